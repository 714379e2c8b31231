/// A paper by which a partner, or a stronger school, supports an organisation (Пижанка, п. 11.9; Л-Кузнецкий, п. 2.7–2.8).
package struct Agreement: Sendable, Equatable {
  package typealias ID = Identifier<Agreement>

  package let kind: Kind
  package let number: String
  /// From the day of signing; without an end it is in force until somebody ends it.
  package let period: Period

  package init(kind: Kind = .partnership, number: String, period: Period) {
    self.kind = kind
    self.number = number
    self.period = period
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// The second side gives mentors or experts.
    case partnership
    /// A strong school, the second side, helps one with low results.
    case support
  }

  package enum Standing: Sendable, Equatable {
    case inForce
    /// The last month: time to sign a new one.
    case expiring(inDays: Int)
    case expired
  }

  package static let warningDays = 30

  package func standing(on date: CalendarDate) -> Standing {
    Self.standing(ending: period.end, on: date)
  }

  package static func standing(ending end: CalendarDate?, on date: CalendarDate) -> Standing {
    guard let end else { return .inForce }
    let left = date.days(until: end)
    return left < 0 ? .expired : left <= warningDays ? .expiring(inDays: left) : .inForce
  }
}
