extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let consentPages: [Entry] = [
    Entry(ConsentIndexPage.self),
    Entry(ConsentNewPage.self),
    Entry(ConsentShowPage.self),
    Entry(ConsentEditPage.self),
    Entry(ConsentBlankIndexPage.self),
    Entry(ConsentSettingsEditPage.self),
    Entry(OperatorEditPage.self),
    Entry(WithdrawalNewPage.self),
    Entry(RepresentativeEditPage.self),
    Entry(PersonContactEditPage.self),
    Entry(RevealShowPage.self),
    Entry(RevealIndexPage.self),
    Entry(DestructionIndexPage.self),
    Entry(DestructionShowPage.self),
    Entry(ActShowPage.self),
    Entry(HoldNewPage.self),
    Entry(MentorBaseIndexPage.self),
    Entry(MenteeBaseIndexPage.self),
  ]
}
