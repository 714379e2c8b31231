extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let indicatorPages: [Entry] = [
    Entry(HomeShowPage.self),
    Entry(DistrictShowPage.self), Entry(DistrictSchoolPage.self), Entry(CoverageIndexPage.self),
  ]
}
