import HTTP
import HTTPTypes
import Office
import Storage
import TestSupport
import Testing
import Web

@Suite("People by age and sex")
struct StatisticsTests {
  private let portal: TestPortal
  private let curator: Visitor
  private let address = "/monitoring/statistics"

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  @Test("a number opens into as many people as it says, and the page is reached from monitoring")
  func lists() throws {
    #expect(try curator.get("/monitoring").links.contains(address))
    let page = try curator.get(address)
    let link = Pattern(#"<a href="([^"]*group=learnerMentees[^"]*)">([\d\s]+)</a>"#)
    let cells = link.groups(in: page.body)
    #expect(cells.count > 5)
    for cell in cells.prefix(6) {
      let list = try curator.get(cell[1].replacing("&amp;", with: "&"))
      #expect(list.status == .ok && list.contains(": \(cell[2])"), "\(cell[1])")
    }
  }

  @Test("the file has the numbers of the page in both formats")
  func files() throws {
    let page = try curator.get(address)
    for link in page.links where link.contains("/statistics.") {
      let rows = try Workbook(curator.wait(for: link).bytes).grids[0].rows
      #expect(rows[0][1...2] == ["Группа", "Возраст"])
      let learners = rows.filter { $0[1] == "Обучающиеся" }.compactMap { Int($0[6]) }.reduce(0, +)
      #expect(learners > 100 && page.text.contains("Обучающиеся"))
    }
  }

  @Test("a wrong date and one ahead are told and stay typed", arguments: ["abc", "01.01.2099"])
  func dates(typed: String) throws {
    let page = try curator.get("\(address)?on=\(typed)")
    #expect(page.status == .unprocessableContent && page.body.contains("value=\"\(typed)\""))
  }

  @Test("a number that the page does not have is not there")
  func unknown() throws {
    for query in ["", "?group=pilots", "?group=learners&age=7", "?group=learners&sex=x"] {
      #expect(try curator.get("\(address)/people\(query)").status == .notFound, "\(query)")
    }
    #expect(try curator.get("\(address)?organisation=nowhere").status == .notFound)
  }

  @Test("to the district office children are codes")
  func codes() throws {
    let page = try portal.visitor(.ruo).get("\(address)/people?group=learners&age=12-12")
    #expect(page.status == .ok && page.contains("Обучающийся №"))
  }
}
