import HTTP
import Mentoring
import Storage

/// A few questions of a questionnaire; what was answered before goes along with the form.
struct AnswerNewPage: Page {
  static let template = "surveys/answer-new"

  let title: String
  let errors: ErrorSummary?
  let progress: String
  let introduction: Introduction?
  let action: String
  let page: String
  let questions: [QuestionField]
  let carried: [HiddenField]
  let saveLabel: String
  let hasBack: Bool

  /// Who asks and why, on the first page.
  struct Introduction: Encodable, Sendable {
    let asker: String
    let lines: [String]
    let privacyAddress: String
  }

  init(_ sheet: ResponseSheet, _ code: SurveyCode, _ input: Input, page: Int) {
    let places = AnswerHandlers.places(of: page, sheet)
    title = sheet.title
    errors = ErrorSummary(input)
    let count = sheet.questions.count
    progress =
      places.count == 1
      ? "Вопрос \(places.lowerBound + 1) из \(count)"
      : "Вопросы \(places.lowerBound + 1)–\(places.upperBound) из \(count)"
    introduction =
      page > 0
      ? nil
      : Introduction(
        asker: "Спрашивает \(sheet.organisation). Отвечать до \(Russian.date(sheet.survey.closes)) включительно.",
        lines: sheet.introduction.split(separator: "\n").map(String.init), privacyAddress: PublicAddress.privacy)
    action = AnswerAddress.show(code)
    self.page = String(page)
    questions = places.map { QuestionField(sheet.questions[$0], at: $0, input) }
    carried = sheet.questions.indices.filter { !places.contains($0) }.flatMap { place in
      let name = AnswerForm.name(place)
      return input.values.all(name).map { HiddenField(name: name, value: $0) }
    }
    saveLabel = page == AnswerHandlers.pageCount(sheet) - 1 ? "Отправить ответы" : "Продолжить"
    hasBack = page > 0
  }

  private init(errors: ErrorSummary) {
    title = "Итоговая анкета наставляемого"
    self.errors = errors
    progress = "Вопросы 1–3 из 12"
    introduction = Introduction(
      asker: "Спрашивает СОШ.", lines: ["Верных и неверных ответов нет."], privacyAddress: "/privacy")
    action = "/a/ABCD-2345"
    page = "0"
    questions = [.sample]
    carried = [.sample]
    saveLabel = "Продолжить"
    hasBack = true
  }

  static let sample = AnswerNewPage(errors: .sample)
}
