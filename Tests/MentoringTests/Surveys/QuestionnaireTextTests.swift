import Mentoring
import Testing

@Suite("Texts of questionnaires")
struct QuestionnaireTextTests {
  private let written = """
    # Итоговая анкета
    > Спасибо.

    1–10: Насколько спокойно? [безопасность] [до и после: спокойствие]
    да/нет: Понравилось? [удовлетворённость]
    выбор: Как часто? | раз в неделю | реже [необязательно]
    текст: Что было ценным? [обязательно]
    """

  @Test("a text becomes questions with their marks, and is written as it was read")
  func reading() throws {
    let text = try QuestionnaireText(written)
    #expect(text.title == "Итоговая анкета" && text.introduction == "Спасибо.")
    #expect(text.questions.map(\.kind) == [.scale10, .yesNo, .choice, .text])
    #expect(text.questions[0].marks == [.safety] && text.questions[0].measure == "спокойствие")
    #expect(text.questions[2].options == ["раз в неделю", "реже"] && !text.questions[2].isRequired)
    #expect(text.questions[3].isRequired)
    #expect(try QuestionnaireText(text.written) == text)
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("# А\nчисло: Сколько?", 2, QuestionnaireText.Mistake.What.kind), ("# А\nвыбор: Как? | одно", 2, .options),
      ("# А\n1–5: [баллы]", 2, .question), ("# А\nтекст: Что? [громко]", 2, .mark("громко")),
      ("# А\nда/нет: Да?\nда/нет: Да?", 3, .twice), ("# А", 1, .empty), ("1–5: Как?", 1, .title),
    ] as [(String, Int, QuestionnaireText.Mistake.What)])
  func mistakes(text: String, line: Int, what: QuestionnaireText.Mistake.What) {
    #expect(throws: QuestionnaireText.Mistake(line: line, what: what)) { try QuestionnaireText(text) }
  }

  @Test("lines of a form belong to its questionnaire alone")
  func forms() throws {
    let file = QuestionnaireFile(
      name: "mentee-exit", text: "# А\nда/нет: Всем?\n== teacher-teacher employer-pupil\nда/нет: Только им?")
    let drafts = try file.drafts(for: ["pupil-pupil", "teacher-teacher"].map { .init(rawValue: $0) })
    #expect(drafts.map(\.text.questions.count) == [1, 2])
    #expect(drafts.map(\.use.form?.rawValue) == ["pupil-pupil", "teacher-teacher"])
  }

  @Test(
    "satisfied is whoever says so, or whose mean is seven of ten",
    arguments: [(7, 7, 0, true), (9, 4, 0, false), (2, 2, 1, true)])
  func satisfaction(first: Int, second: Int, direct: Int, expected: Bool) {
    let questions = [
      Question(kind: .scale10, text: "А", marks: [.satisfaction]),
      Question(kind: .scale10, text: "Б", marks: [.satisfaction]), Question(kind: .scale10, text: "В"),
      Question(kind: .yesNo, text: "Г", marks: [.satisfaction]),
    ]
    var answers = Answers()
    for (place, value) in [first, second, 1, direct].enumerated() { answers.choose([value], at: place) }
    #expect(Satisfaction.verdict(answers, questions) == expected)
  }

  @Test("nobody is judged by what was not asked")
  func unjudged() {
    var answers = Answers()
    answers.choose([9], at: 0)
    #expect(Satisfaction.verdict(answers, [Question(kind: .scale10, text: "А")]) == nil)
  }

  @Test("a mark of four of ten for safety is low, five is not")
  func safety() {
    let question = Question(kind: .scale10, text: "А", marks: [.safety])
    #expect(question.isLow(4) && !question.isLow(5))
    #expect(!Question(kind: .scale10, text: "А").isLow(1))
  }

  @Test("nine criteria give up to eighteen points; a weight counts them twice or three times")
  func level() {
    let questions = (1...9).map {
      Question(kind: .choice, text: "\($0)", options: ["в полной мере", "частично", "нет"], marks: [.score])
    }
    var answers = Answers()
    for place in 0..<9 { answers.choose([place < 6 ? 0 : 1], at: place) }
    #expect(answers.score(questions) == 15)
    let heavy = Question(kind: .choice, text: "10", options: ["да", "нет"], marks: [.score, .weight3])
    answers.choose([0], at: 9)
    #expect(answers.score(questions + [heavy]) == 18)
  }

  @Test(
    "a code is read in any letters, with spaces and dashes, in Cyrillic look-alikes",
    arguments: ["ABCD-2345", "abcd2345", " ab cd – 23 45 ", "АВСD-2345"])
  func codes(typed: String) {
    #expect(SurveyCode(typed)?.shown == "ABCD-2345")
  }

  @Test(
    "what has a nought, a one, an O or an I is no code",
    arguments: ["ABCD-2340", "ABCD-2341", "ABCO-2345", "AICD2345", "ABC"])
  func wrongCodes(typed: String) { #expect(SurveyCode(typed) == nil) }

  @Test("a change is what came minus what was, a share is of what was")
  func measured() {
    let value = MeasuredValue(entry: 4, exit: 5)
    #expect(value.change == 1 && value.share == 1.25)
    #expect(value.isBetter(.more) == true && value.isBetter(.less) == false)
    #expect(MeasuredValue(entry: 0, exit: 5).share == nil && MeasuredValue(entry: nil, exit: 5).change == nil)
  }
}
