import HTTPTypes
import Office
import TestSupport
import Testing
import Web

/// A list is taken away as it is on the screen.
struct ExportTests {
  private static let lists = [
    "/people", "/people?category=teacher&sort=-name", "/pairs", "/organisations", "/coverage", "/banks/experts",
    "/banks/partners?standing=inForce", "/banks/agreements", "/banks/programmes?form=pupil-pupil", "/banks/practices",
    "/banks/groups",
  ]

  @Test("the file has as many rows as the button says, in both formats", arguments: lists)
  func counts(list: String) throws {
    let visitor = try TestPortal().visitor(.centre)
    let page = try visitor.get(list)
    let said = try #require(Pattern(#"Скачать XLSX \(([\d\s]+)\)"#).groups(in: page.text).first)[1]
    let count = Int(said.filter(\.isNumber))
    for link in page.links where link.contains(".xlsx") || link.contains(".csv") {
      let file = try visitor.wait(for: link)
      #expect(file.status == .ok)
      #expect(file.fields[.contentDisposition]?.hasPrefix("attachment; filename=\"") == true)
      #expect(try Workbook(file.bytes).grids[0].rows.count - 1 == count, "\(link)")
    }
  }

  @Test("filters and order go with the list")
  func filters() throws {
    let visitor = try TestPortal().visitor(.centre)
    let rows = try Workbook(visitor.wait(for: "/people.xlsx?category=teacher&sort=-name&page=2").bytes).grids[0].rows
    let surnames = rows.dropFirst().map { $0[0] }
    #expect(Set(rows.dropFirst().map { $0[5] }) == ["педагог"])
    #expect(surnames.count > 50 && surnames.first.map { $0 > surnames[60] } == true)
  }

  @Test("to the district office children are codes without birthdays in a file too")
  func codes() throws {
    let portal = try TestPortal()
    let seen = try Workbook(portal.visitor(.centre).wait(for: "/people.xlsx?category=pupil").bytes).grids[0].rows
    let coded = try Workbook(portal.visitor(.ruo).wait(for: "/people.xlsx?category=pupil").bytes).grids[0].rows
    #expect(seen.count == coded.count && seen[1][3].count == 10)
    let minors = coded.dropFirst().filter { $0[0].hasPrefix("Обучающийся №") }
    #expect(minors.count > 100)
    #expect(minors.allSatisfy { $0[1...3].allSatisfy(\.isEmpty) })
  }

  @Test("the log keeps what was taken, by which filters and how much, never a name")
  func log() throws {
    let portal = try TestPortal()
    _ = try portal.visitor(.curator).wait(
      for: "/people.csv?q=%D0%B8%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0&category=pupil")
    let event = try #require(portal.store.events(of: "export:/people").first)
    #expect(event.kind == "exported")
    #expect(event.after["filters"] == "q=…&category=pupil")
    #expect(event.after["format"] == "csv" && event.after["rows"] != nil)
  }

  @Test("a guest takes no list away")
  func guests() throws {
    let answer = try TestPortal().guest().get("/people.xlsx")
    #expect(answer.status == .seeOther && answer.location?.hasPrefix("/sign-in") == true)
  }
}
