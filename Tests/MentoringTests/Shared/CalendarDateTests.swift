import Foundation
import Mentoring
import Testing

@Suite struct CalendarDateTests {
  @Test("every day of four centuries survives the way to its parts and back")
  func roundTrip() throws {
    var expected = try #require(CalendarDate(year: 1800, month: 1, day: 1)).dayNumber
    for year in 1800...2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          #expect(date.dayNumber == expected)
          #expect((date.year, date.month, date.day) == (year, month, day))
          expected += 1
        }
      }
    }
  }

  @Test("the calendar begins and ends with four-digit years")
  func ends() {
    #expect(CalendarDate(dayNumber: Int.min).iso == "0001-01-01")
    #expect(CalendarDate(dayNumber: Int.max).iso == "9999-12-31")
    #expect(CalendarDate(dayNumber: 0).iso == "1970-01-01")
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(dayNumber: 0).adding(days: Int.max).iso == "9999-12-31")
    #expect(CalendarDate(dayNumber: 0).adding(months: Int.min).iso == "0001-01-01")
    #expect(CalendarDate(dayNumber: 0).adding(years: Int.max).iso == "9999-12-31")
  }

  @Test(
    "29 February exists in leap years only",
    arguments: [
      (2024, true), (2025, false), (2000, true), (1900, false), (2100, false),
    ])
  func leapDay(year: Int, exists: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == exists)
  }

  @Test(
    "days that do not exist are refused",
    arguments: [
      "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-03", "26-04-03", "2026/04/03", "",
      "2026-04-03 ", "+026-04-03", "２０２６-04-03", "0000-01-01",
    ])
  func refusedISO(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "a month later is the same day or the last one",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-11-21", 2, "2027-01-21"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-20", 12, "2027-05-20"),
      ("2026-12-31", -25, "2024-11-30"),
    ])
  func months(from: String, count: Int, to: String) {
    #expect(date(from).adding(months: count) == date(to))
  }

  @Test("a year after 29 February is 28 February")
  func years() {
    #expect(date("2024-02-29").adding(years: 1) == date("2025-02-28"))
    #expect(date("2024-02-29").adding(years: 4) == date("2028-02-29"))
  }

  @Test("days are counted across months, years and backwards")
  func days() {
    #expect(date("2026-11-21").days(until: date("2026-12-20")) == 29)
    #expect(date("2024-02-28").adding(days: 2) == date("2024-03-01"))
    #expect(date("2027-01-01").days(until: date("2026-12-31")) == -1)
  }

  @Test(
    "age grows on the birthday",
    arguments: [
      ("2010-09-05", "2026-09-04", 15), ("2010-09-05", "2026-09-05", 16), ("2010-09-05", "2010-09-05", 0),
      ("2010-09-05", "2009-01-01", 0), ("1991-12-31", "2026-12-30", 34), ("1991-12-31", "2026-12-31", 35),
    ])
  func age(born: String, on: String, years: Int) {
    #expect(date(born).fullYears(until: date(on)) == years)
  }

  @Test(
    "someone born on 29 February grows older on 1 March of ordinary years",
    arguments: [
      ("2026-02-28", 17), ("2026-03-01", 18), ("2028-02-28", 19), ("2028-02-29", 20),
    ])
  func leapBirthday(on: String, years: Int) {
    #expect(date("2008-02-29").fullYears(until: date(on)) == years)
  }

  @Test("dates sort as days and are written as ISO text")
  func writing() throws {
    #expect(date("2026-09-05") < date("2026-10-01"))
    #expect("\(date("0987-01-02"))" == "0987-01-02")
    let json = try JSONEncoder().encode([date("2026-11-21")])
    #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-21"]"#)
    #expect(try JSONDecoder().decode([CalendarDate].self, from: json) == [date("2026-11-21")])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }
}
