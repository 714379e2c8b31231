import Mentoring
import Testing

@Suite("A term of any kind is read, written and dated")
struct TermTests {
  private static let today = CalendarDate(iso: "2026-11-21")!

  private func term(_ text: String) throws -> Term { try Term(written: text, today: Self.today) }

  private static let written = [
    ("до 20.12.2026", "до 20.12.2026", "2026-12-20"), ("20.12.2026", "до 20.12.2026", "2026-12-20"),
    ("Февраль-март 2022 года", "февраль–март 2022", "2022-03-31"), ("март 2022 г.", "март 2022", "2022-03-31"),
    ("1 полугодие 2022", "1 полугодие 2022", "2022-06-30"), ("IV квартал 2022", "4 квартал 2022", "2022-12-31"),
    ("01.09.2026–15.10.2026", "01.09.2026–15.10.2026", "2026-10-15"), ("2022 год", "2022 год", "2022-12-31"),
    ("декабрь 2026 – январь 2027", "декабрь 2026 – январь 2027", "2027-01-31"),
    ("ноябрь–январь 2027", "ноябрь 2026 – январь 2027", "2027-01-31"),
    ("с 03.12.2020–31.12.2021", "03.12.2020–31.12.2021", "2021-12-31"),
  ]

  @Test("what people write is read and written back in one way", arguments: written)
  func reading(_ typed: String, _ words: String, _ due: String) throws {
    let term = try term(typed)
    #expect(term.written == words)
    #expect(term.due?.iso == due)
    #expect(try self.term(term.written) == term)
  }

  @Test("terms without a day have none", arguments: ["постоянно", "по запросу", "при необходимости", "не указан"])
  func undated(_ typed: String) throws {
    #expect(try term(typed).due == nil)
    #expect(try term(term(typed).written) == term(typed))
  }

  private static let impossible = [
    ("5 квартал 2026", "Кварталов четыре"), ("3 полугодие 2026", "Полугодий два"), ("31.02.2026", "28 дней"),
    ("15.10.2026–01.09.2026", "кончается раньше"), ("октябрь–сентябрь 26", "Год пишут четырьмя цифрами"),
    ("", "Укажите срок"), ("когда-нибудь", "не понятен"), ("ежегодно сентябрь", "нужны двоеточие"),
    ("ежегодно: вчера", "Не понятна часть года"), ("ежегодно: до 31.02", "Не понятна часть года"),
  ]

  @Test("an impossible term is refused in words", arguments: impossible)
  func refusal(_ typed: String, _ words: String) {
    do {
      let term = try term(typed)
      Issue.record("\(typed) was read as \(term.written)")
    } catch let problem as TermProblem {
      #expect(problem.message.contains(words), "\(problem.message)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("seasons of every year come to their days within a period")
  func seasons() throws {
    let year = SchoolYear(startYear: 2026).period
    let days = { (text: String) in try term(text).occurrences(in: year).map(\.written) }
    #expect(try days("ежегодно 2020–2024: ноябрь, март") == ["ноябрь 2026", "март 2027"])
    #expect(try days("ежегодно: до 20.05, до 20.12") == ["до 20.12.2026", "до 20.05.2027"])
    #expect(try days("ежегодно: сентябрь–май") == ["сентябрь 2026 – май 2027"])
    #expect(try days("март 2022") == ["март 2022"])
  }

  @Test("a term moves by whole years, and the end of February with them")
  func shift() throws {
    #expect(try term("20.01.2021").shifted(years: 6).written == "до 20.01.2027")
    #expect(try term("февраль 2023").shifted(years: 1).due?.iso == "2024-02-29")
    #expect(try term("январь–февраль 2023").shifted(years: 1).written == "январь–февраль 2024")
  }
}
