extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let jobPages: [Entry] = [Entry(JobShowPage.self)]
}
