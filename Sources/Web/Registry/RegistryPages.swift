extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let registryPages: [Entry] = [
    Entry(OrganisationIndexPage.self),
    Entry(OrganisationShowPage.self),
    Entry(OrganisationEditPage.self),
    Entry(ContingentEditPage.self),
    Entry(AgreementNewPage.self),
  ]
}
