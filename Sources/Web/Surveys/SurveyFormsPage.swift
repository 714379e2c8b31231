import HTTP
import Mentoring
import Storage

/// The questionnaires of a survey as papers to fill in by hand, one for each who has not answered.
struct SurveyFormsPage: Page {
  static let template = "surveys/forms"

  let title = "Бланки анкет"
  let crumbs: [Crumb]
  let lead: String
  let sheets: [Sheet]

  struct Sheet: Encodable, Sendable {
    let title: String
    let name: String
    let code: String
    let introduction: [String]
    let questions: [Question]
  }

  struct Question: Encodable, Sendable {
    let text: String
    let isText: Bool
    let options: [String]
  }

  init(_ card: SurveyCard, _ texts: [Questionnaire.Version]) {
    let survey = card.survey
    crumbs = [
      Crumb("Анкетирование", SurveyAddress.index),
      Crumb("\(Words.questionnaire(survey.kind)) №\u{A0}\(survey.id)", SurveyAddress.show(survey.id)),
    ]
    let papers = Dictionary(texts.map { ($0.id, $0.text) }) { first, _ in first }
    let waiting = card.respondents.filter { $0.answeredOn == nil }
    sheets = waiting.compactMap { line in papers[line.version].map { Sheet($0, for: line) } }
    lead =
      sheets.isEmpty
      ? "Все ответили: печатать нечего."
      : "Напечатайте (Ctrl+P): \(Russian.plural(sheets.count, "бланк", "бланка", "бланков")). Код внизу связывает бумагу с опросом."
  }

  private init(sheets: [Sheet]) {
    crumbs = [Crumb("Анкетирование", "/surveys")]
    lead = "Напечатайте."
    self.sheets = sheets
  }

  static let sample = SurveyFormsPage(sheets: [
    Sheet(
      title: "Итоговая анкета наставляемого", name: "Даниил К.", code: "ABCD-2345",
      introduction: ["Верных и неверных ответов нет."],
      questions: [Question(text: "1. Насколько полезными были встречи?", isText: true, options: ["1", "2"])])
  ])
}

extension SurveyFormsPage.Sheet {
  fileprivate init(_ text: QuestionnaireText, for line: RespondentLine) {
    title = text.title
    name = SurveyCodesPage.firstName(line.name)
    code = line.code?.shown ?? ""
    introduction = text.introduction.split(separator: "\n").map(String.init)
    questions = text.questions.enumerated().map { place, question in
      let order = question.kind == .yesNo ? [1, 0] : question.values.map(Array.init) ?? []
      return SurveyFormsPage.Question(
        text: "\(place + 1). \(question.text)", isText: question.kind == .text,
        options: order.map { Words.answer($0, to: question) })
    }
  }
}
