/// A day of the civil calendar, without clock or time zone: what orders, meetings and births are dated with.
///
/// Years run from 1 to 9999, so that the ISO form always has ten characters and sorts as text.
package struct CalendarDate: Hashable, Comparable, Sendable {
  private let storedDayNumber: Int32

  /// Days since 1970-01-01; a number outside years 1…9999 becomes the nearest day inside them.
  package init(dayNumber: Int) {
    storedDayNumber = Int32(min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber))
  }

  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  /// Reads `2026-11-21` and nothing looser: it is the form of the database, of addresses and of exports.
  package init?(iso: String) {
    // In place, without a copy: millions of dates are read when the facts of a region are.
    var text = iso
    let parts = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Self.number(bytes[0..<4]),
        let month = Self.number(bytes[5..<7]),
        let day = Self.number(bytes[8..<10])
      else { return nil }
      return (year, month, day)
    }
    guard let (year, month, day) = parts else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// For dates that are known to exist, such as the first of a month.
  init(existingYear year: Int, month: Int, day: Int) {
    self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
  }

  package var dayNumber: Int { Int(storedDayNumber) }
  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  package var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    one.storedDayNumber < other.storedDayNumber
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var result = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      result = result * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return result
  }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String { iso }
}

extension CalendarDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO date: \(text)")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A number with leading zeros up to the given width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  let missing = width - digits.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
