/// A measure of a roadmap, of the municipality or of one organisation, with its term in the wording of the source.
package struct RoadmapTask: Sendable, Equatable {
  package typealias ID = Identifier<RoadmapTask>

  package let id: ID
  package let title: String
  /// Document and item: «Пижанка, п. 11.8».
  package let source: String
  /// As the source says it: «до 03.02.2021», «постоянно», «по запросу».
  package let term: String
  /// The day that the wording comes to; none where it names no day.
  package let due: CalendarDate?
  package let completion: Completion?
  package let version: Int

  package init(
    id: ID, title: String, source: String, term: String, due: CalendarDate?, completion: Completion?, version: Int
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.term = term
    self.due = due
    self.completion = completion
    self.version = version
  }

  /// When it was done, and by what one can see that.
  package struct Completion: Sendable, Equatable {
    package let date: CalendarDate
    package let evidence: String

    package init(date: CalendarDate, evidence: String) {
      self.date = date
      self.evidence = evidence
    }
  }

  /// Where a task stands. Never stored: it follows from its dates.
  package enum Status: String, Sendable, CaseIterable {
    case overdue, planned, standing, done
  }

  package func status(on date: CalendarDate) -> Status {
    if completion != nil { return .done }
    guard let due else { return .standing }
    return due < date ? .overdue : .planned
  }
}
