extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let monitoringPages: [Entry] = [
    Entry(MonitoringIndexPage.self), Entry(CampaignShowPage.self), Entry(CampaignEditPage.self),
    Entry(ReportShowPage.self), Entry(ReportSectionEditPage.self), Entry(ReportCheckPage.self),
    Entry(SubmissionShowPage.self), Entry(ReviewNewPage.self), Entry(LockExceptionNewPage.self),
    Entry(ReportLineShowPage.self),
    Entry(StatisticsShowPage.self), Entry(StatisticsPeoplePage.self), Entry(DocumentPage.self),
    Entry(OutcomeLinePage.self), Entry(NoteNewPage.self), Entry(NoteShowPage.self), Entry(NoteSectionEditPage.self),
    Entry(NoteSigningPage.self),
    Entry(QualityIndexPage.self), Entry(QualityShowPage.self), Entry(SWOTEditPage.self), Entry(LevelIndexPage.self),
    Entry(DeadlineIndexPage.self),
    Entry(RequestIndexPage.self), Entry(RequestNewPage.self), Entry(RequestShowPage.self),
    Entry(RequestAnswerPage.self), Entry(RequestReturnPage.self),
  ]
}
