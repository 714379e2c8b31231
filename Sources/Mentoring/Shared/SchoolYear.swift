/// A school year, 1 September to 31 August: contingents, classes and roadmaps are counted by it.
package struct SchoolYear: Hashable, Comparable, Sendable {
  package let startYear: Int

  package init(startYear: Int) {
    self.startYear = startYear
  }

  package init(containing date: CalendarDate) {
    startYear = date.month >= 9 ? date.year : date.year - 1
  }

  /// Reads `2026/27`, as people write it.
  package init?(label: String) {
    self.init(label, separator: "/")
  }

  /// Reads `2026-27`, as addresses and the database hold it.
  package init?(code: String) {
    self.init(code, separator: "-")
  }

  package var label: String { "\(padded(startYear, 4))/\(endDigits)" }
  package var code: String { "\(padded(startYear, 4))-\(endDigits)" }
  package var next: SchoolYear { SchoolYear(startYear: startYear + 1) }
  package var previous: SchoolYear { SchoolYear(startYear: startYear - 1) }

  package var start: CalendarDate { CalendarDate(existingYear: startYear, month: 9, day: 1) }
  package var end: CalendarDate { CalendarDate(existingYear: startYear + 1, month: 8, day: 31) }

  package var period: Period {
    Period(start: start, end: end) ?? Period(openFrom: start)
  }

  package static func < (one: SchoolYear, other: SchoolYear) -> Bool {
    one.startYear < other.startYear
  }

  private var endDigits: String { padded((startYear + 1) % 100, 2) }

  private init?(_ text: String, separator: Character) {
    let halves = text.split(separator: separator, omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].count == 4,
      let year = Int(halves[0]), (1900...2199).contains(year)
    else { return nil }
    self.init(startYear: year)
    guard halves[1] == endDigits else { return nil }
  }
}

extension SchoolYear: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let year = SchoolYear(code: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a school year: \(text)")
    }
    self = year
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
