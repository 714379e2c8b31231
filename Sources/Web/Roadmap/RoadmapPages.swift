extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let roadmapPages: [Entry] = [
    Entry(RoadmapIndexPage.self),
    Entry(RoadmapBoardPage.self),
    Entry(RoadmapGanttPage.self),
    Entry(RoadmapCalendarPage.self),
    Entry(RoadmapMatrixPage.self),
    Entry(RoadmapSummaryPage.self),
    Entry(RoadmapPlanIndexPage.self),
    Entry(RoadmapPlanNewPage.self),
    Entry(RoadmapPlanEditPage.self),
    Entry(RoadmapPlanShowPage.self),
    Entry(RoadmapPlanPrintPage.self),
    Entry(RoadmapEditionPage.self),
    Entry(RoadmapConformityPage.self),
    Entry(RoadmapReviewNewPage.self),
    Entry(RoadmapTaskShowPage.self),
    Entry(RoadmapTaskEditPage.self),
    Entry(TaskEvidenceNewPage.self),
    Entry(CompletionNewPage.self),
    Entry(CalendarFeedPage.self),
    Entry(CalendarFeedIssuedPage.self),
  ]
}
