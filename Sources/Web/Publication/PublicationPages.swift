extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let publicPages: [Entry] = [
    Entry(FrontShowPage.self),
    Entry(PublicSchoolIndexPage.self),
    Entry(PublicSchoolShowPage.self),
    Entry(SchoolPrintPage.self),
    Entry(SchoolEmbedPage.self),
    Entry(SchoolFragment.self),
    Entry(SchoolFragmentPage.self),
    Entry(SectionIndexPage.self),
    Entry(SectionEditPage.self),
    Entry(SectionPreviewPage.self),
    Entry(SectionNamesPage.self),
    Entry(NewsEditPage.self),
    Entry(ApplicationIndexPage.self),
    Entry(ApplicationShowPage.self),
    Entry(MentorOfferPage.self),
    Entry(MentorOfferConsentPage.self),
    Entry(MentorOfferSentPage.self),
    Entry(OpenListPage.self),
    Entry(CentreShowPage.self),
    Entry(VisionEditPage.self),
    Entry(PublicIndicatorShowPage.self),
    Entry(PrivacyShowPage.self),
    Entry(AccessibilityShowPage.self),
  ]
}
