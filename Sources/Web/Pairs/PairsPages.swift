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
    Entry(OrderNewPage.self),
    Entry(ClosureNewPage.self),
    Entry(MeetingIndexPage.self),
    Entry(MeetingEditPage.self),
    Entry(MeetingMonthPage.self),
    Entry(MeetingGroupPage.self),
    Entry(MeetingTotalsPage.self),
    Entry(MeetingRulesPage.self),
    Entry(MentorJournalPage.self),
    Entry(MentorLinkIssuedPage.self),
    Entry(QuestionIndexPage.self),
    Entry(QuestionAnswerPage.self),
  ]
}
