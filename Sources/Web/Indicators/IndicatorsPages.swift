extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let indicatorPages: [Entry] = [
    Entry(HomeShowPage.self),
    Entry(IndicatorIndexPage.self), Entry(IndicatorShowPage.self), Entry(IndicatorEditPage.self),
    Entry(TargetEditPage.self),
    Entry(DistrictShowPage.self), Entry(DistrictSchoolPage.self), Entry(CoverageIndexPage.self),
  ]
}
