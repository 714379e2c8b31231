import HTTP
import Mentoring
import Storage

/// Where a code is typed that was read from paper (`ux.md` P7).
struct AnswerFindPage: Page {
  static let template = "surveys/answer-find"

  let title = "Анкета по коду"
  let errors: ErrorSummary?
  let action = AnswerAddress.new
  let code: Field

  init(_ input: Input) {
    errors = ErrorSummary(input)
    code = Field(
      input, "code", "Код с листка", hint: "Например, ABCD-2345. Пробелы, чёрточки и размер букв не важны",
      width: .phone, autocomplete: "off")
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    code = .sample
  }

  static let sample = AnswerFindPage(errors: .sample)
}

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

/// Why a code cannot be answered, and what to do: of an unknown code, a used one, a survey that is over or not begun.
struct AnswerRefusedPage: Page {
  static let template = "surveys/answer-refused"

  let title: String
  let text: String
  let advice: String
  let phone: String
  let again: Again?

  struct Again: Encodable, Sendable { let address: String }

  enum Why: Sendable {
    case unknown
    case used(CalendarDate)
    case closed(Survey)

    var isUnknown: Bool {
      if case .unknown = self { true } else { false }
    }
  }

  init(_ why: Why, centre: Centre) {
    phone = centre.phone
    switch why {
    case .unknown:
      title = "Такого кода нет"
      text = "Проверьте код на листке: в нём нет нуля, единицы и букв O и I."
      advice = "Если код не подходит, попросите у куратора другой."
      again = Again(address: AnswerAddress.new)
    case .used(let day):
      title = "Ответы приняты"
      text = "Ответы по этому коду уже приняты \(Russian.date(day)). Спасибо!"
      advice = "Изменить их нельзя. Если отвечали не вы, скажите куратору."
      again = nil
    case .closed(let survey):
      title = "Опрос сейчас не идёт"
      text = "Ответы принимаются с \(Russian.date(survey.opens)) по \(Russian.date(survey.lastDay))."
      advice = "Если хотите ответить в другое время, попросите у куратора бланк на бумаге: такие ответы учтут отдельно."
      again = nil
    }
  }

  private init() {
    title = "Такого кода нет"
    text = "Проверьте код на листке."
    advice = "Попросите у куратора другой."
    phone = "+7 (83355) 2-10-00"
    again = Again(address: "/a")
  }

  static let sample = AnswerRefusedPage()
}
