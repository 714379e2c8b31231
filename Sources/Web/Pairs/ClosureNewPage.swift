import Mentoring
import Storage

/// The end of a pair: by plan, or early and why.
struct ClosureNewPage: Page {
  static let template = "pairs/closure-new"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let errors: ErrorSummary?
  let action: String
  let date: Field
  let shortcuts: DateShortcuts
  let reason: Choice
  let note: Field
  let group: Choice?
  let cancelAddress: String

  init(_ details: PairDetails, _ form: ClosureForm, _ viewer: Account) {
    let id = details.pair.id
    let input = form.input
    let open = details.openGroup
    // Without an order there is nothing to complete: such a pair can only be dropped.
    let reasons = details.pair.order == nil ? Pair.Reason.early : Pair.Reason.allCases
    title = "Пара №\u{A0}\(id): завершить"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    heading = PairRow.names(details.line, viewer)
    errors = ErrorSummary(input)
    action = ClosureAddress.create(id)
    date = Field(
      input, "date", "Последний день работы", hint: "С \(Russian.date(details.pair.period.start))", width: .date,
      autocomplete: "off")
    shortcuts = DateShortcuts(of: "date", today: form.today)
    reason = Choice(
      input, "reason", "Как закончилась пара", options: reasons.map { ($0.rawValue, Words.reason($0), nil) })
    note = Field(input, "note", "Примечание", isOptional: true, rows: 3)
    group =
      open.isEmpty
      ? nil
      : Choice(
        input, "group", "Остальные пары группы",
        options: [("1", "Завершить так же ещё \(Russian.plural(open.count, "пару", "пары", "пар"))", nil)])
    cancelAddress = PairAddress.show(id)
  }

  private init(errors: ErrorSummary) {
    title = "Пара № 1: завершить"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    self.errors = errors
    action = "/pairs/1/closure"
    date = .sample
    shortcuts = .sample
    reason = .sample
    note = .sample
    group = .sample
    cancelAddress = "/pairs/1"
  }

  static let sample = ClosureNewPage(errors: .sample)
}
