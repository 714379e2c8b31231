import Mentoring
import Storage

/// Every questionnaire with the text in force.
struct QuestionnaireIndexPage: Page {
  static let template = "surveys/questionnaire-index"

  let title = "Тексты анкет"
  let crumbs = [Crumb("Анкетирование", SurveyAddress.index)]
  let rows: [Row]
  let isEmpty: Bool

  struct Row: Encodable, Sendable {
    let title: String
    let address: String
    let use: String
    let questions: String
    let origin: String
  }

  init(_ lines: [QuestionnaireLine]) {
    rows = lines.map { line in
      Row(
        title: line.title, address: QuestionnaireAddress.show(line.questionnaire.id),
        use: Self.use(line.questionnaire, line.formName),
        questions: Russian.plural(line.questions, "вопрос", "вопроса", "вопросов"),
        origin: line.isOwn ? "изменена центром с \(Russian.date(line.validFrom))" : "общая")
    }
    isEmpty = lines.isEmpty
  }

  static func use(_ questionnaire: Questionnaire, _ form: String?) -> String {
    [Words.questionnaire(questionnaire.use.kind).lowercased(), Words.surveySide(questionnaire.use.side), form ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private init(rows: [Row]) {
    self.rows = rows
    isEmpty = true
  }

  static let sample = QuestionnaireIndexPage(rows: [
    Row(
      title: "Итоговая анкета наставляемого", address: "/questionnaires/1", use: "на выходе, наставляемый",
      questions: "13 вопросов", origin: "общая")
  ])
}

/// A questionnaire as it is asked now, and its other texts.
struct QuestionnaireShowPage: Page {
  static let template = "surveys/questionnaire-show"

  let title: String
  let crumbs: [Crumb]
  let caption: String
  let introduction: [String]
  let questions: [Question]
  let editAddress: String?
  let versions: [String]

  struct Question: Encodable, Sendable {
    let text: String
    let kind: String
    let options: [String]
    let marks: String
  }

  init(_ card: QuestionnaireCard, _ viewer: Account, today: CalendarDate) {
    title = card.inForce.text.title
    crumbs = [Crumb("Анкетирование", SurveyAddress.index), Crumb("Тексты анкет", QuestionnaireAddress.index)]
    caption = QuestionnaireIndexPage.use(card.questionnaire, card.formName)
    introduction = card.inForce.text.introduction.split(separator: "\n").map(String.init)
    questions = card.inForce.text.questions.enumerated().map { place, question in
      let marks =
        question.marks.map(Words.questionMark).sorted()
        + (question.measure.isEmpty ? [] : ["до и после: \(question.measure)"])
      return Question(
        text: "\(place + 1). \(question.text)", kind: Words.questionKind(question.kind), options: question.options,
        marks: marks.joined(separator: ", "))
    }
    editAddress = viewer.isOfCentre ? QuestionnaireAddress.edit(card.questionnaire.id) : nil
    versions = card.versions.map { version in
      let day = version.number == 1 ? "с начала" : "с \(Russian.date(version.validFrom))"
      return "Версия \(version.number), \(day)\(version.id == card.inForce.id ? " – действует" : "")"
    }
  }

  private init(questions: [Question]) {
    title = "Итоговая анкета наставляемого"
    crumbs = [Crumb("Анкетирование", "/surveys")]
    caption = "итоговая анкета, наставляемый"
    introduction = ["Верных и неверных ответов нет."]
    self.questions = questions
    editAddress = "/questionnaires/1/edit"
    versions = ["Версия 1 – действует"]
  }

  static let sample = QuestionnaireShowPage(questions: [
    Question(
      text: "1. Насколько полезными были встречи?", kind: "от 1 до 10", options: ["раз в неделю"], marks: "баллы")
  ])
}

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
