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

  init(_ draft: ClosureDraft, _ form: ClosureForm, _ viewer: Account) {
    let id = draft.pair.id
    let input = form.input
    title = "Пара №\u{A0}\(id): завершить"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    heading = PairRow.names(draft.line, viewer)
    errors = ErrorSummary(input)
    action = ClosureAddress.create(id)
    date = Field(
      input, "date", "Последний день работы", hint: "С \(Russian.date(draft.pair.period.start))", width: .date,
      autocomplete: "off")
    shortcuts = DateShortcuts(of: "date", today: form.today)
    reason = Choice(
      input, "reason", "Как закончилась пара",
      options: draft.pair.closureReasons.map { ($0.rawValue, Words.reason($0), Words.reasonSide($0)) })
    note = Field(input, "note", "Примечание", isOptional: true, rows: 3)
    group =
      draft.group.isEmpty
      ? nil
      : Choice(
        input, "group", "Завершить так же другие пары группы", isOptional: true,
        options: draft.group.map { ($0.id.description, PairRow.names($0, viewer), nil) })
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
