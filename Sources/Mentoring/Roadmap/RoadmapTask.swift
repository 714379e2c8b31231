/// A measure of a roadmap, of the municipality or of one organisation, and how far it has come.
package struct RoadmapTask: Sendable, Equatable {
  package typealias ID = Identifier<RoadmapTask>

  package let id: ID
  package let roadmap: Roadmap.ID?
  package let measure: RoadmapMeasure
  package let completion: Completion?
  /// Somebody has begun with it, whatever its term says.
  package let begunOn: CalendarDate?
  /// Why it does not concern this organisation; empty where it does.
  package let waiver: String
  package let version: Int

  package init(
    id: ID, roadmap: Roadmap.ID? = nil, measure: RoadmapMeasure, completion: Completion?,
    begunOn: CalendarDate? = nil, waiver: String = "", version: Int
  ) {
    self.id = id
    self.roadmap = roadmap
    self.measure = measure
    self.completion = completion
    self.begunOn = begunOn
    self.waiver = waiver
    self.version = version
  }

  package var title: String { measure.title }
  package var source: String { measure.source }
  /// As the source says it, or as people wrote it.
  package var term: String { measure.words }
  /// The day that the term comes to; none where it names no day.
  package var due: CalendarDate? { measure.term.due }

  /// When it was done, and by what one can see that.
  package struct Completion: Sendable, Equatable {
    package let date: CalendarDate
    package let evidence: String

    package init(date: CalendarDate, evidence: String) {
      self.date = date
      self.evidence = evidence
    }
  }

  /// Where a task stands. Never stored: it follows from its dates. The most pressing first.
  package enum Status: String, Sendable, CaseIterable {
    case overdue, work, planned, standing, waived, done
  }

  package func status(on date: CalendarDate) -> Status {
    if completion != nil { return .done }
    if !waiver.isEmpty { return .waived }
    if let due, due < date { return .overdue }
    if begunOn != nil || (measure.term.starts.map { $0 <= date } ?? false) { return .work }
    return due == nil ? .standing : .planned
  }
}
