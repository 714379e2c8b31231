import Foundation
import Mentoring
import Testing

@Suite struct SchoolYearTests {
  @Test(
    "a school year turns on 1 September",
    arguments: [
      ("2026-08-31", "2025/26"), ("2026-09-01", "2026/27"), ("2027-01-01", "2026/27"),
      ("2000-08-31", "1999/00"),
    ])
  func containing(day: String, label: String) {
    #expect(SchoolYear(containing: date(day)).label == label)
  }

  @Test("a school year lasts from 1 September to 31 August")
  func lasts() {
    #expect(SchoolYear(startYear: 2026).period == period("2026-09-01", "2027-08-31"))
    #expect(SchoolYear(startYear: 2026).next.period.start == date("2027-09-01"))
    #expect(SchoolYear(startYear: 2026).previous < SchoolYear(startYear: 2026))
  }

  @Test("labels and codes are read back")
  func reading() {
    for start in 1998...2101 {
      let year = SchoolYear(startYear: start)
      #expect(SchoolYear(label: year.label) == year)
      #expect(SchoolYear(code: year.code) == year)
    }
  }

  @Test(
    "a label that contradicts itself is refused",
    arguments: [
      "2026/28", "2026-27", "2026", "2026/", "26/27", "2026/2027", "", "/", "+026/27", "2026/27/28",
    ])
  func refused(label: String) {
    #expect(SchoolYear(label: label) == nil)
  }

  @Test("a school year is stored as its code")
  func codable() throws {
    let json = try JSONEncoder().encode([SchoolYear(startYear: 2026)])
    #expect(String(decoding: json, as: UTF8.self) == #"["2026-27"]"#)
    #expect(try JSONDecoder().decode([SchoolYear].self, from: json) == [SchoolYear(startYear: 2026)])
  }
}
