extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let searchPages: [Entry] = [
    Entry(SearchShowPage.self)
  ]
}
