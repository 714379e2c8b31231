/// A questionnaire as people read and write it: a title, an introduction, and one question a line.
///
///     # Итоговая анкета наставляемого
///     > Ваши ответы помогут школе.
///     1–10: Насколько вам спокойно рядом с наставником? [безопасность] [до и после: спокойствие]
///     выбор: Как часто вы хотели бы встречаться? | каждую неделю | раз в две недели
///     текст: Что было самым ценным?
package struct QuestionnaireText: Sendable, Equatable {
  package let title: String
  package let introduction: String
  package let questions: [Question]

  package init(title: String, introduction: String, questions: [Question]) {
    self.title = title
    self.introduction = introduction
    self.questions = questions
  }

  /// What is wrong, and in which line, counted from 1.
  package struct Mistake: Error, Equatable, Sendable {
    package let line: Int
    package let what: What

    package init(line: Int, what: What) {
      self.line = line
      self.what = what
    }

    package enum What: Sendable, Equatable {
      case title, kind, question, options, mark(String), empty, tooMany, tooLong, twice
    }
  }

  package static let mostQuestions = 40
  private static let mostLetters = 300

  /// - Throws: `Mistake`, the first that is met.
  package init(_ written: String) throws {
    var title = ""
    var introduction: [String] = []
    var questions: [Question] = []
    let lines = written.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in zip(1..., lines.map({ Typography.tidied(String($0)) })) where !line.isEmpty {
      guard line.count <= Self.mostLetters * 4 else { throw Mistake(line: number, what: .tooLong) }
      if line.hasPrefix("#") {
        title = Typography.tidied(String(line.drop { $0 == "#" }))
      } else if line.hasPrefix(">") {
        introduction.append(Typography.tidied(String(line.drop { $0 == ">" })))
      } else {
        let question = try Question(line, at: number)
        guard question.text.count <= Self.mostLetters else { throw Mistake(line: number, what: .tooLong) }
        guard !questions.contains(where: { $0.text == question.text }) else {
          throw Mistake(line: number, what: .twice)
        }
        questions.append(question)
        guard questions.count <= Self.mostQuestions else { throw Mistake(line: number, what: .tooMany) }
      }
    }
    guard !title.isEmpty, title.count <= 150 else { throw Mistake(line: 1, what: .title) }
    guard !questions.isEmpty else { throw Mistake(line: lines.count, what: .empty) }
    self.init(title: title, introduction: introduction.joined(separator: "\n"), questions: questions)
  }

  /// The text that gives this questionnaire when it is read.
  package var written: String {
    let head = ["# \(title)"] + introduction.split(separator: "\n").map { "> \($0)" }
    return (head + [""] + questions.map(\.written)).joined(separator: "\n")
  }
}

extension Question {
  private static let kinds: [(word: String, kind: Kind)] = [
    ("1–10", .scale10), ("1–5", .scale5), ("да/нет", .yesNo), ("выбор", .choice), ("несколько", .several),
    ("текст", .text),
  ]
  private static let marks: [(word: String, mark: Mark)] = [
    ("безопасность", .safety), ("удовлетворённость", .satisfaction), ("баллы", .score),
    ("вес 2", .weight2), ("вес 3", .weight3),
  ]
  private static let compared = "до и после:"
  private static let optional = "необязательно"
  private static let required = "обязательно"

  fileprivate init(_ line: String, at number: Int) throws {
    let mistake = { (what: QuestionnaireText.Mistake.What) in QuestionnaireText.Mistake(line: number, what: what) }
    let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
    let word = halves[0].lowercased().replacing("-", with: "–").replacing(" ", with: "")
    guard halves.count == 2, let kind = Self.kinds.first(where: { $0.word == word })?.kind else { throw mistake(.kind) }
    var rest = halves[1]
    var marks: Set<Mark> = []
    var measure = ""
    // Free words are never forced; everything else is unless it says so.
    var isRequired = kind != .text
    while rest.hasSuffix("]"), let open = rest.lastIndex(of: "[") {
      let mark = String(rest[rest.index(after: open)...].dropLast())
      rest = Typography.tidied(String(rest[..<open]))
      let known = mark.lowercased()
      if known.hasPrefix(Self.compared) {
        measure = Typography.tidied(String(mark.dropFirst(Self.compared.count)))
      } else if known == Self.optional || known == Self.required {
        isRequired = known == Self.required
      } else if let found = Self.marks.first(where: { $0.word == known })?.mark {
        marks.insert(found)
      } else {
        throw mistake(.mark(mark))
      }
    }
    let parts = rest.split(separator: "|", omittingEmptySubsequences: false).map { Typography.tidied(String($0)) }
    guard let text = parts.first, !text.isEmpty else { throw mistake(.question) }
    let options = Array(parts.dropFirst())
    let isChoice = kind == .choice || kind == .several
    guard isChoice ? (2...9).contains(options.count) && !options.contains("") : options.isEmpty
    else { throw mistake(.options) }
    let isWeighed = !marks.isDisjoint(with: [.weight2, .weight3])
    let canBeScored = marks.contains(.score) ? kind == .choice : !isWeighed
    let canBeJudged = marks.isDisjoint(with: [.safety, .satisfaction]) || kind == .yesNo || kind.isScale
    guard canBeScored, canBeJudged, measure.isEmpty || kind.isScale else { throw mistake(.mark(measure)) }
    self.init(kind: kind, text: text, options: options, isRequired: isRequired, marks: marks, measure: measure)
  }

  fileprivate var written: String {
    let word = Self.kinds.first { $0.kind == kind }?.word ?? ""
    let used = Self.marks.filter { marks.contains($0.mark) }.map { "[\($0.word)]" }
    let own = measure.isEmpty ? [] : ["[\(Self.compared) \(measure)]"]
    let duty = isRequired == (kind != .text) ? [] : ["[\(isRequired ? Self.required : Self.optional)]"]
    return ([([word + ": " + text] + options).joined(separator: " | ")] + used + own + duty).joined(separator: " ")
  }
}

extension Question.Kind {
  package var isScale: Bool { self == .scale10 || self == .scale5 }
}
