import Foundation
import HTTPTypes
import TestSupport
import Testing
import Web

/// The files that schools bring, one by one (issue of the registry, «Bad input»): made by openpyxl, as Excel makes them.
struct ImportBadInputTests {
  private let desk: ImportDesk

  init() throws {
    let portal = try TestPortal()
    desk = try ImportDesk(portal.visitor(.curator), portal)
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private func checked(_ name: String) throws -> Exchange { try desk.check(desk.bring(name, fixture(name))) }

  @Test("no header: the columns are known by what stands in them, and the first row is a person")
  func noHeader() throws { #expect(try checked("no-head.xlsx").contains("Новые: 2")) }

  @Test("a merged header under a title is read as one")
  func mergedHeader() throws {
    let page = try checked("merged-head.xlsx")
    #expect(page.contains("Новые: 1") && page.contains("Ёжикова Анна Петровна"))
  }

  @Test("a date as a text, as a serial number, with two digits of the year, as a date, in words: one day")
  func dates() throws {
    let columns = try desk.bring("dates.xlsx", fixture("dates.xlsx"))
    #expect(try desk.check(columns).contains("Новые: 5"))
    _ = try desk.load(columns, checked: true)
    let list = try desk.visitor.wait(for: "/people.csv?q=%D0%B4%D0%B0%D1%82")
    #expect(list.body.components(separatedBy: "27.09.2011").count == 6, "\(list.body)")
  }

  @Test("Latin letters inside Cyrillic names and trailing spaces are put right, a name of both alphabets is told")
  func letters() throws {
    let page = try checked("latin-and-spaces.xlsx")
    #expect(page.contains("Новые: 1") && page.contains("С ошибками: 1"))
    #expect(page.contains("В имени смешаны русские и латинские буквы"))
  }

  @Test("an empty sheet is said to be empty")
  func empty() throws {
    let answer = try desk.upload("empty.xlsx", fixture("empty.xlsx"))
    #expect(answer.status == .unprocessableContent, "\(answer.status)")
    #expect(answer.contains("нет ни одной заполненной строки"))
  }

  @Test("of two sheets the one with people is offered first, the other is a press away")
  func twoSheets() throws {
    let columns = try desk.bring("two-sheets.xlsx", fixture("two-sheets.xlsx"))
    let page = try desk.visitor.get(columns)
    #expect(page.contains("Листова Анна") && page.links.contains { $0.hasSuffix("?sheet=0") })
    #expect(try desk.check(columns).contains("Новые: 1"))
  }

  @Test("200 columns are read, and those nobody knows are not loaded")
  func wide() throws { #expect(try checked("wide.xlsx").contains("Новые: 1")) }

  @Test("a formula is refused with what to do")
  func formula() throws {
    #expect(try checked("formula.xlsx").contains("Класс: формула; скопируйте столбец и вставьте его как значения"))
  }

  @Test(
    "a truncated file, a password, an old .xls: each has its own words",
    arguments: [
      ("truncated", "повреждён"), ("password", "парол"), ("old", "Сохранить как"),
    ])
  func unreadable(kind: String, words: String) throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let bytes: [UInt8] =
      switch kind {
      case "truncated": Array(try fixture("dates.xlsx").prefix(2_000))
      case "password": compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }
      default: compound
      }
    let answer = try desk.upload("a.xlsx", bytes)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains(words), "\(answer.text.prefix(800))")
  }

  @Test("a zip bomb is stopped, and the portal answers on")
  func bomb() throws {
    let answer = try desk.upload("bomb.xlsx", fixture("bomb.xlsx"))
    #expect(answer.status == .unprocessableContent, "\(answer.status)")
    #expect(try desk.visitor.get("/imports/new").status == .ok)
  }
}
