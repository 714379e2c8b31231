import HTTP
import Mentoring
import TestSupport
import Testing
import Web

@Suite("The people behind a figure")
struct CoverageTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func people(_ page: Exchange) -> [Int] {
    page.body.matches(of: /data-label="ФИО"><a href="\/people\/(\d+)"/).compactMap { Int($0.1) }
  }

  @Test(
    "to the district office the codes stand by number, not by the surnames they hide", arguments: ["counted", "missed"])
  func order(list: String) throws {
    let ruo = try portal.visitor(.ruo)
    let people = try people(ruo.get("/coverage?list=\(list)"))
    #expect(people.count > 20)
    #expect(people == people.sorted())
  }
}
