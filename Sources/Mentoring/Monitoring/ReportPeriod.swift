/// What a campaign asks about: a half of a calendar year, or a whole year for the region.
package struct ReportPeriod: Hashable, Comparable, Sendable {
  package let year: Int
  package let part: Part

  package enum Part: Int, Sendable, CaseIterable { case first, second, whole }

  package init(year: Int, part: Part) {
    self.year = year
    self.part = part
  }

  /// The period that a day of monitoring closes: a day up to June the first half of its year, a later one the second.
  package init(_ kind: Deadline.Kind, due day: CalendarDate) {
    year = day.year
    part =
      switch kind {
      case .monitoring: day.month <= 6 ? .first : .second
      case .regional: .whole
      }
  }

  /// Reads `2026-h1`, `2026-h2` and `2026-year`, as addresses and the database hold them.
  package init?(code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), (2000...2199).contains(year),
      let part = Part.allCases.first(where: { $0.code == parts[1] })
    else { return nil }
    self.init(year: year, part: part)
  }

  package var code: String { "\(padded(year, 4))-\(part.code)" }

  package var kind: Deadline.Kind { part == .whole ? .regional : .monitoring }

  /// The one before of the same kind: reports are compared with it.
  package var previous: ReportPeriod {
    switch part {
    case .first: ReportPeriod(year: year - 1, part: .second)
    case .second: ReportPeriod(year: year, part: .first)
    case .whole: ReportPeriod(year: year - 1, part: .whole)
    }
  }

  package static func < (one: ReportPeriod, other: ReportPeriod) -> Bool {
    (one.year, one.part.rawValue) < (other.year, other.part.rawValue)
  }
}

extension ReportPeriod.Part {
  fileprivate var code: String {
    switch self {
    case .first: "h1"
    case .second: "h2"
    case .whole: "year"
    }
  }
}
