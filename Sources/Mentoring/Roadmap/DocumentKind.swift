/// A line of the catalogue of papers: whose it is, by which item it is asked for, and until when.
package struct DocumentKind: Sendable, Equatable {
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
  }

  package let code: Code
  package let level: Level
  package let title: String
  /// Document and item: «Пижанка, п. 11.4»; empty where no item asks for it.
  package let source: String
  /// Of an obligatory paper: the day of the order, or the centre's own.
  package let due: CalendarDate?

  package init(code: Code, level: Level, title: String, source: String, due: CalendarDate?) {
    self.code = code
    self.level = level
    self.title = title
    self.source = source
    self.due = due
  }

  /// Where a paper stands in the chain: the act of the region → the order of the district → papers of a school.
  package enum Level: String, Sendable, CaseIterable { case region, district, school }

  package var isObligatory: Bool { due != nil }
  /// A title of its own says what an obligatory paper already says by its kind.
  package var needsTitle: Bool { !isObligatory }

  /// Those that began long after the day of the order owe a paper from the day on which they began.
  package func due(from start: CalendarDate) -> CalendarDate? {
    due.map { start > $0.adding(days: Self.leeway) ? start : $0 }
  }

  /// Days within which the schools of a district begin together.
  private static let leeway = 60
}

extension DocumentKind.Code {
  package static let implementation = Self("implementation")
  package static let districtOrder = Self("districtOrder")
  package static let regionAct = Self("regionAct")
  package static let group = Self("group")
  package static let curator = Self("curator")
  package static let agreements = Self("agreements")
  package static let mediaPlan = Self("mediaPlan")
  package static let roadmap = Self("roadmap")
  package static let agreed = Self("agreed")
  package static let site = Self("site")
}
