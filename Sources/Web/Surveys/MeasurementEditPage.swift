import HTTP
import Mentoring
import Storage

/// Two numbers a measure.
struct MeasurementEditPage: Page {
  static let template = "surveys/measurement-edit"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens
  let entryOn: Field
  let exitOn: Field
  let rows: [Row]
  let cancelAddress: String

  struct Row: Encodable, Sendable {
    let measure: String
    let entry: Field
    let exit: Field
  }

  init(_ form: MeasurementForm) {
    let id = form.card.line.id
    cancelAddress = MeasurementAddress.show(id)
    title = "Измерения пары №\u{A0}\(id): внести"
    crumbs = [Crumb("Пара №\u{A0}\(id)", PairAddress.show(id)), Crumb("Измерения", cancelAddress)]
    errors = ErrorSummary(form.input)
    action = cancelAddress
    edit = EditTokens(form.input)
    let day = { (name: String, label: String) in
      Field(
        form.input, name, label, hint: "Например, 27.09.2026", width: .date, inputmode: "numeric", autocomplete: "off",
        isOptional: true)
    }
    entryOn = day("entryOn", "День измерения на входе")
    exitOn = day("exitOn", "День измерения на выходе")
    rows = form.card.values.enumerated().map { place, one in
      let field = { (name: String, label: String) in
        Field(form.input, "\(name)-\(place + 1)", label, width: .short, inputmode: "decimal", autocomplete: "off")
      }
      return Row(
        measure: "\(Russian.initialUpper(one.measure.name)), \(one.measure.unit)",
        entry: field("entry", "На входе"), exit: field("exit", "На выходе"))
    }
  }

  private init(errors: ErrorSummary) {
    title = "Измерения пары № 1: внести"
    crumbs = [Crumb("Пара № 1", "/pairs/1")]
    self.errors = errors
    action = "/pairs/1/measures"
    edit = .sample
    entryOn = .sample
    exitOn = .sample
    rows = [Row(measure: "Средний балл", entry: .sample, exit: .sample)]
    cancelAddress = "/pairs/1/measures"
  }

  static let sample = MeasurementEditPage(errors: .sample)
}
