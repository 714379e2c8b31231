extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let roadmapPages: [Entry] = [
    Entry(RoadmapIndexPage.self),
    Entry(CompletionNewPage.self),
  ]
}
