import HTTP
import Mentoring
import Storage

/// Step 4 of the wizard: term, programme, role model. Everything is filled in already where it can be.
struct PairDraftTermsPage: Page {
  static let template = "pairs/draft-terms"

  let title = "Новая пара: сроки и программа"
  let step = "Шаг 4 из 5"
  let errors: ErrorSummary?
  let choices: PairDraftChoices
  let action: String
  let answers: [HiddenField]
  let terms: PairTermsFields

  init(_ drafted: DraftedPair, _ form: PairDraftForm) {
    errors = ErrorSummary(form.input)
    choices = PairDraftChoices(drafted, form)
    action = PairDraftAddress.check
    answers = HiddenField.all(form.answers(without: PairDraftForm.termNames))
    terms = PairTermsFields(
      form.input.prefilled(with: drafted.period), programmes: drafted.programmes, roleModels: drafted.roleModels,
      today: form.today)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    choices = .sample
    action = PairDraftAddress.check
    answers = [.sample]
    terms = .sample
  }

  static let sample = PairDraftTermsPage(errors: .sample)
}

extension PairDraftChoices {
  /// People and form, as they stand above the last two steps.
  init(_ drafted: DraftedPair, _ form: PairDraftForm) {
    rows =
      [PairDraftChoices.mentees(drafted.mentees, form)]
      + [
        drafted.form.map { PairDraftChoices.form($0, form) }, drafted.mentor.map { PairDraftChoices.mentor($0, form) },
      ]
      .compactMap(\.self)
  }
}

extension Input {
  /// The suggested term, as long as nobody typed another.
  fileprivate func prefilled(with period: Period) -> Input {
    guard values["starts"] == nil && values["ends"] == nil else { return self }
    return Input(
      values.setting("starts", to: Russian.date(period.start)).setting("ends", to: period.end.map(Russian.date)))
  }
}
