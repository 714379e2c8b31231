import Mentoring
import Testing

@Suite struct TypedDateTests {
  private let today = date("2026-11-21")

  @Test(
    "every usual spelling of 5 September 2026 is understood",
    arguments: [
      "5.9.26", "05.09.26", "5.9.2026", "05.09.2026", "05092026", "050926", "5/9/2026", "05/09/26",
      "5-9-2026", "5,9,2026", "5 9 2026", "2026-09-05", "2026.09.05", "2026/9/5", "20260905",
      "5 сентября 2026", "5 сен", "5 сен 2026", "5 сент. 2026 г.", "5 сентябрь 26", "5 СЕНТЯБРЯ 2026 ГОДА",
      "«05» сентября 2026 г.", "5-го сентября 2026", "5сентября2026", "сентябрь 5, 2026", "2026 сентябрь 5",
      "05.09.2026 г.", "5.сен.2026", " 05.09.2026 ", "05.09.2026г", "5 . 9 . 2026",
      "05\u{A0}сентября\u{A0}2026\u{A0}г.", "05–09–2026", "05.09.2026 14:05", "2026-09-05T00:00:00",
      "2026-09-05 00:00:00.000", "05.09.2026 в 9:30", "05.09.2026.", "5\\9\\2026", "05_09_2026",
      "\u{FEFF}05.09.2026\u{200B}", "5 числа сентября 2026", "5:9:2026",
    ])
  func spelling(typed: String) throws {
    #expect(try CalendarDate.parse(typed, today: today) == date("2026-09-05"))
  }

  @Test(
    "all months have their words",
    arguments: zip(
      1...12,
      [
        "янв", "февр", "марта", "апреля", "мая", "июн", "июля", "авг", "сент", "октябрь", "нояб", "дек",
      ]))
  func months(number: Int, word: String) throws {
    #expect(try CalendarDate.parse("17 \(word) 2026", today: today).month == number)
  }

  @Test("«май» is a month too")
  func may() throws {
    #expect(try CalendarDate.parse("20 май 2027", today: today) == date("2027-05-20"))
  }

  @Test(
    "two digits of a year reach to the next year",
    arguments: [
      ("1.2.00", "2000-02-01"), ("1.2.26", "2026-02-01"), ("1.2.27", "2027-02-01"), ("1.2.28", "1928-02-01"),
      ("1.2.99", "1999-02-01"),
    ])
  func century(typed: String, expected: String) throws {
    #expect(try CalendarDate.parse(typed, today: today) == date(expected))
  }

  @Test(
    "two digits of a birth year lie in the past",
    arguments: [
      ("1.2.12", "2012-02-01"), ("20.11.26", "2026-11-20"), ("21.11.26", "1926-11-21"),
      ("1.2.27", "1927-02-01"), ("29.2.08", "2008-02-29"),
    ])
  func birthCentury(typed: String, expected: String) throws {
    #expect(try CalendarDate.parse(typed, today: today, kind: .birth) == date(expected))
  }

  @Test(
    "a day and a month in words mean the nearest such day",
    arguments: [
      ("2026-11-21", "5 сен", "2026-09-05"), ("2026-06-10", "5 сен", "2026-09-05"),
      ("2027-01-12", "25 дек", "2026-12-25"), ("2026-12-25", "12 января", "2027-01-12"),
      ("2027-02-01", "29 фев", "2028-02-29"),
    ])
  func withoutYear(today: String, typed: String, expected: String) throws {
    #expect(try CalendarDate.parse(typed, today: date(today)) == date(expected))
  }

  @Test(
    "words for the days around today are dates",
    arguments: [
      ("Сегодня", "2026-11-21"), ("вчера", "2026-11-20"), ("завтра", "2026-11-22"),
    ])
  func relative(typed: String, expected: String) throws {
    #expect(try CalendarDate.parse(typed, today: today) == date(expected))
  }

  @Test(
    "the message names the part that is wrong",
    arguments: [
      ("", "Введите дату"), ("  ", "Введите дату"), ("...", "Введите дату цифрами, например 27.09.2026"),
      ("5.9", "В дате нет года"), ("0509", "В дате нет года"), ("09.2026", "В дате нет дня"),
      ("сентябрь 2026", "В дате нет дня"), ("сентября", "В дате нет дня"),
      ("2026", "В дате нет дня и месяца"), ("5", "В дате нет месяца и года"),
      ("31.9.2026", "В сентябре 30 дней"), ("32.12.2026", "В декабре 31 день"),
      ("31 апр", "В апреле 30 дней"), ("29.02.2026", "В феврале 2026 года 28 дней"),
      ("30.02.2024", "В феврале 2024 года 29 дней"), ("0.9.2026", "Дня 0 нет: дни считают с 1"),
      ("9.27.2026", "Месяца 27 нет: сначала день, потом месяц, например 27.09.2026"),
      ("5.0.2026", "Месяца 0 нет: сначала день, потом месяц, например 27.09.2026"),
      ("5.9.206", "Напишите год четырьмя цифрами, например 27.09.2026"),
      ("5.9.6", "Напишите год четырьмя цифрами, например 27.09.2026"), ("5.9.0206", "Проверьте год: 0206"),
      ("5.9.2206", "Проверьте год: 2206"), ("5.9.1826", "Проверьте год: 1826"),
      ("5092026", "Разделите день, месяц и год точками, например 27.09.2026"),
      ("5 сентебря 2026", "Непонятно слово «сентебря»: напишите дату так: 27.09.2026"),
      ("5.9.2026.1", "В дате лишние цифры: нужны день, месяц и год, например 27.09.2026"),
      ("123456789", "В дате лишние цифры: нужны день, месяц и год, например 27.09.2026"),
      ("5 6 сентября 2026", "В дате лишнее число: нужны день, месяц и год"),
      ("5 сентября октября", "В дате два месяца"), ("05.09.2026*", "Уберите из даты знак «*»"),
      (String(repeating: "5.", count: 50), "Введите только дату, например 27.09.2026"),
    ])
  func problem(typed: String, message: String) {
    #expect(throws: DateProblem(message: message)) { try CalendarDate.parse(typed, today: today) }
  }

  @Test(
    "a birth needs a year and lies in the past",
    arguments: [
      ("5 сен", "В дате нет года"), ("21.11.2026", "Дата рождения должна быть в прошлом"),
      ("01.01.2027", "Дата рождения должна быть в прошлом"),
      ("сегодня", "Дата рождения должна быть в прошлом"),
    ])
  func birth(typed: String, message: String) {
    #expect(throws: DateProblem(message: message)) {
      try CalendarDate.parse(typed, today: today, kind: .birth)
    }
  }

  @Test("whatever is shown as a date is read back as the same date")
  func showBack() throws {
    for offset in stride(from: -30_000, through: 700, by: 37) {
      let day = today.adding(days: offset)
      #expect(try CalendarDate.parse(Russian.date(day), today: today) == day)
      #expect(try CalendarDate.parse(day.iso, today: today) == day)
    }
  }
}
