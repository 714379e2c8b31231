extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let importPages: [Entry] = [
    Entry(ImportNewPage.self),
    Entry(ImportColumnsPage.self),
    Entry(ImportCheckPage.self),
    Entry(ImportRowEditPage.self),
    Entry(ImportDuplicatePage.self),
    Entry(ImportResultPage.self),
  ]
}
