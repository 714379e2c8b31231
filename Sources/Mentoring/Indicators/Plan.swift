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
