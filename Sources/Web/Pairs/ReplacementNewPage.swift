import Mentoring
import Storage

/// The replacement before it is done: who comes, from which day, and what is to be known about it.
struct ReplacementNewPage: Page {
  static let template = "pairs/replacement-new"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let errors: ErrorSummary?
  let mentor: String
  let reasons: [String]
  let findings: [String]
  let hasFindings: Bool
  let changeAddress: String
  let action: String
  let hidden: HiddenField
  let date: Field
  let shortcuts: DateShortcuts
  let explanation: Field?
  let note: Field
  let group: Choice?
  let cancelAddress: String

  init(_ form: ReplacementForm, _ viewer: Account) {
    let draft = form.draft
    let id = draft.pair.id
    let input = form.input
    title = "Пара №\u{A0}\(id): заменить наставника"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    heading = PairRow.names(draft.line, viewer)
    errors = ErrorSummary(input)
    let chosen = form.chosen
    mentor =
      chosen.map { [$0.candidate.name.full, $0.candidate.place, $0.candidate.organisation] }?
      .filter { !$0.isEmpty }.joined(separator: ", ") ?? "не выбран"
    reasons = chosen.map { Words.reasons($0.match, for: $0.candidate) } ?? []
    findings =
      (chosen?.eligibility.findings ?? []).map(Words.finding) + draft.choice.ofMentees.findings.map(Words.finding)
    hasFindings = !findings.isEmpty
    changeAddress = ReplacementAddress.new(id)
    action = ReplacementAddress.create(id)
    hidden = HiddenField(name: "mentor", value: input["mentor"])
    let dated = input.values["date"] == nil ? Input(["date": Russian.date(form.today)]) : input
    date = Field(
      dated, "date", "Первый день с новым наставником",
      hint: "Прежняя пара закончится накануне. Возможно \(form.bounds)", width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "date", today: form.today)
    explanation =
      form.needsExplanation
      ? Field(
        input, "explanation", "Почему пара создаётся всё равно", hint: "Одно-два предложения: их увидят в центре",
        rows: 3) : nil
    note = Field(input, "note", "Почему наставник меняется", isOptional: true, rows: 2)
    group =
      draft.group.isEmpty
      ? nil
      : Choice(
        input, "group", "Заменить и в других парах группы", isOptional: true,
        options: draft.group.map { ($0.id.description, PairRow.names($0, viewer), nil) })
    cancelAddress = PairAddress.show(id)
  }

  private init(errors: ErrorSummary) {
    title = "Пара № 1: заменить наставника"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    self.errors = errors
    mentor = "Соколов Илья Олегович, учитель физики"
    reasons = ["Свободен"]
    findings = ["Наставник не обучен"]
    hasFindings = true
    changeAddress = "/pairs/1/replacement/new"
    action = "/pairs/1/replacement"
    hidden = .sample
    date = .sample
    shortcuts = .sample
    explanation = .sample
    note = .sample
    group = .sample
    cancelAddress = "/pairs/1"
  }

  static let sample = ReplacementNewPage(errors: .sample)
}
