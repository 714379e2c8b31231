import Foundation
import Mentoring
import Testing

@Suite struct PersonNameTests {
  @Test("a name is written in full, short and as a signature")
  func forms() {
    let anna = PersonName(surname: "Иванова", given: "Анна", patronymic: "Петровна")
    #expect(anna.full == "Иванова Анна Петровна")
    #expect(anna.short == "Иванова\u{A0}А.\u{A0}П.")
    #expect(anna.signature == "А.\u{A0}П.\u{A0}Иванова")
  }

  @Test(
    "missing parts leave no gaps",
    arguments: [
      ("Ли", "Вэй", nil, "Ли Вэй", "Ли\u{A0}В."), ("Иванова", "", nil, "Иванова", "Иванова"),
      ("Водкина", "Анна-Мария", "Али кызы", "Водкина Анна-Мария Али кызы", "Водкина\u{A0}А.-М.\u{A0}А."),
      ("Иванова", "А.", "П.", "Иванова А. П.", "Иванова\u{A0}А.\u{A0}П."),
    ])
  func gaps(surname: String, given: String, patronymic: String?, full: String, short: String) {
    let name = PersonName(surname: surname, given: given, patronymic: patronymic)
    #expect(name.full == full)
    #expect(name.short == short)
  }

  @Test("parts are tidied on the way in")
  func tidying() {
    let name = PersonName(
      surname: "  Петрова – \u{AD}Водкина ", given: "Анна\t Мария\u{200B}", patronymic: " ")
    #expect(name == PersonName(surname: "Петрова-Водкина", given: "Анна Мария", patronymic: nil))
    let decomposed = PersonName(surname: "Наи\u{306}денова", given: "Анна")
    #expect(Array(decomposed.surname.utf8) == Array("Найденова".utf8))
  }

  @Test("a dash or «нет» is no patronymic", arguments: ["-", "—", "нет", "Отсутствует", ""])
  func noPatronymic(typed: String) {
    #expect(PersonName(surname: "Ли", given: "Вэй", patronymic: typed).patronymic == nil)
  }

  @Test(
    "letters of any script, hyphen, apostrophe, space and dot are allowed",
    arguments: [
      "Иванова", "Петрова-Водкина", "О’Коннор", "Д'Артаньян", "Müller", "Али оглы", "Гарсиа Лопес",
      "Ө. Батсүх", "李", "Յան", "Наи\u{306}денова", "ʻАли",
    ])
  func allowed(surname: String) {
    #expect(PersonName.problem(in: surname, of: .surname) == nil)
  }

  @Test(
    "a problem is said in words of its field",
    arguments: [
      ("", PersonName.Part.surname, "Укажите фамилию"), (" ", .given, "Укажите имя"),
      ("Иванова2", .surname, "В фамилии не бывает цифр"), ("Анна 7", .given, "В имени не бывает цифр"),
      ("Петр0вна", .patronymic, "В отчестве не бывает цифр"),
      ("Иванова@", .surname, "Уберите из фамилии знак «@»"), ("<b>", .given, "Уберите из имени знак «<»"),
      ("-", .surname, "Напишите фамилию буквами"),
      (String(repeating: "я", count: 101), .surname, "Фамилия длиннее 100 знаков: сократите"),
    ])
  func problem(typed: String, part: PersonName.Part, message: String) {
    #expect(PersonName.problem(in: typed, of: part) == message)
  }

  @Test("an empty patronymic and a hundred letters are fine")
  func noProblem() {
    #expect(PersonName.problem(in: "", of: .patronymic) == nil)
    #expect(PersonName.problem(in: "-", of: .patronymic) == nil)
    #expect(PersonName.problem(in: String(repeating: "я", count: 100), of: .surname) == nil)
  }

  @Test(
    "a pasted name spreads over three parts",
    arguments: [
      ("Иванова Анна Петровна", "Иванова", "Анна", "Петровна"),
      ("Иванова\tАнна\tПетровна", "Иванова", "Анна", "Петровна"),
      ("  Иванова   Анна ", "Иванова", "Анна", nil), ("Иванова", "Иванова", "", nil), ("", "", "", nil),
      ("Иванова А.П.", "Иванова", "А.", "П."), ("Иванова, Анна Петровна", "Иванова", "Анна", "Петровна"),
      ("Салаватова Лейла Али кызы", "Салаватова", "Лейла", "Али кызы"),
      ("Петрова - Водкина Анна", "Петрова-Водкина", "Анна", nil),
    ])
  func split(pasted: String, surname: String, given: String, patronymic: String?) {
    let expected = PersonName(surname: surname, given: given, patronymic: patronymic)
    #expect(PersonName.split(pasted: pasted) == expected)
  }

  @Test(
    "names in one case are offered with usual capitals",
    arguments: [
      ("ИВАНОВА АННА ПЕТРОВНА", "Иванова Анна Петровна"), ("иванова Анна", "Иванова Анна"),
      ("ПЕТРОВА-ВОДКИНА АННА", "Петрова-Водкина Анна"), ("О’КОННОР ДЖОН", "О’Коннор Джон"),
      ("ЛУК’ЯНЕНКО ИРИНА", "Лук’яненко Ирина"), ("САЛАВАТОВА ЛЕЙЛА АЛИ КЫЗЫ", "Салаватова Лейла Али кызы"),
      ("ИВАНОВА А.П.", "Иванова А. П."), ("ВАН ЮЙ", "Ван Юй"),
    ])
  func suggestion(typed: String, offered: String) {
    #expect(PersonName.split(pasted: typed).suggestion?.full == offered)
  }

  @Test(
    "a usual name is left alone", arguments: ["Иванова Анна Петровна", "Ли Вэй", "МакГрегор Джон", "Ө Ан"])
  func noSuggestion(typed: String) {
    #expect(PersonName.split(pasted: typed).suggestion == nil)
  }

  @Test("a stored name is tidy when it is read")
  func codable() throws {
    let json = Data(#"{"surname":" Ли ","given":"Вэй","patronymic":""}"#.utf8)
    let name = try JSONDecoder().decode(PersonName.self, from: json)
    #expect(name == PersonName(surname: "Ли", given: "Вэй"))
    #expect(try JSONDecoder().decode(PersonName.self, from: JSONEncoder().encode(name)) == name)
  }
}
