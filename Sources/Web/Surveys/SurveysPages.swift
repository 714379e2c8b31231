extension PageCatalogue {
  /// Every page of this folder, one line each.
  static let surveyPages: [Entry] = [
    Entry(SurveyIndexPage.self),
    Entry(SurveyNewPage.self),
    Entry(SurveyShowPage.self),
    Entry(SurveyEditPage.self),
    Entry(SurveyCodesPage.self),
    Entry(SurveyFormsPage.self),
    Entry(ResponseNewPage.self),
    Entry(AnswerFindPage.self),
    Entry(AnswerNewPage.self),
    Entry(AnswerRefusedPage.self),
    Entry(SurveyResultPage.self),
    Entry(ResultIndexPage.self),
    Entry(SafetyFlagIndexPage.self),
    Entry(QuestionnaireIndexPage.self),
    Entry(QuestionnaireShowPage.self),
    Entry(QuestionnaireEditPage.self),
    Entry(MeasurementShowPage.self),
    Entry(MeasurementEditPage.self),
    Entry(MeasureIndexPage.self),
  ]
}
