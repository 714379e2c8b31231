import Mentoring
import Storage

/// The terms of a pair, open for change.
struct PairEditPage: Page {
  static let template = "pairs/edit"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens
  let terms: PairTermsFields
  let explanation: Field
  let cancelAddress: String

  init(_ edition: PairEdition, _ form: PairForm) {
    let id = edition.details.pair.id
    title = "Пара №\u{A0}\(id): изменить условия"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    errors = ErrorSummary(form.input)
    action = PairAddress.show(id)
    edit = EditTokens(form.input)
    terms = PairTermsFields(
      form.input, programmes: edition.programmes, roleModels: edition.roleModels, today: form.today)
    explanation = Field(form.input, "explanation", "Пояснение", isOptional: true, rows: 3)
    cancelAddress = PairAddress.show(id)
  }

  private init(errors: ErrorSummary) {
    title = "Пара № 1: изменить условия"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    self.errors = errors
    action = "/pairs/1"
    edit = .sample
    terms = .sample
    explanation = .sample
    cancelAddress = "/pairs/1"
  }

  static let sample = PairEditPage(errors: .sample)
}
