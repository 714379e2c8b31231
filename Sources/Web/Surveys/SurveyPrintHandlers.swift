import HTTP
import Mentoring
import Storage

/// What a survey has on paper: slips with codes, and the questionnaires themselves.
enum SurveyPrintHandlers {
  @Sendable static func codes(_ context: Context) throws -> Response {
    let card = try context.store.survey(context.id(), in: context.scope(), on: context.today)
    try context.notePrint(of: SurveyAddress.codes(card.survey.id), people: card.respondents.count)
    return try context.page(SurveyCodesPage(card, origin: context.portal.settings.origin))
  }

  @Sendable static func forms(_ context: Context) throws -> Response {
    let (card, texts) = try context.store.surveyForms(context.id(), in: context.scope(), on: context.today)
    try context.notePrint(of: SurveyAddress.forms(card.survey.id), people: card.respondents.count)
    return try context.page(SurveyFormsPage(card, texts))
  }
}

extension Context {
  /// Paper leaves the portal as a file does.
  func notePrint(of address: String, people: Int) throws {
    try store.noteExport(of: address, rows: people, format: "print", filters: "", by: author)
  }
}
