import HTTP
import Mentoring

/// Answers as browsers send them: «q1» … of all questions, of which some pages show a few at a time.
struct AnswerForm: Form {
  var input: Input
  let questions: [Question]
  /// The questions that are judged now, by their places.
  let places: Range<Int>
  /// On paper people leave questions out, and whoever types cannot make answers up.
  let isPaper: Bool

  static func name(_ place: Int) -> String { "q\(place + 1)" }

  mutating func validated() -> Answers? {
    var answers = Answers()
    for place in places { read(place, into: &answers) }
    if isPaper, input.isValid, answers.isEmpty { input.fail(Self.name(0), Words.refusal(.noAnswers)) }
    return input.isValid ? answers : nil
  }

  private mutating func read(_ place: Int, into answers: inout Answers) {
    let question = questions[place]
    let name = Self.name(place)
    let number = "Вопрос \(place + 1)"
    guard let values = question.values else {
      let text = input.text(name, label: number, limit: Question.textLimit, lines: .several)
      if text.isEmpty, question.isRequired, !isPaper { input.fail(name, "\(number): напишите ответ") }
      return answers.write(text, at: place)
    }
    let sent = input.values.all(name).filter { !$0.isEmpty }
    let chosen = sent.compactMap { Int($0) }.filter(values.contains)
    if chosen.count != sent.count || question.kind != .several && chosen.count > 1 {
      input.fail(name, "\(number): выберите из предложенного")
    } else if chosen.isEmpty, question.isRequired, !isPaper {
      input.fail(name, "\(number): выберите ответ")
    }
    answers.choose(chosen, at: place)
  }
}

/// A question as a page asks it.
struct QuestionField: Encodable, Sendable {
  let id: String
  let name: String
  let label: String
  let error: String?
  let type: String
  let isScale: Bool
  let options: [Option]
  let area: Area?

  struct Option: Encodable, Sendable {
    let optionID: String
    let value: String
    let words: String
    /// The key that marks it when answers are typed from paper.
    let key: String
    let isSelected: Bool
  }

  /// Where people write.
  struct Area: Encodable, Sendable {
    let id: String
    let name: String
    let value: String
  }

  init(_ question: Question, at place: Int, _ input: Input) {
    let name = AnswerForm.name(place)
    id = name
    self.name = name
    label =
      "\(place + 1). \(question.text)"
      + (question.isRequired || question.kind == .text ? "" : " (необязательно)")
    error = input.error(at: name)
    type = question.kind == .several ? "checkbox" : "radio"
    isScale = question.kind.isScale
    let sent = Set(input.values.all(name))
    let order = question.kind == .yesNo ? [1, 0] : question.values.map(Array.init) ?? []
    options = order.enumerated().map { index, value in
      Option(
        optionID: "\(name)-\(value)", value: String(value), words: Words.answer(value, to: question),
        key: Self.key(value, index, question.kind), isSelected: sent.contains(String(value)))
    }
    area = question.kind == .text ? Area(id: "\(name)-text", name: name, value: input[name]) : nil
  }

  /// On a scale the mark itself, 0 for ten; else the place of the option: 1 is «да».
  private static func key(_ value: Int, _ index: Int, _ kind: Question.Kind) -> String {
    kind.isScale ? String(value % 10) : String(index + 1)
  }

  private init(area: Area) {
    id = "q1"
    name = "q1"
    label = "1. Насколько полезными были встречи?"
    error = "Вопрос 1: выберите ответ"
    type = "radio"
    isScale = true
    options = [Option(optionID: "q1-1", value: "1", words: "1", key: "1", isSelected: true)]
    self.area = area
  }

  static let sample = QuestionField(area: Area(id: "q1-text", name: "q1", value: "Всё понравилось"))
}
