extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let pairPages: [Entry] = [
    Entry(PairIndexPage.self),
    Entry(PairShowPage.self),
    Entry(PairEditPage.self),
    Entry(PairConflictPage.self),
    Entry(PairDraftMenteePage.self),
    Entry(PairDraftFormPage.self),
    Entry(PairDraftMentorPage.self),
    Entry(PairDraftTermsPage.self),
    Entry(PairDraftCheckPage.self),
    Entry(PairChangePage.self),
    Entry(EndingEditPage.self),
    Entry(ReplacementMentorPage.self),
    Entry(ReplacementNewPage.self),
    Entry(AddendumEditPage.self),
    Entry(MatchingIndexPage.self),
    Entry(MatchingShowPage.self),
    Entry(NetworkShowPage.self),
    Entry(OrderIndexPage.self),
    Entry(OrderNewPage.self),
    Entry(OrderShowPage.self),
    Entry(OrderPrintPage.self),
    Entry(OrderTemplateIndexPage.self),
    Entry(ClosureNewPage.self),
  ]
}
