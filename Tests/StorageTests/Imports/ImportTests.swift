import Mentoring
import Storage
import TestSupport
import Testing

/// A table on its way into the registry of the demo district.
struct ImportTests {
  private static let head = ["ФИО", "Дата рождения", "Класс"]
  private let registry: ImportRegistry

  init() throws { registry = try ImportRegistry() }

  @Test("new people are added with place, class and one line in the log; nothing is written before")
  func adding() throws {
    let before = try registry.people()
    let id = try registry.check([
      Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"], ["Ежов Пётр", "1.3.12", "8б"],
    ])
    #expect(try registry.counts(id) == [.new: 2])
    #expect(try registry.people() == before)
    try registry.load(id)
    #expect(try registry.people() == before + 2)
    let card = try registry.find("Ёлкина Алёна")
    #expect(card.person.birthDate == CalendarDate(iso: "2011-09-27"))
    #expect(card.stays.first?.label(on: TestPortal.today) == "9А")
    #expect(try registry.store.events(of: "person:\(card.person.id)").map(\.kind) == ["personAdded"])
  }

  @Test("added, changed, unchanged and refused make up the rows of the table")
  func balance() throws {
    _ = try registry.bring([
      Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"], ["Ежов Пётр", "01.03.2012", "8Б"],
    ])
    let id = try registry.check([
      Self.head, ["Елкина Алена Олеговна", "27.09.2011", "9А"], ["Ежов Пётр", "01.03.2012", "8В"],
      ["Новикова Нина", "02.04.2013", "7А"], ["Новикова Нина", "02.04.2013", "7А"],
      ["Плохая Дата", "32.13.2011", "7А"],
    ])
    #expect(try registry.counts(id) == [.same: 1, .changed: 1, .new: 1, .refused: 2])
    try registry.load(id)
    #expect(try registry.counts(id) == [.same: 1, .changed: 1, .new: 1, .refused: 2])
    #expect(try registry.find("Ежов Пётр").stays.first?.label(on: TestPortal.today) == "8В")
    #expect(try registry.notes(id, .refused).contains("Повтор строки 4"))
  }

  @Test("the same table once more changes nothing")
  func again() throws {
    let rows = [Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"], ["Ежов Пётр", "01.03.2012", "8Б"]]
    _ = try registry.bring(rows)
    #expect(try registry.counts(registry.check(rows)) == [.same: 2])
  }

  @Test("thirty planted twins are thirty rows to decide on, none is merged in silence")
  func twins() throws {
    let day = { (index: Int) in "0\([1, 2, 3, 4, 6, 7, 8, 9][index % 8])" }
    let names = (0..<30).map { "Планкина\("абвгдежзиклмнопрстуфхцчшщэюяьъй".dropFirst($0).prefix(1)) Вера Ильинична" }
    _ = try registry.bring([Self.head] + names.enumerated().map { [$1, "\(day($0)).05.2012", "7А"] })
    // No birthday, day and month swapped, another surname after a marriage: each looks like somebody.
    let planted = names.enumerated().map { index, name in
      switch index % 3 {
      case 0: [name, "", "7А"]
      case 1: [name, "05.\(day(index)).2012", "7А"]
      default: ["Замужняя Вера Ильинична", "\(day(index)).05.2012", "7А"]
      }
    }
    let others = (0..<20).map { ["Чужакин Имя\(Character(UnicodeScalar(0x0430 + $0)!))", "11.1\($0 % 3).2013", "6Б"] }
    let id = try registry.check([Self.head] + planted + others)
    let counts = try registry.counts(id)
    #expect((counts[.similar] ?? 0) + (counts[.refused] ?? 0) >= 30)
    #expect(counts[.same] == nil)
    let before = try registry.people()
    try registry.load(id)
    #expect(try registry.people() == before + (counts[.new] ?? 0))
  }

  @Test("a decision makes a similar row a new person, the known one, or nothing")
  func decisions() throws {
    _ = try registry.bring([Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"]])
    let known = try registry.find("Ёлкина Алёна").person.id
    let id = try registry.check([Self.head, ["Ёлкина Алёна Олеговна", "", "9А"]])
    #expect(try registry.counts(id) == [.similar: 1])
    for (decision, outcome) in [
      (Import.Decision.other, Import.Outcome.new), (.person(known), .same), (.skip, .refused),
    ] {
      try registry.decide(2, id, decision)
      #expect(try registry.counts(id) == [outcome: 1])
    }
  }

  @Test("somebody of another school is told by the school alone, and is enrolled by a transfer alone")
  func elsewhere() throws {
    _ = try registry.bring(
      [Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"]], into: DemoCast.otherSchool, by: .centre)
    let id = try registry.check([Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "8Б"]])
    #expect(try registry.counts(id) == [.similar: 1])
    let note = try registry.notes(id, .similar)[0]
    #expect(note.hasPrefix("Этот человек есть в реестре:") && !note.contains("Ёлкина"))
    try registry.decide(2, id, .other)
    #expect(try registry.counts(id) == [.similar: 1])
    let table = try registry.state(id)
    let person = try registry.store.importRow(2, of: table).person
    try registry.decide(2, id, .person(#require(person)))
    // A pupil learns at one school at a time: only a transfer brings her here (decision 42).
    #expect(try registry.counts(id) == [.refused: 1])
    #expect(try registry.notes(id, .refused)[0].contains("попросите перевод"))
  }

  @Test("a load is taken back without a trace but the log, and what was worked with stays")
  func withdrawal() throws {
    _ = try registry.bring([Self.head, ["Ежов Пётр", "01.03.2012", "8Б"]])
    let before = try registry.people()
    let id = try registry.bring([
      Self.head, ["Ежов Пётр", "01.03.2012", "8В"], ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"],
      ["Новикова Нина", "02.04.2013", "7А"],
    ])
    try registry.touch("Новикова Нина")
    #expect(try registry.withdraw(id) == [2, 1])
    #expect(try registry.people() == before + 1)
    #expect(try registry.find("Ежов Пётр").stays.first?.label(on: TestPortal.today) == "8Б")
    #expect(throws: Failure.stale) { try registry.withdraw(id) }
  }

  @Test("after a day the table is forgotten, and a load can no longer be taken back")
  func forgetting() throws {
    let id = try registry.bring([Self.head, ["Ёлкина Алёна Олеговна", "27.09.2011", "9А"]])
    #expect(throws: Failure.stale) { try registry.withdraw(id, later: 86_401) }
    try registry.store.forgetImports(by: registry.author(later: 86_401))
    #expect(throws: Failure.notFound) { try registry.state(id) }
    #expect(try registry.find("Ёлкина Алёна").person.name.given == "Алёна")
  }

  @Test("nobody sees the table of somebody else")
  func privacy() throws {
    let id = try registry.check([Self.head, ["Ежов Пётр", "01.03.2012", "8Б"]])
    let other = try registry.account(.centre)
    #expect(throws: Failure.notFound) { try registry.store.importState(id, of: other.id) }
  }
}
