import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The roadmap")
struct RoadmapTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func tasks(_ scope: Scope, _ change: (inout RoadmapTaskFilter) -> Void) throws -> [RoadmapTaskLine] {
    var filter = RoadmapTaskFilter()
    change(&filter)
    return try portal.store.roadmapTasks(
      filter, within: scope, on: TestPortal.today, limit: 1000, page: { _ in 1 }
    ).lines
  }

  private func own() throws -> Scope {
    .organisations([try portal.store.organisation(DemoCast.school, within: .everything).id])
  }

  @Test(
    "each status of the filter is the status of its tasks, and together they are all", arguments: [TestPortal.today])
  func statuses(today: CalendarDate) throws {
    var count = 0
    for status in RoadmapTask.Status.allCases {
      let found = try tasks(.everything) { $0.status = status }
      #expect(found.allSatisfy { $0.task.status(on: today) == status })
      count += found.count
    }
    #expect(count == (try tasks(.everything) { _ in }.count))
    #expect(count > 0)
  }

  @Test("overdue stands first, done last")
  func order() throws {
    let statuses = try tasks(.everything) { _ in }.map { $0.task.status(on: TestPortal.today) }
    let ranks = statuses.map { RoadmapTask.Status.allCases.firstIndex(of: $0) ?? 0 }
    #expect(ranks == ranks.sorted())
  }

  @Test("a curator reads her school's roadmap and the municipal one, and no other school's")
  func scope() throws {
    #expect(try tasks(own()) { _ in }.allSatisfy { $0.organisation != nil && $0.isEditable })
    #expect(try tasks(own()) { $0.owner = .municipality }.allSatisfy { $0.organisation == nil && !$0.isEditable })
    #expect(try tasks(own()) { $0.owner = .organisation(DemoCast.otherSchool) }.isEmpty)
  }

  @Test("a task is done with a date and evidence, and can be corrected")
  func completion() throws {
    let curator = try portal.visitor(.curator)
    let task = try #require(try tasks(own()) { _ in }.first { $0.task.completion == nil }).task
    let path = "/roadmap/\(task.id)/completion/new"
    let answer = try curator.submit(path, ["date": "20.11.2026", "evidence": "приказ № 41"])
    #expect(answer.location == "/roadmap/\(task.id)")
    #expect(try curator.get("/roadmap?status=done").contains("приказ № 41"))
    #expect(try curator.get(path).contains("Изменить отметку"))
  }

  @Test("a future date and no evidence are sent back")
  func wrong() throws {
    let task = try #require(try tasks(own()) { _ in }.first).task
    let page = try portal.visitor(.curator).submit(
      "/roadmap/\(task.id)/completion/new", ["date": "30.11.2026", "evidence": " "])
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Дата выполнения не может быть позже сегодня"))
    #expect(page.contains("Укажите, чем подтверждается выполнение"))
  }

  @Test("a completion of another century is sent back with a word about the year")
  func wrongYear() throws {
    let task = try #require(try tasks(own()) { _ in }.first).task
    let page = try portal.visitor(.curator).submit(
      "/roadmap/\(task.id)/completion/new", ["date": "01.01.1990", "evidence": "приказ № 41"])
    #expect(page.status == .unprocessableContent && page.contains("Проверьте год"))
  }

  @Test("municipal tasks are the centre's, foreign ones do not exist, the district office only reads")
  func rights() throws {
    let municipal = try #require(try tasks(.everything) { $0.owner = .municipality }.first).task.id
    let foreign = try #require(try tasks(.everything) { $0.owner = .organisation(DemoCast.otherSchool) }.first).task.id
    let path = { (id: RoadmapTask.ID) in "/roadmap/\(id)/completion/new" }
    #expect(try portal.visitor(.curator).get(path(municipal)).status == .forbidden)
    #expect(try portal.visitor(.curator).get(path(foreign)).status == .notFound)
    #expect(try portal.visitor(.centre).get(path(municipal)).status == .ok)
    #expect(try portal.visitor(.ruo).get(path(municipal)).status == .forbidden)
    #expect(try !portal.visitor(.ruo).get("/roadmap").contains("Отметить выполнение"))
  }
}
