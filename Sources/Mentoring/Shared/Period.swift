/// A stretch of days with both ends included; without an end it goes on.
package struct Period: Hashable, Sendable {
  package let start: CalendarDate
  package let end: CalendarDate?

  /// Nothing, when the end is before the start.
  package init?(start: CalendarDate, end: CalendarDate? = nil) {
    if let end, end < start { return nil }
    self.start = start
    self.end = end
  }

  package init(openFrom start: CalendarDate) {
    self.start = start
    self.end = nil
  }

  package var isOpen: Bool { end == nil }

  package func contains(_ date: CalendarDate) -> Bool {
    guard date >= start else { return false }
    guard let end else { return true }
    return date <= end
  }

  package func overlaps(_ other: Period) -> Bool {
    intersection(with: other) != nil
  }

  package func encloses(_ other: Period) -> Bool {
    guard start <= other.start else { return false }
    guard let end else { return true }
    guard let otherEnd = other.end else { return false }
    return otherEnd <= end
  }

  package func intersection(with other: Period) -> Period? {
    Period(start: max(start, other.start), end: Self.earlierEnd(end, other.end))
  }

  /// The same period over by the given day. Closing never prolongs: an earlier end stays.
  /// Nothing, when the period begins only later.
  package func closed(on date: CalendarDate) -> Period? {
    Period(start: start, end: Self.earlierEnd(end, date))
  }

  private static func earlierEnd(_ one: CalendarDate?, _ other: CalendarDate?) -> CalendarDate? {
    guard let one else { return other }
    guard let other else { return one }
    return min(one, other)
  }
}

extension Period: Codable {
  private enum CodingKeys: CodingKey {
    case start, end
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let start = try container.decode(CalendarDate.self, forKey: .start)
    let end = try container.decodeIfPresent(CalendarDate.self, forKey: .end)
    guard let period = Period(start: start, end: end) else {
      throw DecodingError.dataCorruptedError(
        forKey: .end, in: container, debugDescription: "a period ends before it starts")
    }
    self = period
  }
}
