import Mentoring
import Storage

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
