import HTTP
import Mentoring
import Storage

/// What a survey has on paper: slips with codes, and the questionnaires themselves.
enum SurveyPrintHandlers {
  @Sendable static func codes(_ context: Context) throws -> Response {
    let card = try context.store.survey(context.id(), in: context.scope(), on: context.today)
    return try context.page(SurveyCodesPage(card, origin: context.portal.settings.origin))
  }

  @Sendable static func forms(_ context: Context) throws -> Response {
    let (card, texts) = try context.store.surveyForms(context.id(), in: context.scope(), on: context.today)
    return try context.page(SurveyFormsPage(card, texts))
  }
}
