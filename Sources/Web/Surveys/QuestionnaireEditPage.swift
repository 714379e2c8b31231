import Mentoring
import Storage

/// Another text of a questionnaire, from a day on.
struct QuestionnaireEditPage: Page {
  static let template = "surveys/questionnaire-edit"

  let title = "Изменить анкету"
  let crumbs: [Crumb]
  let caption: String
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens
  let text: Field
  let validFrom: Field
  let cancelAddress: String

  init(_ form: QuestionnaireForm, _ card: QuestionnaireCard) {
    cancelAddress = QuestionnaireAddress.show(card.questionnaire.id)
    crumbs = [Crumb("Тексты анкет", QuestionnaireAddress.index), Crumb("Анкета", cancelAddress)]
    caption = QuestionnaireIndexPage.use(card.questionnaire, card.formName)
    errors = ErrorSummary(form.input)
    action = cancelAddress
    edit = EditTokens(form.input)
    text = Field(form.input, "text", "Текст анкеты", hint: "Один вопрос – одна строка", rows: 24)
    validFrom = Field(
      form.input, "validFrom", "С какого дня", hint: "Открытые опросы останутся при прежнем тексте", width: .date,
      inputmode: "numeric", autocomplete: "off")
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Тексты анкет", "/questionnaires")]
    caption = "итоговая анкета, наставляемый"
    self.errors = errors
    action = "/questionnaires/1"
    edit = .sample
    text = .sample
    validFrom = .sample
    cancelAddress = "/questionnaires/1"
  }

  static let sample = QuestionnaireEditPage(errors: .sample)
}

extension QuestionnaireCard {
  /// The number of the newest text: what an edit form is filled from.
  var newest: Int { versions.first?.number ?? inForce.number }
}
