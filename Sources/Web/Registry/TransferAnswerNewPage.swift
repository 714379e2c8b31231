import Mentoring
import Storage

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
