import HTTP
import Mentoring
import Storage

/// The answer of one organisation: what the registry knows stands in the fields already.
struct RequestAnswerPage: Page {
  static let template = "monitoring/request-answer"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let status: StatusWord
  let lead: String
  let explanation: String?
  let remark: String?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let lines: [Line]
  let note: Field

  /// One of the three ways to answer, and what the registry says beside it.
  struct Line: Encodable, Sendable {
    let field: Field?
    let area: Field?
    let choice: Choice?
    let counted: String?
    let countedAddress: String?
  }

  init(_ form: RequestAnswerForm, _ reply: RequestReply, _ names: RequestNames, today: CalendarDate) {
    let card = form.card
    let request = card.request
    title = request.terms.title
    caption = reply.name
    cancelAddress = RequestAddress.show(request.id)
    crumbs = [Crumb("Запросы центра", RequestAddress.index), Crumb("Запрос", cancelAddress)]
    errors = ErrorSummary(form.input)
    status = Words.request(request, on: today)
    let known = reply.answers.values.count { $0.counted != nil }
    lead =
      known == 0
      ? "Числа на \(Russian.date(request.terms.asOf))."
      : "Реестр уже ответил на \(Russian.plural(known, "строку", "строки", "строк")) из \(card.lines.count). Проверьте и допишите остальное."
    explanation = request.terms.explanation.isEmpty ? nil : request.terms.explanation
    remark = reply.remark.isEmpty ? nil : "Замечание центра: \(reply.remark)"
    action = RequestAddress.answer(request.id, reply.slug)
    edit = EditTokens(form.input)
    lines = card.lines.enumerated().map { Line($0.offset, $0.element, form, reply) }
    note = Field(
      form.input, "note", "Пояснение", hint: "Если ваше число отличается от реестра – почему", isOptional: true, rows: 3
    )
  }

  private init(errors: ErrorSummary) {
    title = "Наставники на летних площадках"
    caption = "СОШ"
    crumbs = [Crumb("Запросы центра", RequestAddress.index)]
    self.errors = errors
    status = StatusWord("до 01.12.2026", .warn)
    lead = "Реестр уже ответил на 2 строки из 4."
    explanation = "Для справки"
    remark = "Замечание центра: проверьте"
    action = "/requests/1/answers/voya"
    cancelAddress = "/requests/1"
    edit = .sample
    lines = [
      Line(field: .sample, area: .sample, choice: .sample, counted: "Реестр: 12", countedAddress: "/pairs")
    ]
    note = .sample
  }

  static let sample = RequestAnswerPage(errors: .sample)
}

extension RequestAnswerPage.Line {
  fileprivate init(_ position: Int, _ line: DataRequest.Line, _ form: RequestAnswerForm, _ reply: RequestReply) {
    let name = RequestAnswerForm.name(position)
    let asOf = form.card.request.terms.asOf
    let answer = reply.answers[position]
    counted = answer?.counted.map { "Реестр на \(Russian.date(asOf)): \(Words.value($0, line.kind))" }
    countedAddress =
      answer?.counted == nil
      ? nil : answer.flatMap { known in line.source.flatMap { RequestNames.address($0, known, reply, asOf: asOf) } }
    let isShort = line.kind == .number || line.kind == .share
    field =
      isShort || line.kind == .date
      ? Field(
        form.input, name, line.kind == .share ? "\(line.title), %" : line.title, width: isShort ? .short : .date,
        inputmode: line.kind == .share ? "decimal" : "numeric", autocomplete: "off") : nil
    area = line.kind == .text ? Field(form.input, name, line.title, rows: 4) : nil
    choice =
      line.kind == .mark
      ? Choice(
        form.input, name, line.title, options: [ReportLine.yes, ReportLine.no].map { ($0, $0, nil) }) : nil
  }
}

/// What is to be put right in an answer.
struct RequestReturnPage: Page {
  static let template = "monitoring/request-return"

  let title = "Вернуть ответ"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let version: String
  let remark: Field
  let cancelAddress: String

  init(_ form: RequestReturnForm, _ card: RequestCard, _ reply: RequestReply) {
    caption = "\(reply.name): \(card.request.terms.title)"
    cancelAddress = RequestAddress.show(card.request.id)
    crumbs = [Crumb("Запросы центра", RequestAddress.index), Crumb("Запрос", cancelAddress)]
    errors = ErrorSummary(form.input)
    action = RequestAddress.return(card.request.id, reply.slug)
    version = String(form.input.version)
    remark = Field(form.input, "remark", "Что исправить", rows: 4)
  }

  private init(errors: ErrorSummary) {
    caption = "СОШ: наставники на летних площадках"
    crumbs = [Crumb("Запросы центра", RequestAddress.index)]
    self.errors = errors
    action = "/requests/1/answers/voya/return"
    version = "1"
    remark = .sample
    cancelAddress = "/requests/1"
  }

  static let sample = RequestReturnPage(errors: .sample)
}
