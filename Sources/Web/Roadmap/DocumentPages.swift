extension PageCatalogue {
  /// Papers, events and the media plan, one line each.
  static let documentPages: [Entry] = [
    Entry(ObligatoryIndexPage.self),
    Entry(ObligatoryShowPage.self),
    Entry(DocumentShowPage.self),
    Entry(DocumentEditPage.self),
    Entry(DocumentChainPage.self),
    Entry(EventShowPage.self),
    Entry(EventAttendancePage.self),
  ]
}
