extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let registryPages: [Entry] = [
    Entry(PersonIndexPage.self),
    Entry(PersonShowPage.self),
    Entry(PersonNewPage.self),
    Entry(PersonMatchPage.self),
    Entry(PersonDetailsPage.self),
    Entry(PersonEditPage.self),
    Entry(StayNewPage.self),
    Entry(PlacementNewPage.self),
    Entry(DepartureNewPage.self),
    Entry(MentorProfileEditPage.self),
    Entry(MenteeProfileEditPage.self),
    Entry(OrganisationIndexPage.self),
    Entry(OrganisationShowPage.self),
    Entry(OrganisationEditPage.self),
    Entry(ContingentEditPage.self),
    Entry(MunicipalityIndexPage.self),
    Entry(MunicipalityShowPage.self),
    Entry(MunicipalityEditPage.self),
    Entry(EnterpriseCountEditPage.self),
    Entry(AgreementNewPage.self),
  ]
}
