/// The measures of one source, as a file of `Resources/roadmaps` has them.
package struct RoadmapTemplate: Sendable, Equatable {
  /// The name of the file: «pizhanka».
  package let code: String
  package let title: String
  /// Which act it is.
  package let basis: String
  /// The short name of the source: «Пижанка».
  package let document: String
  /// The days that the terms of the source lie in.
  package let period: Period
  package let entries: [Entry]

  /// A measure and whose roadmap it belongs in.
  package struct Entry: Sendable, Equatable {
    package let measure: RoadmapMeasure
    package let levels: Set<Level>
  }

  /// Whose roadmap.
  package enum Level: String, Sendable, CaseIterable { case municipality, organisation }

  package func measures(of level: Level) -> [RoadmapMeasure] {
    entries.filter { $0.levels.contains(level) }.map(\.measure)
  }

  /// The measures of a roadmap for another period: dates move by whole years, seasons of every year become those of the
  /// period, one measure each.
  ///
  /// - Parameter period: closed; where a term of the source falls outside it, it stays what it is.
  package func measures(of level: Level, for period: Period) -> [RoadmapMeasure] {
    let years = Self.years(from: self.period.start, to: period.start)
    return measures(of: level).flatMap { measure in
      measure.term.shifted(years: years).occurrences(in: period).map { term in
        var moved = measure
        moved.term = term
        // The words of a source name its own years: beside other dates they would be wrong.
        if years != 0 || measure.term.isYearly { moved.wording = term.due == nil ? measure.wording : "" }
        return moved
      }
    }
  }

  /// So many years that the starts come nearest to one another.
  private static func years(from start: CalendarDate, to other: CalendarDate) -> Int {
    let near = other.year - start.year
    return [near - 1, near, near + 1].min {
      abs(start.adding(years: $0).days(until: other)) < abs(start.adding(years: $1).days(until: other))
    } ?? near
  }
}
