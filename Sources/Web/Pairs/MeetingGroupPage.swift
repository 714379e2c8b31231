import HTTP
import Mentoring
import Storage

/// A meeting of many pairs at once: one date and one kind, and ticks for those who came (`ux.md` K9).
struct MeetingGroupPage: Page {
  static let template = "pairs/meeting-group"

  let title = "Групповая встреча"
  let crumbs = [Crumb("Журнал встреч", MeetingAddress.index)]
  let errors: ErrorSummary?
  let filter: MeetingSheetFilter
  let action = MeetingSheetAddress.group
  let hidden: [HiddenField]
  let heldOn: Field
  let shortcuts: DateShortcuts
  let kind: Choice
  let minutes: Field
  let place: Field
  let topic: Field
  let result: Field
  let again: Choice?
  let pairsError: String?
  let rows: [Row]
  let hasRows: Bool
  let unchosen: String?
  let pagination: Pagination

  struct Row: Encodable, Sendable {
    let id: String
    let value: String
    let names: String
    let place: String
    let address: String
    let isTicked: Bool
  }

  init(_ asked: AskedSheet, _ form: MeetingGroupForm) {
    let input = form.input
    let list = asked.sheet.list
    let viewer = asked.district.viewer
    errors = ErrorSummary(input)
    filter = MeetingSheetFilter(
      asked.sheet, asked.query, asked.district, action: MeetingSheetAddress.group, hasMonth: true, today: form.today)
    hidden = HiddenField.all(asked.query.fields)
    heldOn = Field(input, "heldOn", "Дата", width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "heldOn", today: form.today)
    kind = MeetingChoices.kind(input, asked.sheet.rules)
    minutes = Field(input, "minutes", "Сколько минут", width: .short, inputmode: "numeric", isOptional: true)
    place = Field(input, "place", "Место", width: .name, autocomplete: "off", isOptional: true)
    topic = Field(input, "topic", "Тема", autocomplete: "off", isOptional: true)
    result = Field(input, "result", "Результат", isOptional: true, rows: 2)
    again = MeetingChoices.again(input)
    pairsError = input.error(at: "pair")
    let ticked = Set(input.values.all("pair"))
    rows = list.lines.map {
      Row(
        id: "pair-\($0.id)", value: $0.id.description, names: PairRow.names($0, viewer), place: $0.mentee.place,
        address: PairAddress.show($0.id), isTicked: ticked.contains($0.id.description))
    }
    hasRows = !rows.isEmpty
    unchosen =
      asked.district.isWholeRegion
      ? "Выберите район." : asked.isUnchosen ? "Выберите организацию, чьи пары встречались." : nil
    pagination = Pagination(
      total: list.total, page: list.page, size: 100, query: asked.query.fields, address: MeetingSheetAddress.group)
  }

  private init(row: Row) {
    errors = .sample
    filter = .sample
    hidden = [.sample]
    heldOn = .sample
    shortcuts = .sample
    kind = .sample
    minutes = .sample
    place = .sample
    topic = .sample
    result = .sample
    again = .sample
    pairsError = "Отметьте пары"
    rows = [row]
    hasRows = true
    unchosen = "Выберите организацию"
    pagination = .sample
  }

  static let sample = MeetingGroupPage(
    row: Row(
      id: "pair-1", value: "1", names: "Иванова А. П. → Котов Д. С.", place: "8А", address: PairAddress.show(.init(1)),
      isTicked: true))
}
