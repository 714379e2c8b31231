import Office
import TestSupport
import Testing
import Web

/// What takes longer than a page may has a page that tells how far it is.
struct JobTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal(patience: 0) }

  @Test("a file that is not ready in time is fetched from the page that waits for it")
  func waiting() throws {
    let visitor = try portal.visitor(.centre)
    let answer = try visitor.get("/people.csv")
    // A file of the demo may be ready even so.
    if answer.status == .seeOther { #expect(answer.location?.hasPrefix("/jobs/") == true) }
    #expect(try Workbook(visitor.wait(for: "/people.csv").bytes).grids[0].rows.count > 1_000)
  }

  @Test("the work of somebody else does not exist")
  func privacy() throws {
    guard let job = try portal.visitor(.centre).get("/people.xlsx").location else { return }
    #expect(try portal.visitor(.admin).get(job).status == .notFound)
    #expect(try portal.visitor(.admin).get(job + "/file").status == .notFound)
    #expect(try portal.visitor(.admin).get("/jobs/none").status == .notFound)
  }

  @Test("a table that cannot be read is said on the page of the work, with the way back")
  func refusal() throws {
    let curator = try portal.visitor(.curator)
    let page = try curator.get("/imports/new")
    let form = try #require(page.form(with: ["organisation", "text"]))
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let answer = try curator.upload(
      "/imports", ["organisation": form["organisation"] ?? ""], field: "file", fileName: "a.xls", bytes)
    let told = try answer.location.map { try curator.wait(for: $0) } ?? answer
    #expect(told.contains("Сохранить как"))
  }
}
