import HTTP
import HTTPTypes
import Mentoring
import Storage

enum QuestionHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let board =
      district.isWholeRegion
      ? nil
      : try context.store.questionBoard(
        in: district.viewer.scope, asks: district.viewer.seesDistrict, today: context.today)
    return try context.page(QuestionIndexPage(board, context.query, district))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    try context.once {
      let fields = try context.form()
      let district = try DistrictChoice(context, in: fields)
      try context.store.ask(fields["question"] ?? "", in: district.viewer.scope, by: context.author)
      return context.redirect(to: address(fields), .questionAsked)
    }
  }

  @Sendable static func newAnswer(_ context: Context) throws -> Response {
    let line = try line(context)
    guard line.answeredOn == nil else { return context.redirect(to: QuestionAddress.index) }
    return try context.page(QuestionAnswerPage(line, QuestionAnswerForm(input: Input()), try context.viewer()))
  }

  @Sendable static func createAnswer(_ context: Context) throws -> Response {
    let line = try line(context)
    guard let id = line.id else { throw Failure.notFound }
    return try context.submit(QuestionAnswerForm(input: Input(try context.form()))) { form, status in
      try context.page(QuestionAnswerPage(line, form, try context.viewer()), status: status)
    } save: { answer in
      try context.store.answer(id, answer, in: context.scope(), by: context.author)
      return context.redirect(to: QuestionAddress.index, .questionAnswered)
    }
  }

  private static func line(_ context: Context) throws -> QuestionLine {
    try context.store.question(context.id(), in: context.scope(), today: context.today)
  }

  /// Back to the district that was looked at.
  private static func address(_ fields: FormFields) -> String {
    guard let district = fields[DistrictChoice.name], !district.isEmpty else { return QuestionAddress.index }
    return QuestionAddress.index + "?" + FormFields([(DistrictChoice.name, district)]).encoded
  }
}

/// A short text that closes a question.
struct QuestionAnswerForm: Form {
  var input: Input

  mutating func validated() -> String? {
    let answer = input.text(
      "answer", label: "Ответ", limit: 500, lines: .several, missing: "Напишите ответ: одной строки достаточно")
    return input.isValid ? answer : nil
  }
}
