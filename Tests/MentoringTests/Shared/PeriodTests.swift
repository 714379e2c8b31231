import Foundation
import Mentoring
import Testing

@Suite struct PeriodTests {
  private let autumn = period("2026-09-01", "2026-11-30")

  @Test("a period does not end before it starts")
  func order() {
    #expect(Period(start: date("2026-09-02"), end: date("2026-09-01")) == nil)
    #expect(Period(start: date("2026-09-01"), end: date("2026-09-01")) != nil)
  }

  @Test(
    "both ends belong to a period",
    arguments: [
      ("2026-08-31", false), ("2026-09-01", true), ("2026-11-30", true), ("2026-12-01", false),
    ])
  func contains(day: String, inside: Bool) {
    #expect(autumn.contains(date(day)) == inside)
  }

  @Test("an open period never ends")
  func open() {
    let stay = period("2026-09-01", nil)
    #expect(stay.isOpen)
    #expect(stay.contains(date("2099-01-01")))
    #expect(!stay.contains(date("2026-08-31")))
    #expect(stay.encloses(autumn))
    #expect(!autumn.encloses(stay))
  }

  @Test(
    "periods overlap from one shared day on",
    arguments: [
      ("2026-11-30", "2026-12-31", true), ("2026-12-01", nil, false), ("2026-01-01", "2026-08-31", false),
      ("2026-01-01", "2026-09-01", true), ("2026-10-01", "2026-10-02", true), ("2020-01-01", nil, true),
    ])
  func overlaps(start: String, end: String?, expected: Bool) {
    let other = period(start, end)
    #expect(autumn.overlaps(other) == expected)
    #expect(other.overlaps(autumn) == expected)
  }

  @Test("the intersection is what both cover")
  func intersection() {
    #expect(autumn.intersection(with: period("2026-10-10", nil)) == period("2026-10-10", "2026-11-30"))
    #expect(autumn.intersection(with: period("2026-12-01", nil)) == nil)
    #expect(
      period("2026-01-01", nil).intersection(with: period("2026-02-01", nil)) == period("2026-02-01", nil))
  }

  @Test("a period encloses itself and what lies within")
  func encloses() {
    #expect(autumn.encloses(autumn))
    #expect(!autumn.encloses(period("2026-08-31", "2026-09-10")))
    #expect(!autumn.encloses(period("2026-09-10", "2026-12-01")))
  }

  @Test("closing shortens and never prolongs")
  func closing() {
    #expect(period("2026-09-01", nil).closed(on: date("2026-10-01")) == period("2026-09-01", "2026-10-01"))
    #expect(autumn.closed(on: date("2027-01-01")) == autumn)
    #expect(autumn.closed(on: date("2026-08-31")) == nil)
  }

  @Test("a stored period is checked when it is read")
  func codable() throws {
    let json = try JSONEncoder().encode(autumn)
    #expect(try JSONDecoder().decode(Period.self, from: json) == autumn)
    let backwards = Data(#"{"start":"2026-09-02","end":"2026-09-01"}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Period.self, from: backwards) }
  }
}
