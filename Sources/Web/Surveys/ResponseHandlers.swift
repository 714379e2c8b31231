import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Answers typed from paper, one person after the other.
enum ResponseHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try context.store.survey(context.id(), in: context.scope(), on: context.today)
    let waiting = card.respondents.filter { $0.answeredOn == nil }
    let named = RespondentLine.ID(context.query["respondent"])
    guard let next = waiting.first(where: { $0.id == named }) ?? (named == nil ? waiting.first : nil),
      card.survey.state(on: context.today) != .upcoming
    else { return context.redirect(to: SurveyAddress.show(card.survey.id)) }
    return try page(context, card, form(context, next.id, Input()), next.id)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let sent = Input(try context.form())
    guard let id = RespondentLine.ID(sent["respondent"]) else { throw Failure.notFound }
    let survey: Survey.ID = try context.id()
    return try context.submit(form(context, id, sent)) { form, status in
      let card = try context.store.survey(survey, in: context.scope(), on: context.today)
      return try page(context, card, form, id, status)
    } save: { answers in
      try context.store.enterResponse(id, of: survey, answers, in: context.scope(), by: context.author)
      let card = try context.store.survey(survey, in: context.scope(), on: context.today)
      // There is no next one after the curator's own: what it came to is told instead.
      return card.survey.kind == .curator
        ? context.redirect(to: QualityAddress.show(card.line.slug, nil), .saved)
        : context.redirect(to: SurveyAddress.newResponse(survey), .responseSaved)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let survey: Survey.ID = try context.id()
    return try context.once {
      try context.store.removeResponse(
        context.id("respondent"), of: survey, in: context.scope(), by: context.author)
      return context.redirect(to: SurveyAddress.show(survey), .responseRemoved)
    }
  }

  private static func form(_ context: Context, _ id: RespondentLine.ID, _ input: Input) throws -> AnswerForm {
    let sheet = try context.store.responseSheet(id, of: context.id(), in: context.scope(), on: context.today)
    return AnswerForm(
      input: input, questions: sheet.questions, places: sheet.questions.indices,
      isPaper: sheet.survey.kind != .curator)
  }

  private static func page(
    _ context: Context, _ card: SurveyCard, _ form: AnswerForm, _ id: RespondentLine.ID,
    _ status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try context.page(
      ResponseNewPage(card, form, of: id, try context.viewer(), today: context.today), status: status)
  }
}
