/// How far a programme has come by the curator's own judgement (`domain.md` 3.9).
package enum ProgrammeLevel: String, Sendable, CaseIterable {
  case optimal, acceptable, unacceptable

  /// As a report writes it.
  package var title: String {
    switch self {
    case .optimal: "оптимальный"
    case .acceptable: "допустимый"
    case .unacceptable: "недопустимый"
    }
  }
}

/// The borders between the levels from a day on: rows that the centre may replace.
package struct LevelScale: Sendable, Equatable {
  package let validFrom: CalendarDate
  /// Points from which a programme is optimal, and acceptable.
  package let optimal: Int
  package let acceptable: Int
  /// The paper that sets them.
  package let source: String
  /// Nil where all municipalities share them.
  package let municipality: Municipality.ID?

  package init(
    validFrom: CalendarDate, optimal: Int, acceptable: Int, source: String, municipality: Municipality.ID? = nil
  ) {
    self.validFrom = validFrom
    self.optimal = optimal
    self.acceptable = acceptable
    self.source = source
    self.municipality = municipality
  }

  package func level(of points: Int) -> ProgrammeLevel {
    points >= optimal ? .optimal : points >= acceptable ? .acceptable : .unacceptable
  }

  /// The one in force in a municipality on a day: its own before the common ones, the latest of them.
  package static func inForce(
    _ scales: [LevelScale], in municipality: Municipality.ID?, on date: CalendarDate
  ) -> LevelScale? {
    let begun = scales.filter { $0.validFrom <= date }.sorted { $0.validFrom < $1.validFrom }
    return begun.last { $0.municipality != nil && $0.municipality == municipality }
      ?? begun.last { $0.municipality == nil }
  }
}
