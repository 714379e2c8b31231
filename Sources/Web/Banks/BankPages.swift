extension PageCatalogue {
  static let bankPages: [Entry] = [
    Entry(BankIndexPage.self),
    Entry(BankListPage.self),
    Entry(BankEntryShowPage.self),
    Entry(BankEntryEditPage.self),
    Entry(BankNamesPage.self),
    Entry(BankFillingPage.self),
    Entry(BankItemNewPage.self),
    Entry(PracticeScoreEditPage.self),
  ]
}
