import HTTPTypes
import Office
import TestSupport
import Testing
import Web

@Suite("Who has given what to the bases")
struct BankFillingTests {
  private let banks: Banks

  init() throws { banks = try Banks() }

  @Test("the page of the banks leads to all nine bases with their counts, and to the page of their filling")
  func index() throws {
    let page = try banks.centre.get("/banks")
    for bank in [
      "curators", "mentors", "mentees", "experts", "partners", "agreements", "programmes", "practices", "groups",
      "filling",
    ] { #expect(page.links.contains("/banks/" + bank), "\(bank)") }
    #expect(page.contains("кураторов") && page.contains("наставников") && page.contains("наставляемых"))
  }

  @Test("each base says when it had to be filled, when it changed last, and who gave nothing")
  func freshness() throws {
    _ = try banks.published()
    let page = try banks.centre.get("/banks/filling")
    #expect(page.contains("22.01.2021") && page.contains("18.02.2021") && page.contains("12.03.2021"))
    #expect(page.contains("в журнале нет") && page.contains("СОШ с. Воя"))
    let missing = try #require(page.links.first { $0.hasPrefix("/banks/filling?missing=") })
    let list = try banks.centre.get(missing)
    #expect(list.contains("Нет в базе") && list.contains("нет"))
  }

  @Test("order and filter stand in the address, and the file has what is on the screen")
  func file() throws {
    let page = try banks.centre.get("/banks/filling?missing=practices&sort=-mentors")
    let file = try banks.centre.wait(for: "/banks/filling.xlsx?missing=practices&sort=-mentors")
    let rows = try Workbook(file.bytes).grids[0].rows
    #expect(
      rows[0] == [
        "Организация", "Кураторы", "Наставники", "Наставляемые", "Соглашения с партнёрами", "Программы", "Практики",
        "Изменено",
      ])
    let numbers = rows.dropFirst().compactMap { Int($0[2]) }
    #expect(numbers == numbers.sorted(by: >) && !numbers.isEmpty)
    #expect(rows.dropFirst().allSatisfy { $0[6] == "0" && page.contains($0[0]) })
  }

  @Test("a curator sees the line of her own organisation only")
  func reach() throws {
    let page = try banks.curator.get("/banks/filling")
    #expect(page.contains("СОШ с. Воя") && !page.contains("СОШ пгт Пижанка"))
  }

  @Test("a removed line of an entry comes back at one press, in its place")
  func undo() throws {
    let group = try #require(
      banks.curator.submit(
        "/banks/groups/new", ["title": "Группа", "orderNumber": "5-од", "orderedOn": "27.09.2026", "purpose": ""]
      ).location)
    for name in ["Орлова Мария Викторовна", "Зимина Ольга Сергеевна"] {
      _ = try banks.curator.submit(group + "/items/new", ["name": name, "post": "учитель", "part": "анкеты"])
    }
    let removal = try #require(banks.curator.get(group).forms.first { $0.action?.hasSuffix("/removal") == true })
    let after = try banks.curator.post(#require(removal.action), removal.fields, follow: true)
    #expect(after.contains("Убрана строка «Орлова Мария Викторовна»"))
    #expect(try banks.portal.visitor(.ruo).get(group).forms.allSatisfy { $0.action?.hasSuffix("/restoration") != true })
    let undo = try #require(after.forms.first { $0.action == group + "/items/restoration" })
    let back = try banks.curator.post(#require(undo.action), undo.fields, follow: true)
    let first = try #require(back.body.range(of: "Орлова Мария Викторовна</th>"))
    let second = try #require(back.body.range(of: "Зимина Ольга Сергеевна</th>"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(try banks.curator.post(group + "/items/restoration", [:]).status == .notFound)
  }
}
