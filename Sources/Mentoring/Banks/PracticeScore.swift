/// The sheet of one expert on one practice: five criteria, each 1–10 (форма Марий Эл, `domain.md` 3.10).
package struct PracticeScore: Sendable, Equatable {
  package let marks: [Criterion: Int]
  package let comment: String
  package let scoredOn: CalendarDate

  /// - Returns: nil unless every criterion has a mark within the range.
  package init?(marks: [Criterion: Int], comment: String, scoredOn: CalendarDate) {
    guard Criterion.allCases.allSatisfy({ Self.range.contains(marks[$0] ?? 0) }) else { return nil }
    self.marks = marks
    self.comment = comment
    self.scoredOn = scoredOn
  }

  package static let range = 1...10
  package static let maximum = Criterion.allCases.count * range.upperBound

  package var total: Int { marks.values.reduce(0, +) }

  /// The raw value is the column.
  package enum Criterion: String, Sendable, CaseIterable {
    case effectiveness, efficiency, uniqueness, replicability, scalability
  }

  /// What the sheets come to: the mean of their totals, and how many experts filled one in.
  package struct Mean: Sendable, Equatable {
    package let total: Double
    package let experts: Int

    package init(total: Double, experts: Int) {
      self.total = total
      self.experts = experts
    }

    package init?(_ scores: [PracticeScore]) {
      guard !scores.isEmpty else { return nil }
      self.init(total: Double(scores.map(\.total).reduce(0, +)) / Double(scores.count), experts: scores.count)
    }
  }
}
