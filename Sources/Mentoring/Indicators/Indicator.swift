/// A rule that turns people into a percentage. Indicators are rows; this is the closed vocabulary of their rules.
package struct Indicator: Sendable, Hashable {
  package struct Code: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let code: Code
  package let name: String
  package let source: String
  /// The side of the pair on which the person counts.
  package let side: Side
  package let role: Stay.Role
  package let kinds: Set<Organisation.Kind>
  /// Ages that count, in full years on the date of the figure; nil where age does not matter.
  package let ages: ClosedRange<Int>?
  package let denominator: Contingent.Group

  package init(
    code: Code, name: String, source: String, side: Side, role: Stay.Role, kinds: Set<Organisation.Kind>,
    ages: ClosedRange<Int>?, denominator: Contingent.Group
  ) {
    self.code = code
    self.name = name
    self.source = source
    self.side = side
    self.role = role
    self.kinds = kinds
    self.ages = ages
    self.denominator = denominator
  }

  package enum Side: String, Sendable, Codable { case mentor, mentee }
}

/// The steps of an indicator's plan: a share to reach by a day (Ростов, п. 4.1).
package struct Plan: Sendable, Equatable {
  package let steps: [Step]

  package struct Step: Sendable, Equatable {
    package let due: CalendarDate
    /// Per cent, 0…100: plans are written in whole or tenth per cents.
    package let percent: Double
    package let source: String

    package init(due: CalendarDate, percent: Double, source: String) {
      self.due = due
      self.percent = percent
      self.source = source
    }
  }

  package init(steps: [Step]) { self.steps = steps.sorted { $0.due < $1.due } }

  /// The step that is due on the date or next after it; after the last one, the last stays in force.
  package func step(on date: CalendarDate) -> Step? { steps.first { $0.due >= date } ?? steps.last }
}
