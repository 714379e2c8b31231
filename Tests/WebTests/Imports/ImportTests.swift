import HTTP
import HTTPTypes
import Office
import TestSupport
import Testing
import Web

/// A curator loads a list from the page of people to the result.
struct ImportTests {
  private static let table = """
    ФИО\tДата рождения\tКласс\tПол
    Ёлкина Алёна Олеговна\t27.09.2011\t9А\tж
    ЕЖОВ ПЁТР\t1.3.12\t8б\tм
    Плохая Дата\t31.09.2011\t9А\tж

    """

  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  /// Pastes a table and tells where its columns are asked.
  private func paste(_ table: String) throws -> String {
    try columns(curator.submit("/imports/new", ["text": table, "way": "paste"]))
  }

  /// Where the columns of a brought table are asked, once it is read.
  private func columns(_ answer: Exchange) throws -> String {
    let page = try curator.wait(for: #require(answer.location))
    return try #require(page.forms.compactMap(\.action).first { $0.hasSuffix("/columns") })
  }

  private func bring(_ name: String, _ bytes: [UInt8]) throws -> String {
    try columns(curator.upload("/imports", ["organisation": organisation()], field: "file", fileName: name, bytes))
  }

  /// Goes on with the columns as guessed.
  private func check(_ columns: String) throws -> Exchange {
    _ = try curator.submit(columns, ["role": "pupil"])
    return try curator.wait(for: columns.replacing("columns", with: "check"))
  }

  @Test("from the list of people to the result: paste, columns, check, load, take back")
  func path() throws {
    #expect(try curator.get("/people").links.contains("/imports/new"))
    let columns = try paste(Self.table)
    let asked = try curator.get(columns)
    #expect(asked.contains("Ёлкина Алёна Олеговна") && asked.contains("1.3.12"))
    let checked = try check(columns)
    #expect(checked.contains("Новые: 2") && checked.contains("С ошибками: 1"))
    #expect(checked.contains("Плохая Дата") && checked.contains("В сентябре 30 дней"))
    #expect(checked.contains("Загрузить 2 человек"))
    #expect(try !curator.get("/people?q=%D1%91%D0%BB%D0%BA%D0%B8%D0%BD%D0%B0").contains("Ёлкина А. О."))
    let result = columns.replacing("columns", with: "result")
    _ = try curator.post(result, [:])
    let loaded = try curator.wait(for: result)
    #expect(loaded.contains("Добавлено 2") && loaded.contains("Не загружено 1") && loaded.contains("Всего строк 3"))
    #expect(try curator.get("/people?q=%D1%91%D0%BB%D0%BA%D0%B8%D0%BD%D0%B0").contains("Ёлкина А. О."))
    #expect(try curator.get("/people?q=%D0%B5%D0%B6%D0%BE%D0%B2").contains("Ежов П."))
    let back = try curator.post(columns.replacing("columns", with: "withdrawal"), [:], follow: true)
    #expect(back.contains("Отменено: 2 строки"))
    #expect(try !curator.get("/people?q=%D0%B5%D0%B6%D0%BE%D0%B2&left=1").contains("Ежов П."))
  }

  @Test("the user's own file comes back with what to correct, and is understood when it is brought again")
  func fileBack() throws {
    let columns = try paste(Self.table)
    _ = try check(columns)
    let file = try curator.get(columns.replacing("columns", with: "file.xlsx"))
    let rows = try Workbook(file.bytes).grids[0].rows
    #expect(rows[0] == ["ФИО", "Дата рождения", "Класс", "Пол", "Что исправить"])
    #expect(rows.count == 4 && rows[3].last == "Дата рождения: В сентябре 30 дней")
    #expect(try check(bring("список.xlsx", file.bytes)).contains("Новые: 2"))
  }

  @Test("an export of people brought back changes nothing")
  func roundTrip() throws {
    let file = try curator.wait(for: "/people.xlsx?organisation=own&left=1")
    let page = try check(bring("people.xlsx", file.bytes))
    let rows = try Workbook(file.bytes).grids[0].rows.count - 1
    #expect(page.contains("Уже есть: \(rows)"), "\(page.text.prefix(3000))")
    #expect(page.contains("Загружать нечего"))
  }

  @Test("a row is corrected in place")
  func correction() throws {
    let columns = try paste(Self.table)
    let page = try check(columns)
    let edit = try #require(page.links.first { $0.hasSuffix("/edit") })
    let still = try curator.submit(edit, ["cell-1": "32.09.2011"])
    #expect(still.status == .unprocessableContent && still.body.contains("32.09.2011"))
    let good = try curator.submit(edit, ["cell-1": "30.09.2011"], follow: true)
    #expect(good.contains("Новые: 3"))
  }

  @Test("similar people are decided on one by one")
  func duplicates() throws {
    let first = try paste(Self.table)
    _ = try check(first)
    _ = try curator.post(first.replacing("columns", with: "result"), [:])
    _ = try curator.wait(for: first.replacing("columns", with: "result"))
    let columns = try paste("ФИО\tДата рождения\tКласс\nЁлкина Алёна Олеговна\t\t9А\nЕжов Пётр\t03.01.2012\t8Б\n")
    #expect(try check(columns).contains("Разобрать похожих: 2"))
    let duplicates = columns.replacing("columns", with: "duplicates")
    let asked = try curator.get(duplicates)
    #expect(asked.contains("Осталось разобрать: 2") && asked.contains("Ёлкина Алёна Олеговна"))
    #expect(try curator.submit(duplicates, ["row": "2"]).status == .unprocessableContent)
    let person = try #require(asked.forms.compactMap { $0.fields["decision"] }.first ?? value(asked, "decision"))
    _ = try curator.submit(duplicates, ["decision": person])
    let rest = try curator.submit(duplicates, ["decision": "other"], follow: true)
    #expect(rest.status == .seeOther || rest.contains("Новые: 1"), "\(rest.text.prefix(500))")
    #expect(try curator.get(columns.replacing("columns", with: "check")).contains("Уже есть: 1"))
  }

  @Test("what cannot be read is said on the same page with what to do")
  func unreadable() throws {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let form: FormFields = ["organisation": try organisation()]
    let answer = try curator.upload("/imports", form, field: "file", fileName: "a.xls", old)
    #expect(answer.status == .unprocessableContent && answer.contains("Сохранить как"))
    let none = try curator.upload("/imports", form, field: "file", fileName: "", [])
    #expect(none.status == .unprocessableContent && none.contains("Выберите файл"))
    let empty = try curator.submit("/imports/new", ["text": " ", "way": "paste"])
    #expect(empty.status == .unprocessableContent && empty.contains("Вставьте таблицу"))
  }

  @Test("the table of somebody else does not exist")
  func privacy() throws {
    let columns = try paste(Self.table)
    #expect(try portal.visitor(.centre).get(columns).status == .notFound)
    #expect(try portal.visitor(.ruo).get(columns).status == .forbidden)
  }

  private func organisation() throws -> String {
    let page = try curator.get("/imports/new")
    return try #require(page.form(with: ["organisation", "text"])?["organisation"])
  }

  private func value(_ page: Exchange, _ name: String) -> String? {
    Pattern(#"name="\#(name)" value="([^"]*)""#).groups(in: page.body).first?[1]
  }
}
