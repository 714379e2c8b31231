extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let publicPages: [Entry] = [
    Entry(FrontShowPage.self),
    Entry(PublicSchoolIndexPage.self),
    Entry(PublicSchoolShowPage.self),
    Entry(PublicIndicatorShowPage.self),
    Entry(PrivacyShowPage.self),
    Entry(AccessibilityShowPage.self),
  ]
}
