import HTTP
import HTTPTypes
import Mentoring
import Storage

/// A questionnaire as its respondent meets it: no account, the code is the proof. A few questions a page; what was
/// answered travels with the form, and nothing is stored before the last button.
enum AnswerHandlers {
  static let questionsPerPage = 3

  @Sendable static func new(_ context: Context) throws -> Response { try context.page(AnswerFindPage(Input())) }

  @Sendable static func find(_ context: Context) throws -> Response {
    var input = Input(try context.form())
    if let code = SurveyCode(input["code"]) { return context.redirect(to: AnswerAddress.show(code)) }
    input.fail("code", "В коде восемь букв и цифр, например ABCD-2345: проверьте, все ли набраны")
    return try context.page(AnswerFindPage(input), status: .unprocessableContent)
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    try answering(context) { sheet, code in
      switch sheet.survey.state(on: context.today) {
      case .open: try page(context, sheet, code, Input(), 0)
      case .upcoming, .closed: try refused(context, .closed(sheet.survey))
      }
    }
  }

  /// Whoever has the form open when a survey ends may send it: the answers are then late.
  @Sendable static func create(_ context: Context) throws -> Response {
    try answering(context) { sheet, code in
      let input = Input(try context.form())
      let pages = pageCount(sheet)
      let number = min(max(Int(input["page"]) ?? 0, 0), pages - 1)
      if input["go"] == "back" { return try page(context, sheet, code, input, max(number - 1, 0)) }
      let isLast = number == pages - 1
      let places = isLast ? sheet.questions.indices : places(of: number, sheet)
      var form = AnswerForm(input: input, questions: sheet.questions, places: places, isPaper: false)
      guard isLast else {
        let isRight = form.validated() != nil
        return try page(
          context, sheet, code, form.input, isRight ? number + 1 : number, isRight ? .ok : .unprocessableContent)
      }
      return try context.submit(form) { form, status in
        try page(context, sheet, code, form.input, firstWrong(form, sheet) ?? number, status)
      } save: { answers in
        try context.store.answer(code, answers, by: context.author)
        return context.redirect(to: AnswerAddress.show(code), .answersSent)
      }
    }
  }

  static func places(of page: Int, _ sheet: ResponseSheet) -> Range<Int> {
    let first = page * questionsPerPage
    return first..<min(first + questionsPerPage, sheet.questions.count)
  }

  static func pageCount(_ sheet: ResponseSheet) -> Int {
    max(1, (sheet.questions.count + questionsPerPage - 1) / questionsPerPage)
  }

  private static func firstWrong(_ form: AnswerForm, _ sheet: ResponseSheet) -> Int? {
    (0..<pageCount(sheet)).first { page in
      places(of: page, sheet).contains { form.input.error(at: AnswerForm.name($0)) != nil }
    }
  }

  private static func page(
    _ context: Context, _ sheet: ResponseSheet, _ code: SurveyCode, _ input: Input, _ number: Int,
    _ status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try context.page(AnswerNewPage(sheet, code, input, page: number), status: status)
  }

  private static func refused(_ context: Context, _ why: AnswerRefusedPage.Why) throws -> Response {
    try context.page(
      AnswerRefusedPage(why, centre: context.store.centre()), status: why.isUnknown ? .notFound : .ok)
  }

  /// Guessing is hopeless, and yet slowed down: a class behind one address may still mistype.
  private static func answering(
    _ context: Context, _ body: (ResponseSheet, SurveyCode) throws -> Response
  ) throws -> Response {
    let keys = SignInThrottle.codeKeys(address: context.request.subscriber)
    if let wait = SignInThrottle.wait(try context.store.failures(keys), now: context.moment) {
      var response = ErrorPages.response(context, .tooManyRequests)
      response.fields[.retryAfter] = String(wait)
      return response
    }
    guard let code = SurveyCode(context.parameters["token"] ?? ""),
      let sheet = try context.store.responseSheet(code, on: context.today)
    else {
      try context.store.noteUnknownLink(keys: keys, by: context.author)
      return try refused(context, .unknown)
    }
    if let day = sheet.respondent.answeredOn { return try refused(context, .used(day)) }
    return try body(sheet, code)
  }
}
