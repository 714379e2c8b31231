import HTTP
import Mentoring
import Storage

/// Questions of the centre about unlikely entries: found, asked, answered.
struct QuestionIndexPage: Page {
  static let template = "pairs/question-index"

  let title = "Вопросы центра"
  let action = QuestionAddress.index
  let municipality: Choice?
  let unchosen: String?
  let found: Found?
  let open: [Row]
  let hasOpen: Bool
  let answered: [Row]
  let hasAnswered: Bool
  let isEmpty: Bool

  /// What nobody has asked about yet, for those who may ask.
  struct Found: Encodable, Sendable {
    let rows: [Row]
    let mayAsk: Bool
    let district: HiddenField?
  }

  struct Row: Encodable, Sendable {
    let key: String
    let text: String
    let organisation: String
    let recordsAddress: String
    let when: String?
    let answer: String?
    let answerAddress: String?
  }

  init(_ board: QuestionBoard?, _ query: FormFields, _ district: DistrictChoice) {
    let viewer = district.viewer
    municipality = district.choice(Input(query))
    unchosen = district.invitation("Выберите район: вопросы считаются по его журналам.")
    let rows = { (lines: [QuestionLine]) in lines.map { Row($0, viewer) } }
    let asked = board?.asked ?? []
    found = board.flatMap { board in
      board.found.isEmpty
        ? nil
        : Found(
          rows: rows(board.found), mayAsk: viewer.isOfCentre,
          district: district.chosen.map { HiddenField(name: DistrictChoice.name, value: $0.slug) })
    }
    open = rows(asked.filter { $0.answeredOn == nil })
    hasOpen = !open.isEmpty
    answered = rows(asked.filter { $0.answeredOn != nil })
    hasAnswered = !answered.isEmpty
    isEmpty = found == nil && asked.isEmpty && unchosen == nil
  }

  private init(row: Row) {
    municipality = .sample
    unchosen = "Выберите район"
    found = Found(rows: [row], mayAsk: true, district: .sample)
    open = [row]
    hasOpen = true
    answered = [row]
    hasAnswered = true
    isEmpty = true
  }

  static let sample = QuestionIndexPage(
    row: Row(
      key: "1|alike|2026-11-12||", text: "12.11.2026 у 6 наставников одна тема. Это была общая встреча?",
      organisation: "Школа", recordsAddress: MeetingAddress.index, when: "спрошено 13.11.2026", answer: "Да, общая",
      answerAddress: QuestionAddress.newAnswer(.init(1))))
}

extension QuestionIndexPage.Row {
  init(_ line: QuestionLine, _ viewer: Account) {
    key = line.question.key
    text = Words.question(line, to: viewer)
    organisation = line.organisation
    recordsAddress = Words.records(of: line.question)
    when =
      line.answeredOn.map { "ответ \(Russian.date($0))" } ?? line.askedOn.map { "спрошено \(Russian.date($0))" }
    // People's own words may name a child.
    answer = line.answer.isEmpty || !viewer.seesMinorsByName ? nil : line.answer
    answerAddress = viewer.mayEdit && line.answeredOn == nil ? line.id.map(QuestionAddress.newAnswer) : nil
  }
}

/// The answer of the curator to one question.
struct QuestionAnswerPage: Page {
  static let template = "pairs/question-answer"

  let title = "Ответ центру"
  let crumbs = [Crumb("Вопросы центра", QuestionAddress.index)]
  let errors: ErrorSummary?
  let question: QuestionIndexPage.Row
  let action: String
  let answer: Field
  let cancelAddress = QuestionAddress.index

  init(_ line: QuestionLine, _ form: QuestionAnswerForm, _ viewer: Account) {
    errors = ErrorSummary(form.input)
    question = QuestionIndexPage.Row(line, viewer)
    action = line.id.map(QuestionAddress.answer) ?? QuestionAddress.index
    answer = Field(form.input, "answer", "Ответ", hint: "Если в записях ошибка, сначала исправьте их", rows: 3)
  }

  private init(question: QuestionIndexPage.Row) {
    errors = .sample
    self.question = question
    action = QuestionAddress.answer(.init(1))
    answer = .sample
  }

  static let sample = QuestionAnswerPage(question: QuestionIndexPage.sample.open[0])
}
