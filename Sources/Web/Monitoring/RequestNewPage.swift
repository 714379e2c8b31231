import HTTP
import Mentoring
import Storage

/// A request being written: theme, days, lines, and who is asked.
struct RequestNewPage: Page {
  static let template = "monitoring/request-new"

  let title = "Новый запрос"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let theme: Field
  let explanation: Field
  let asOf: Field
  let due: Field
  let lines: [Line]
  let more: [Line]
  let opensMore: Bool
  let addressees: Choice

  struct Line: Encodable, Sendable {
    let number: String
    let name: Field
    let kind: Choice
    let source: Choice
  }

  private static let shown = 4

  init(_ form: RequestForm, _ question: MonitoringQuestion) {
    let input = form.input
    caption = question.municipality.name
    cancelAddress = MonitoringAddress.within(RequestAddress.index, question.slug)
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index), Crumb("Запросы центра", cancelAddress)]
    errors = ErrorSummary(input)
    action = cancelAddress
    theme = Field(input, "title", "Тема", hint: "Например: наставники на летних площадках", width: .full)
    explanation = Field(
      input, "explanation", "Пояснение", hint: "Зачем это нужно и как считать", isOptional: true, rows: 3)
    asOf = Field(
      input, "asOf", "На какую дату числа", hint: "Реестр ответит на этот день", width: .date, inputmode: "numeric")
    due = Field(input, "due", "Ответить не позднее", width: .date, inputmode: "numeric")
    let all = (0..<DataRequest.mostLines).map { Line($0, form) }
    lines = Array(all.prefix(Self.shown))
    more = Array(all.dropFirst(Self.shown))
    opensMore = (Self.shown..<DataRequest.mostLines).contains { row in
      [RequestForm.title(row), RequestForm.source(row)].contains { !input[$0].isEmpty || input.error(at: $0) != nil }
    }
    addressees = Choice(
      input, "organisation", "Кого спросить", options: form.addressees.map { ($0.id.description, $0.name, nil) })
  }

  private init(lines: [Line]) {
    caption = "Пижанский район"
    crumbs = [Crumb("Запросы центра", RequestAddress.index)]
    errors = .sample
    action = RequestAddress.index
    cancelAddress = RequestAddress.index
    theme = .sample
    explanation = .sample
    asOf = .sample
    due = .sample
    self.lines = lines
    more = lines
    opensMore = true
    addressees = .sample
  }

  static let sample = RequestNewPage(lines: [
    Line(number: "Строка 1", name: .sample, kind: .sample, source: .sample)
  ])
}

extension RequestNewPage.Line {
  fileprivate init(_ row: Int, _ form: RequestForm) {
    number = "Строка \(row + 1)"
    name = Field(
      form.input, RequestForm.title(row), "Что спросить",
      hint: row == 0 ? "Пустые строки не отправляются" : nil, width: .full, autocomplete: "off")
    kind = Choice(
      form.input, RequestForm.kind(row), "Вид ответа",
      options: DataRequest.Kind.allCases.map { ($0.rawValue, Words.requestKind($0), nil) })
    source = Choice(
      form.input, RequestForm.source(row), "Взять из реестра",
      options: [("", "нет, спросить школы", nil)] + form.names.sources.map { ($0.source.code, $0.title, nil) })
  }
}
