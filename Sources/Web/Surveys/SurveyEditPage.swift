import Mentoring
import Storage

/// Another last day.
struct SurveyEditPage: Page {
  static let template = "surveys/edit"

  let title = "Срок опроса"
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens
  let closes: Field
  let cancelAddress: String

  init(_ form: SurveyTermForm, _ survey: Survey) {
    cancelAddress = SurveyAddress.show(survey.id)
    crumbs = [Crumb("Анкетирование", SurveyAddress.index), Crumb("Опрос №\u{A0}\(survey.id)", cancelAddress)]
    errors = ErrorSummary(form.input)
    action = SurveyAddress.show(survey.id)
    edit = EditTokens(form.input)
    closes = Field(
      form.input, "closes", "Последний день", hint: "Закрытый опрос с новой датой откроется снова", width: .date,
      inputmode: "numeric", autocomplete: "off")
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Анкетирование", "/surveys")]
    self.errors = errors
    action = "/surveys/1"
    edit = .sample
    closes = .sample
    cancelAddress = "/surveys/1"
  }

  static let sample = SurveyEditPage(errors: .sample)
}
