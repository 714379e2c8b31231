/// What somebody answered, by the place of the question in the questionnaire, counted from 0.
package struct Answers: Sendable, Equatable {
  package private(set) var values: [Int: [Int]] = [:]
  package private(set) var texts: [Int: String] = [:]

  package init() {}

  package mutating func choose(_ chosen: [Int], at place: Int) { values[place] = chosen.isEmpty ? nil : chosen }
  package mutating func write(_ text: String, at place: Int) { texts[place] = text.isEmpty ? nil : text }

  package var isEmpty: Bool { values.isEmpty && texts.isEmpty }

  /// A low answer to a question about safety.
  package func areLow(_ questions: [Question]) -> Bool {
    questions.enumerated().contains { place, question in (values[place] ?? []).contains(where: question.isLow) }
  }

  /// Points of the curator's questionnaire; nil where nothing is scored.
  package func score(_ questions: [Question]) -> Int? {
    let points = questions.enumerated().compactMap { place, question in
      values[place]?.first.flatMap(question.points)
    }
    return points.isEmpty ? nil : points.reduce(0, +)
  }
}

/// Who counts as satisfied: the project's own rule, because the federal text gives none (`domain.md` 2.3).
package enum Satisfaction {
  /// Of ten: the mean of the marked scales from which a person is satisfied.
  package static let threshold = 7.0

  /// True when a marked «да/нет» was answered «да», or the mean of the marked scales reaches the threshold.
  /// Nil when nothing of that was asked or answered.
  package static func verdict(_ answers: Answers, _ questions: [Question]) -> Bool? {
    var marks: [Double] = []
    var direct: Bool?
    for (place, question) in questions.enumerated() where question.marks.contains(.satisfaction) {
      guard let value = answers.values[place]?.first else { continue }
      if question.kind == .yesNo { direct = direct == true || value == 1 }
      if let top = question.top { marks.append(Double(value * 10) / Double(top)) }
    }
    if direct == true { return true }
    if marks.isEmpty { return direct }
    return marks.reduce(0, +) / Double(marks.count) >= threshold
  }
}
