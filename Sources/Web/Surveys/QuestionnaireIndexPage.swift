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
