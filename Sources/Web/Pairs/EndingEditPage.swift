import HTTP
import Mentoring
import Storage

/// The pairs whose time is over, each with its question.
struct EndingEditPage: Page {
  static let template = "pairs/ending-edit"

  let title = "Пары за сроком"
  let crumbs = [Crumb("Пары и группы", PairAddress.index)]
  let errors: ErrorSummary?
  let action: String
  let district: Choice?
  let carried: [HiddenField]
  let rows: [Row]
  let isEmpty: Bool
  let unchosen: String?
  let cancelAddress: String

  struct Row: Encodable, Sendable {
    let names: String
    let address: String
    let details: String
    let options: [Option]
    let until: Field
  }

  struct Option: Encodable, Sendable {
    let id: String
    let name: String
    let value: String
    let label: String
    let isSelected: Bool
  }

  init(_ form: EndingForm, _ query: FormFields, _ district: DistrictChoice) {
    errors = ErrorSummary(form.input)
    action = EndingAddress.index
    self.district = district.choice(Input(query))
    carried = HiddenField.all(
      FormFields(
        query.pairs.filter { [DistrictChoice.name, "organisation"].contains($0.name) }.map { ($0.name, $0.value) }))
    rows = form.pairs.map { Row($0, form, district.viewer) }
    unchosen = district.invitation("Выберите район.")
    isEmpty = rows.isEmpty && unchosen == nil
    cancelAddress = PairAddress.index
  }

  private init(row: Row) {
    errors = .sample
    action = EndingAddress.index
    district = .sample
    carried = [.sample]
    rows = [row]
    isEmpty = true
    unchosen = "Выберите район."
    cancelAddress = PairAddress.index
  }

  static let sample = EndingEditPage(
    row: Row(
      names: "Иванова А. П. → Котов Д. С.", address: "/pairs/1", details: "учитель – ученик, срок вышел 10.11.2026",
      options: [
        Option(id: "decision-1-0", name: "decision-1", value: "complete", label: "Завершить", isSelected: true)
      ],
      until: .sample))
}

extension EndingEditPage.Row {
  fileprivate init(_ overdue: OverduePair, _ form: EndingForm, _ viewer: Account) {
    let id = overdue.pair.id
    names = PairRow.names(overdue.line, viewer)
    address = PairAddress.show(id)
    details = "\(overdue.line.form), \(overdue.line.organisation), срок вышел \(Russian.date(overdue.line.lastDay))"
    let name = EndingForm.decision(id)
    let chosen = form.input.values[name] ?? EndingForm.Decision.later.rawValue
    options = EndingForm.Decision.allCases.map { decision in
      EndingEditPage.Option(
        id: "\(name)-\(decision.rawValue)", name: name, value: decision.rawValue, label: Self.words(decision),
        isSelected: chosen == decision.rawValue)
    }
    let until = EndingForm.until(id)
    let suggested = EndingForm.suggestedEnd(overdue.pair, overdue.room, today: form.today).map(Russian.date) ?? ""
    var input = Input(
      form.input.values[until] == nil ? form.input.values.setting(until, to: suggested) : form.input.values)
    for error in form.input.errors { input.fail(error.field, error.text) }
    self.until = Field(
      input, until, "Продолжить до", hint: overdue.room?.end.map { "Не позже \(Russian.date($0))" }, width: .date,
      autocomplete: "off")
  }

  private static func words(_ decision: EndingForm.Decision) -> String {
    switch decision {
    case .complete: "Завершить: программа пройдена"
    case .prolong: "Продолжить"
    case .later: "Решить позже"
    }
  }
}
