import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("What shows that a task was done, and where deadlines go")
struct TaskEvidenceTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private func task(_ status: RoadmapTask.Status, _ source: String? = nil) throws -> RoadmapTask {
    let own = Scope.organisations([try portal.store.organisation(DemoCast.school, within: .everything).id])
    var filter = RoadmapTaskFilter()
    filter.status = status
    let found = try portal.store.roadmapTasks(
      filter, within: own, on: TestPortal.today, limit: 200, page: { _ in 1 })
    return try #require(found.lines.map(\.task).first { source == nil || $0.source == source })
  }

  private func send(_ bytes: [UInt8], _ fields: FormFields, to task: RoadmapTask) throws -> Exchange {
    try curator.post(
      "/roadmap/\(task.id)/evidence", fields, file: SentFile(field: "scan", name: "a.pdf", bytes: bytes))
  }

  @Test("a file is judged by its content, taken away as a file, and removed")
  func file() throws {
    let task = try task(.work)
    let page = "/roadmap/\(task.id)"
    #expect(try send(Array("<svg onload=alert(1)>".utf8), ["label": "Протокол"], to: task).contains("PDF, JPG или PNG"))
    #expect(try send(Array("%PDF-1.7".utf8), ["label": ""], to: task).contains("Напишите, что в файле"))
    #expect(try send(Array("%PDF-1.7".utf8), ["label": "Протокол № 3"], to: task).location == page)
    let shown = try curator.get(page)
    #expect(shown.contains("Протокол № 3"))
    let link = try #require(shown.links.first { $0.hasSuffix("/file") })
    let file = try curator.get(link)
    #expect(file.body == "%PDF-1.7" && file.fields[.contentDisposition]?.hasPrefix("attachment") == true)
    #expect(try portal.visitor(.ruo).get(link).status == .forbidden)
    _ = try curator.post(link.replacing("/file", with: "/removal"), [:])
    #expect(try curator.get(link).status == .notFound)
  }

  @Test("a link, a record of the portal, and nothing at all")
  func others() throws {
    let task = try task(.work)
    let address = "/roadmap/\(task.id)/evidence"
    #expect(try curator.post(address, [:]).contains("Выберите запись портала, укажите адрес или приложите файл"))
    #expect(try curator.post(address, ["link": "javascript:alert(1)"]).status == .unprocessableContent)
    #expect(try curator.post(address, ["record": "order 99999"]).contains("Такой записи в списке нет"))
    #expect(try curator.post(address, ["link": "voya.example/page", "label": "Новость"]).status == .seeOther)
    let form = try #require(try curator.get(address + "/new").forms.first { $0.names.contains("record") })
    let option = try #require(
      Pattern(#"value="(order \d+)""#).groups(in: try curator.get(address + "/new").body).first?[1])
    #expect(try curator.post(form.action ?? "", ["record": option]).status == .seeOther)
    let page = try curator.get("/roadmap/\(task.id)")
    #expect(page.contains("Новость") && page.contains("Приказ №"))
  }

  @Test("what the portal itself knows is proposed with its words, and a hand confirms it")
  func proof() throws {
    let author = Author(account: nil, address: "test", moment: 0, today: TestPortal.today)
    let done = try task(.done, "Калмыкия, п. 19")
    try portal.store.markRoadmapTask(done.id, .planned, version: done.version, within: .everything, by: author)
    let page = try curator.get("/roadmap/\(done.id)")
    #expect(page.contains("Портал видит: Приказы о закреплении пар"))
    let form = try curator.get("/roadmap/\(done.id)/completion/new")
    #expect(form.contains("По записям портала: Приказы о закреплении пар"))
    _ = try curator.submit("/roadmap/\(done.id)/completion/new", ["date": "20.11.2026"])
    #expect(try curator.get("/roadmap/\(done.id)").contains("выполнено"))
  }

  @Test("not applicable needs its reason, and a mark from the board leads back to it")
  func marks() throws {
    let task = try task(.planned)
    let mark = "/roadmap/\(task.id)/mark"
    let version = String(task.version)
    #expect(
      try curator.post(mark, ["mark": "waived", "reason": " ", "_version": version]).contains("Объясните, почему"))
    let board = try curator.post(mark, ["mark": "begun", "_version": version, "from": "board"])
    #expect(board.location == "/roadmap?view=board")
    #expect(try curator.post(mark, ["mark": "planned", "_version": version]).status == .conflict)
    let next = try String(portal.store.roadmapTask(task.id, within: .everything).task.version)
    #expect(
      try curator.post(mark, ["mark": "waived", "reason": "нет классов", "_version": next], follow: true)
        .contains("не применимо"))
  }

  @Test("deadlines come to a calendar by a secret address that can be taken back, without names")
  func feed() throws {
    let issued = try curator.post("/roadmap/calendar-feed", [:])
    let address = try #require(Pattern(#"(/calendar/[0-9a-z-]+\.ics)"#).groups(in: issued.body).first?[1])
    let file = try portal.guest().get(address)
    #expect(file.fields[.contentType] == "text/calendar; charset=utf-8")
    let lines = file.body.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.contains("END:VEVENT"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(file.body.contains("DTSTART;VALUE=DATE:20261130"))
    #expect(try portal.guest().get("/calendar/wrong.ics").status == .notFound)
    _ = try curator.post("/roadmap/calendar-feed/revocation", [:])
    // A calendar goes on asking: no other link of the same address suffers for it.
    for _ in 0..<25 { #expect(try portal.guest().get(address).status == .notFound) }
    #expect(try portal.guest().get("/invitations/wrong").status == .notFound)
  }
}
