extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let accessPages: [Entry] = [
    Entry(SessionNewPage.self),
    Entry(OwnAccountPage.self),
  ]
}
