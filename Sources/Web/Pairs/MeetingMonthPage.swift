import HTTP
import Mentoring
import Storage

/// Pairs by lines: the days of a month are typed from a paper journal, row by row (`ux.md` K9).
struct MeetingMonthPage: Page {
  static let template = "pairs/meeting-month"

  let title = "Встречи по бумажному журналу"
  let crumbs = [Crumb("Журнал встреч", MeetingAddress.index)]
  let errors: ErrorSummary?
  let filter: MeetingSheetFilter
  let action = MeetingSheetAddress.month
  let month: String
  let hidden: [HiddenField]
  let rows: [Row]
  let hasRows: Bool
  let unchosen: String?
  let pagination: Pagination

  struct Row: Encodable, Sendable {
    let pair: String
    let names: String
    let place: String
    let address: String
    let entered: String
    let days: Cell
    let kind: Kind
    let topic: Cell
    let result: Cell
    let again: Cell
    /// Whether the second meeting of a day is asked about.
    let asks: Bool
    let said: String?
    let errors: [String]
  }

  struct Cell: Encodable, Sendable {
    let id: String
    let value: String
    let label: String
    let isWrong: Bool
  }

  struct Kind: Encodable, Sendable {
    let id: String
    let label: String
    let options: [Choice.Option]
  }

  init(_ asked: AskedSheet, _ form: MeetingMonthForm, today: CalendarDate) {
    let list = asked.sheet.list
    errors = ErrorSummary(form.input)
    filter = MeetingSheetFilter(
      asked.sheet, asked.query, asked.district, action: MeetingSheetAddress.month, hasMonth: true, today: today)
    month = Words.month(asked.query.month)
    hidden = HiddenField.all(asked.query.fields.setting("month", to: asked.query.monthCode))
    rows = list.lines.map { Row($0, asked.sheet, form, asked.district.viewer) }
    hasRows = !rows.isEmpty
    unchosen =
      asked.district.isWholeRegion
      ? "Выберите район." : asked.isUnchosen ? "Выберите организацию, чей журнал вносите." : nil
    pagination = Pagination(
      total: list.total, page: list.page, size: 40, query: asked.query.fields, address: MeetingSheetAddress.month)
  }

  /// «3, 10, 17».
  static func days(_ days: [CalendarDate]) -> String { days.map { String($0.day) }.joined(separator: ", ") }

  private init(row: Row) {
    errors = .sample
    filter = .sample
    month = "Ноябрь 2026"
    hidden = [.sample]
    rows = [row]
    hasRows = true
    unchosen = "Выберите организацию"
    pagination = .sample
  }

  static let sample = MeetingMonthPage(
    row: Row(
      pair: "1", names: "Иванова А. П. → Котов Д. С.", place: "8А", address: PairAddress.show(.init(1)),
      entered: "3, 10", days: .sample("days-1"), kind: Kind(id: "kind-1", label: "Вид", options: Choice.sample.options),
      topic: .sample("topic-1"), result: .sample("result-1"), again: .sample("again-1"), asks: true,
      said: "сохранено 14:05", errors: ["31: такого дня нет"]))
}

extension MeetingMonthPage.Row {
  fileprivate init(_ line: PairLine, _ sheet: MeetingSheet, _ form: MeetingMonthForm, _ viewer: Account) {
    let input = form.input
    let id = line.id
    let who = PairRow.names(line, viewer)
    let cell = { (field: String, label: String) in
      let name = MeetingMonthForm.name(field, id)
      return MeetingMonthPage.Cell(
        id: name, value: input[name], label: "\(label): \(who)", isWrong: input.error(at: name) != nil)
    }
    pair = id.description
    names = who
    place = line.mentee.place
    address = PairAddress.show(id)
    entered = MeetingMonthPage.days(sheet.marks[id]?.days ?? [])
    days = cell("days", "Дни")
    topic = cell("topic", "Тема")
    result = cell("result", "Результат")
    again = cell("again", "Вторая за день")
    asks = again.isWrong || again.value == "1"
    let name = MeetingMonthForm.name("kind", id)
    kind = .init(
      id: name, label: "Вид: \(who)",
      options: Choice(
        input, name, "",
        options: [("", "по порядку", nil)]
          + Meeting.Kind.allCases.map { ($0.rawValue, sheet.rules.name(of: $0), nil) }
      ).options)
    said = form.saved[id]
    errors = input.errors.filter { $0.field.hasSuffix("-\(id)") }.map(\.text)
  }
}

extension MeetingMonthPage.Cell {
  fileprivate static func sample(_ id: String) -> Self { Self(id: id, value: "3", label: "Дни", isWrong: true) }
}
