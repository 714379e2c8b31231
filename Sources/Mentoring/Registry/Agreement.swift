/// A paper by which a partner, or a stronger school, supports an organisation (Пижанка, п. 11.9; Л-Кузнецкий, п. 2.7–2.8).
package struct Agreement: Sendable, Equatable {
  package typealias ID = Identifier<Agreement>

  package let number: String
  /// From the day of signing; without an end it is in force until somebody ends it.
  package let period: Period

  package init(number: String, period: Period) {
    self.number = number
    self.period = period
  }

  package enum Standing: Sendable, Equatable {
    case inForce
    /// The last month: time to sign a new one.
    case expiring(inDays: Int)
    case expired
  }

  package func standing(on date: CalendarDate) -> Standing {
    guard let end = period.end else { return .inForce }
    let left = date.days(until: end)
    return left < 0 ? .expired : left <= 30 ? .expiring(inDays: left) : .inForce
  }
}
