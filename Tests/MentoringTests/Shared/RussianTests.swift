import Mentoring
import Testing

@Suite struct RussianTests {
  private let today = date("2026-11-21")

  @Test("counts agree with their word from 0 to 125")
  func plurals() {
    for n in 0...125 {
      let isTeen = (11...14).contains(n % 100)
      let word = isTeen ? "пар" : n % 10 == 1 ? "пара" : (2...4).contains(n % 10) ? "пары" : "пар"
      #expect(Russian.plural(n, "пара", "пары", "пар") == "\(n)\u{A0}\(word)")
    }
  }

  @Test(
    "the plainest counts read right",
    arguments: [
      (0, "пар"), (1, "пара"), (2, "пары"), (4, "пары"), (5, "пар"), (11, "пар"), (14, "пар"), (21, "пара"),
      (22, "пары"), (100, "пар"), (101, "пара"), (111, "пар"), (112, "пар"), (121, "пара"), (-1, "пара"),
      (1011, "пар"), (1_000_001, "пара"), (Int.min, "пар"),
    ])
  func pluralWord(n: Int, word: String) {
    #expect(Russian.pluralWord(n, "пара", "пары", "пар") == word)
  }

  @Test(
    "numbers are grouped by no-break spaces",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1 000"), (1_234_567, "1 234 567"), (-1_234, "−1 234"), (-999, "−999"),
      (Int.min, "−9 223 372 036 854 775 808"),
    ])
  func number(n: Int, text: String) {
    #expect(Russian.number(n) == text.noBreak)
  }

  @Test(
    "decimals have a comma and round half away from zero",
    arguments: [
      (1234.5, 1, "1 234,5"), (0.05, 1, "0,1"), (-0.05, 1, "−0,1"), (0.04, 1, "0,0"), (-0.04, 1, "0,0"),
      (2.675, 2, "2,68"), (1.005, 2, "1,01"), (7, 0, "7"), (7.5, 0, "8"), (-2.5, 0, "−3"), (3.05, 2, "3,05"),
      (.nan, 1, "н/д"), (.infinity, 1, "н/д"), (1e300, 1, "н/д"),
    ])
  func decimal(x: Double, places: Int, text: String) {
    #expect(Russian.decimal(x, places: places) == text.noBreak)
  }

  @Test(
    "shares are shown as percents",
    arguments: [
      (0.615, "61,5 %"), (0, "0,0 %"), (1, "100,0 %"), (0.0125, "1,3 %"), (0.0375, "3,8 %"),
      (12.5, "1 250,0 %"), (nil, "н/д"), (.nan, "н/д"),
    ])
  func percent(share: Double?, text: String) {
    #expect(Russian.percent(share) == text.noBreak)
  }

  @Test("nothing and nobody have no share")
  func percentOfNothing() {
    #expect(Russian.percent(3, of: nil) == "н/д")
    #expect(Russian.percent(3, of: 0) == "н/д")
    #expect(Russian.percent(0, of: 7) == "0,0\u{A0}%")
    #expect(Russian.percent(7, of: 10, places: 0) == "70\u{A0}%")
    #expect(Russian.percent(0.7, places: 0) == "70\u{A0}%")
    #expect(Russian.percent(Int.max, of: Int.max) == "100,0\u{A0}%")
  }

  @Test("a share as a fraction and as two whole numbers reads the same")
  func percentBothWays() {
    for whole in 1...200 {
      for part in 0...whole {
        let share = Double(part) / Double(whole)
        #expect(Russian.percent(share) == Russian.percent(part, of: whole))
      }
    }
  }

  @Test(
    "differences of percents are points with a sign",
    arguments: [
      (-0.085, "−8,5 п. п."), (0.085, "+8,5 п. п."), (0, "0,0 п. п."), (-0.0004, "0,0 п. п."),
      (0.615 - 0.7, "−8,5 п. п."),
    ])
  func points(difference: Double, text: String) {
    #expect(Russian.points(difference) == text.noBreak)
  }

  @Test("dates are shown in figures and in words")
  func dates() {
    #expect(Russian.date(date("2026-09-05")) == "05.09.2026")
    #expect(Russian.dateInWords(today, today: today) == "сегодня")
    #expect(Russian.dateInWords(date("2026-11-05"), today: today) == "5 ноября".noBreak)
    #expect(Russian.dateInWords(date("2025-11-05"), today: today) == "5 ноября 2025 г.".noBreak)
  }

  @Test(
    "a deadline says how many days it leaves",
    arguments: [
      ("2026-12-20", "до 20.12.2026, осталось 29 дней"), ("2026-11-22", "до 22.11.2026, остался 1 день"),
      ("2026-11-23", "до 23.11.2026, осталось 2 дня"), ("2026-12-12", "до 12.12.2026, остался 21 день"),
      ("2026-11-21", "сегодня последний день"), ("2026-11-15", "просрочено на 6 дней"),
      ("2026-11-20", "просрочено на 1 день"),
    ])
  func deadline(day: String, text: String) {
    let written = Russian.deadline(date(day), today: today)
    #expect(written.replacing("\u{A0}", with: " ") == text)
  }

  @Test(
    "years agree with their number", arguments: [(1, "1 год"), (3, "3 года"), (9, "9 лет"), (21, "21 год")])
  func years(n: Int, text: String) {
    #expect(Russian.years(n) == text.noBreak)
  }

  @Test(
    "a phone is understood however it is written",
    arguments: [
      "89001234567", "+7 900 123-45-67", "7(900)123.45.67", "9001234567", "8-900-123-45-67",
      "тел. 8 900 123 45 67",
    ])
  func phone(typed: String) {
    #expect(Russian.phone(typed) == "+7 (900) 123-45-67")
  }

  @Test("a code in brackets keeps its length")
  func villagePhone() {
    #expect(Russian.phone("8 (83355) 2-10-00") == "+7 (83355) 2-10-00")
    #expect(Russian.phone("(8332) 64-10-00") == "+7 (8332) 64-10-00")
  }

  @Test("what is no phone is refused", arguments: ["", "123", "8900123456789", "19001234567", "нет"])
  func noPhone(typed: String) {
    #expect(Russian.phone(typed) == nil)
  }

  @Test(
    "names become parts of addresses",
    arguments: [
      ("Школа № 5 им. Пушкина", "shkola-5-im-pushkina"), ("МБОУ «СОШ №1»", "mbou-sosh-1"),
      ("Объезд щёлки", "obezd-shchelki"), ("Ейская — гимназия", "eyskaya-gimnaziya"),
      ("School 9", "school-9"), ("«»", ""), ("ь ъ", ""), ("Ночь ъ утро", "noch-utro"),
    ])
  func slug(name: String, expected: String) {
    #expect(Russian.slug(name) == expected)
  }

  @Test("only the first letter is raised")
  func initialUpper() {
    #expect(Russian.initialUpper("ёлка МБОУ") == "Ёлка МБОУ")
    #expect(Russian.initialUpper("") == "")
  }
}

extension String {
  fileprivate var noBreak: String { replacing(" ", with: "\u{A0}") }
}
