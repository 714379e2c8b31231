import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage
import TestSupport
import Testing
import Web

/// What was taken away can be brought back, and nothing changes; what differs changes only when that is asked for.
struct ImportRoundTripTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func desk(_ login: DemoLogin) throws -> ImportDesk { try ImportDesk(portal.visitor(login), portal) }

  /// To update is to change whatever differs: what changes nothing even so differs in nothing.
  @Test(
    "every export of people changes nothing when it comes back to be written over, for a curator and for the centre",
    arguments: [DemoLogin.curator, .centre],
    ["/people.xlsx", "/banks/mentors.csv", "/banks/mentees.xlsx", "/banks/teacher-mentors.xlsx"])
  func exports(login: DemoLogin, address: String) throws {
    let desk = try desk(login)
    let file = try desk.visitor.wait(for: address)
    let rows = try Workbook(file.bytes).grids[0].rows.count - 1
    #expect(rows > 5)
    let page = try desk.check(desk.bring("list", file.bytes), ["role": "teacher", "mode": "update"])
    #expect(page.contains("Уже есть: \(Russian.number(rows))"), "\(page.text.prefix(3000))")
    #expect(page.contains("Загружать нечего"))
  }

  private static let known =
    "ФИО\tДата рождения\tКто это\tДолжность\tКомпетенции\tПол\n"
    + "Ёлкина Алёна Олеговна\t27.09.1985\tпедагог\tучитель\tматематика\tж\n"

  @Test("what the registry knows is kept by default and told; written over only when chosen, old and new in view")
  func modes() throws {
    let desk = try desk(.curator)
    _ = try desk.load(desk.paste(Self.known))
    let table =
      "ФИО\tДата рождения\tКто это\tДолжность\tКомпетенции\tДостижения\n"
      + "Ёлкина Алёна Олеговна\t27.09.1985\tпедагог\tучитель\tматематика, физика\tграмота\n"
    let kept = try desk.check(desk.paste(table))
    #expect(kept.contains("достижения: грамота; останется как в реестре: компетенции"))
    let columns = try desk.paste(table)
    let page = try desk.check(columns, ["mode": "update"])
    #expect(page.contains("компетенции: математика → математика, физика") && page.contains("достижения: грамота"))
    _ = try desk.load(columns, checked: true)
    let card = try desk.changed(columns)
    #expect(try desk.visitor.get(card).contains("математика, физика"))
    _ = try desk.visitor.post(columns.replacing("columns", with: "withdrawal"), [:])
    // The card's history keeps what the load did; the profile is as it was.
    #expect(try desk.visitor.get(card + "/mentor-profile/edit").hasSource(">математика</textarea>"))
  }

  @Test("the pages tell the choice in words, and a base is known as one by its columns")
  func choice() throws {
    let desk = try desk(.curator)
    let page = try desk.visitor.get(desk.paste(Self.known))
    #expect(page.contains("Оставить, как в реестре") && page.contains("Заменить тем, что в таблице"))
    #expect(page.hasSource(#"value="mentor" selected"#))
  }

  @Test("similar rows can be put off, and opened one by one from their list")
  func oneByOne() throws {
    let desk = try desk(.curator)
    let people = "ФИО\tДата рождения\tКласс\nЁлкина Алёна Олеговна\t27.09.2011\t9А\nЕжов Пётр\t01.03.2012\t8Б\n"
    _ = try desk.load(desk.paste(people))
    let columns = try desk.paste("ФИО\tДата рождения\tКласс\nЁлкина Алёна Олеговна\t\t9А\nЕжов Пётр\t03.01.2012\t8Б\n")
    let list = try desk.check(columns)
    let duplicates = columns.replacing("columns", with: "duplicates")
    #expect(list.links.contains(duplicates + "?row=2") || list.links.contains(duplicates + "?row=3"))
    let first = try desk.visitor.get(duplicates)
    #expect(
      first.contains("Это Ёлкина Алёна Олеговна, 27.09.2011, 9А") && first.links.contains(duplicates + "?after=2"))
    #expect(try desk.visitor.get(duplicates + "?after=2").contains("Ежов Пётр"))
  }

  @Test("one surname, birthday and phone are asked about, and may be said to be one person")
  func contact() throws {
    let desk = try desk(.curator)
    let head = "ФИО\tДата рождения\tКласс\tТелефон\n"
    _ = try desk.load(desk.paste(head + "Ёлкина Алёна Олеговна\t27.09.2011\t9А\t8 912 345-67-89\n"))
    let columns = try desk.paste(head + "Ёлкина Марина Олеговна\t27.09.2011\t9А\t8 (912) 345-67-89\n")
    #expect(try desk.check(columns).contains("Похожие: 1"))
    let page = try desk.visitor.get(columns.replacing("columns", with: "duplicates"))
    #expect(page.contains("Это Ёлкина Алёна Олеговна, 27.09.2011, 9А"))
  }

  @Test("a pupil of another school is asked for, not enrolled")
  func pupilElsewhere() throws {
    let desk = try desk(.curator)
    let other = try portal.store.organisation(DemoCast.otherSchool, within: .everything)
    var filter = PersonFilter()
    (filter.organisation, filter.role) = (other.id, .pupil)
    let reader = Account(
      id: .init(900), login: "a", name: "Администратор", post: "", role: .administrator, scope: .everything)
    let pupils = try portal.store.people(filter, for: reader, on: TestPortal.today, size: 50).lines
    let pupil = try #require(pupils.first { $0.birthDate != nil && $0.organisation == other.shortName })
    let born = try #require(pupil.birthDate)
    let columns = try desk.paste("ФИО\tДата рождения\tКласс\n\(pupil.name.full)\t\(Russian.date(born))\t9А\n")
    _ = try desk.check(columns)
    let page = try desk.visitor.get(columns.replacing("columns", with: "duplicates"))
    #expect(page.contains("Попросить перевод") && !page.contains("записать его к нам"))
    let form = try #require(page.forms.first { $0.action == "/transfers/new" })
    let asked = try desk.visitor.post("/transfers/new", form.fields)
    #expect(asked.status == .ok && asked.contains(pupil.name.surname))
  }

  @Test("a number of somebody else is refused, and so is one that nobody here has")
  func foreignNumber() throws {
    let desk = try desk(.curator)
    let other = try portal.store.id(.marriedTeacher)
    let own = try portal.store.id(.experiencedTeacher)
    let page = try desk.check(
      desk.paste("ФИО\tКласс\tНомер в реестре\nОрлова Мария Викторовна\t9А\t\(other)\nЧужакина Анна\t9А\t\(own)\n"))
    #expect(page.contains("Человека с номером \(other) у вас нет"))
    #expect(page.contains("Под номером \(own) в реестре другой человек"))
  }
}
