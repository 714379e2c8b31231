import HTTP
import HTTPTypes
import Mentoring
import Storage

enum TransferAnswerHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let line = try line(context)
    guard line.transfer.answer == nil else { return context.redirect(to: TransferAddress.index) }
    let day = max(line.transfer.wishedFor, context.today)
    let input = Input(["day": Russian.date(day)])
    return try page(context, TransferAnswerForm(input: input, line: line, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let line = try line(context)
    let form = TransferAnswerForm(input: Input(try context.form()), line: line, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { answer in
      switch answer {
      case .refuse(let reply):
        try context.store.refuseTransfer(line.transfer.id, reply: reply, in: context.scope(), by: context.author)
        return context.redirect(to: TransferAddress.index, .transferRefused)
      case .agree(let day, let pairs, let reply):
        try context.store.agreeToTransfer(
          line.transfer.id, on: day, closing: pairs.closing, keeping: pairs.keeping,
          reply: reply.isEmpty ? pairs.reason : reply, in: context.scope(), by: context.author)
        return context.redirect(to: TransferAddress.index, .transferAgreed)
      }
    }
  }

  /// The request, for those who answer for the place where the person is.
  private static func line(_ context: Context) throws -> TransferLine {
    let line = try context.store.transfer(context.id(), in: context.scope(), on: context.today)
    guard line.isAsked else { throw Failure.notFound }
    return line
  }

  private static func page(
    _ context: Context, _ form: TransferAnswerForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let lastDay = form.day.adding(days: -1)
    let departing = try context.store.departing(
      form.line.transfer.stay, leaving: lastDay, in: context.scope(), on: context.today)
    return try context.page(
      TransferAnswerNewPage(form, departing, leaving: lastDay, clock: context.portal.clock), status: status)
  }
}

/// Agreed to with a day, or refused with a word.
struct TransferAnswerForm: Form {
  var input: Input
  let line: TransferLine
  let today: CalendarDate

  enum Decision: String { case agree, refuse }

  enum Value: Sendable {
    case agree(CalendarDate, pairs: (closing: [Pair.ID], keeping: [Pair.ID], reason: String), reply: String)
    case refuse(String)
  }

  mutating func validated() -> Value? {
    let decision: Decision? = input.choice("decision", missing: "Выберите ответ")
    let reply = input.text(
      "reply", label: "Ответ", limit: 500,
      missing: decision == .refuse ? "Напишите, почему отказываете" : nil)
    guard decision == .agree else { return input.isValid && decision != nil ? .refuse(reply) : nil }
    let day = input.date("day", today: today, missing: "Укажите первый день на новом месте")
    let pairs = PairsGoingOn.read(&input)
    guard input.isValid, let day else { return nil }
    return .agree(day, pairs: pairs, reply: reply)
  }

  /// The first day at the new place that is asked about.
  var day: CalendarDate {
    var copy = Input(input.values)
    return copy.date("day", today: today) ?? today
  }
}

/// The answer to a request for a transfer, with the pairs that end with the move.
struct TransferAnswerNewPage: Page {
  static let template = "registry/transfer-answer-new"

  let title = "Просят перевести"
  let errors: ErrorSummary?
  let crumbs = [Crumb("Просьбы о переводе", TransferAddress.index)]
  let person: String
  let place: String
  let summary: MergeCheckPage.Summary
  let action: String
  let cancelAddress = TransferAddress.index
  let decision: Choice
  let day: Field
  let pairs: PairsGoingOn?
  let reply: Field

  init(_ form: TransferAnswerForm, _ departing: Departing, leaving lastDay: CalendarDate, clock: Clock) {
    let transfer = form.line.transfer
    errors = ErrorSummary(form.input)
    person = departing.person.name.full
    place = departing.line.words(on: form.today)
    let whereTo = [form.line.target.name, Words.stayRole(transfer.role), transfer.label]
    let rows = [
      ("Куда", whereTo.filter { !$0.isEmpty }.joined(separator: ", ")),
      ("С какого дня просят", Russian.date(transfer.wishedFor)),
      ("Кто просит", form.line.askedBy ?? ""), ("Когда", Russian.date(clock.date(of: form.line.askedAt))),
      ("Просьба", transfer.request),
    ]
    summary = .init(rows: rows.filter { !$0.1.isEmpty }.map { SummaryRow($0.0, $0.1) })
    action = TransferAddress.createAnswer(transfer.id)
    decision = Choice(
      form.input, "decision", "Ваш ответ",
      options: [
        ("agree", "Согласиться", "Место у вас закончится накануне дня перевода, новое начнётся в этот день"),
        ("refuse", "Отказать", "Человек останется у вас; напишите почему"),
      ])
    day = Field(
      form.input, "day", "Первый день на новом месте", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    pairs = PairsGoingOn(form.input, departing, leaving: lastDay)
    reply = Field(form.input, "reply", "Что ответить", hint: "При отказе обязательно", isOptional: true, rows: 3)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    person = "Котов Даниил Сергеевич"
    place = "МКОУ СОШ с. Воя: ученик, 8А, с 01.09.2019"
    summary = .init(rows: [.sample])
    action = "/transfers/1/answer"
    decision = .sample
    day = .sample
    pairs = .sample
    reply = .sample
  }

  static let sample = TransferAnswerNewPage(errors: .sample)
}
