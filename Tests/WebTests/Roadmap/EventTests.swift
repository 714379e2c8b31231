import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of events and of the media plan")
struct EventPagesTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private let fields: FormFields = ["kind": "seminar", "title": "Школа наставника", "heldOn": "20.11.2026"]

  @Test("an event is entered, its people are counted, and the report of the half-year counts both")
  func event() throws {
    let section = "/monitoring/2026-h2/\(DemoCast.school)/sections/results"
    let counted = { () -> Int? in
      let text = try curator.get(section).text
      return Pattern(#"Мероприятий проведено, ед\. (\d+)"#).groups(in: text).first.flatMap { Int($0[1]) }
    }
    let before = try #require(try counted())
    let path = try #require(try curator.submit("/events/new", fields).location)
    let school = try portal.store.organisation(DemoCast.school, within: .everything)
    let saved = try curator.submit(path + "/attendance/edit", ["people-\(school.id)": "12", "guests": "3"])
    #expect(saved.location == path)
    #expect(try curator.get(path).contains("Всего: 15 человек"))
    #expect(try counted() == before + 1)
  }

  @Test("the centre's page does not tell that three came to its event, and tells that fifteen did")
  func participants() throws {
    let centre = try portal.visitor(.centre)
    let path = try #require(try centre.submit("/events/new", fields.setting("published", to: "1")).location)
    _ = try centre.submit(path + "/attendance/edit", ["guests": "3"])
    let small = try portal.guest().get("/centre")
    #expect(small.contains("Школа наставника") && small.contains("число участников не показано"))
    #expect(!small.contains(", 3 участника"))
    _ = try centre.submit(path + "/attendance/edit", ["guests": "15"])
    #expect(try portal.guest().get("/centre").contains("15 участников"))
  }

  @Test("the list behind the count of the report has as many events as the count")
  func list() throws {
    let report = try curator.get("/monitoring/2026-h2/\(DemoCast.school)/sections/results")
    let link = try #require(report.links.first { $0.hasPrefix("/events?") })
    #expect(try curator.get(link).contains("Показано 1–2 из 2"))
  }

  @Test("an event that has a wrong day, and one published with somebody's name, are refused in words")
  func wrong() throws {
    let page = try curator.submit(
      "/events/new",
      ["kind": "seminar", "title": "Выступает ученица Котова Анна", "heldOn": "31.02.2026", "published": "1"])
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("В феврале"))
    #expect(page.contains("Похоже на имя"))
    let late = try curator.submit(
      "/events/new", ["kind": "seminar", "title": "А", "heldOn": "20.11.2026", "endsOn": "19.11.2026"])
    #expect(late.contains("Последний день раньше первого"))
  }

  @Test("an event of the centre that names a pupil of one of its schools is not published")
  func names() throws {
    let (centre, pupil) = (try portal.visitor(.centre), DemoCast.mentee.name)
    let event = fields.setting("about", to: "Выступит \(pupil.given) \(pupil.surname)")
    let refused = try centre.submit("/events/new", event.setting("published", to: "1"))
    #expect(refused.status == .unprocessableContent && refused.contains("Похоже на имя"))
    let path = try #require(try centre.submit("/events/new", event).location)
    #expect(try centre.submit(path + "/edit", ["published": "1"]).status == .unprocessableContent)
  }

  @Test("filters stand in the address, and the file has what they leave")
  func filters() throws {
    let centre = try portal.visitor(.centre)
    let page = try centre.get("/events?kind=coordination&owner=centre")
    #expect(page.contains("Показано 1–2 из 2") && page.contains("Координационных совещаний центра в 2026 году: 1"))
    let csv = try centre.wait(for: "/events.csv?kind=coordination&owner=centre")
    #expect(csv.contains("Совещание по итогам полугодия") && !csv.contains("Вебинар"))
  }

  @Test("a publication is planned, then marked with its day and its address")
  func publication() throws {
    let planned = try curator.submit(
      "/media-plan/new", ["topic": "Новые пары", "channel": "site", "plannedOn": "25.11.2026"])
    #expect(planned.location == "/media-plan")
    let list = try curator.get("/media-plan?" + (["q": "Новые"] as FormFields).encoded)
    #expect(list.contains("по плану"))
    let path = try #require(list.links.first { $0.hasSuffix("/edit") })
    let early = try curator.submit(path, ["link": "https://voya.example/pary"])
    #expect(early.status == .unprocessableContent && early.contains("Укажите, когда опубликовано"))
    _ = try curator.submit(path, ["publishedOn": "21.11.2026", "link": "https://voya.example/pary"])
    #expect(
      try curator.get("/media-plan?" + (["q": "Новые", "state": "published"] as FormFields).encoded).contains("вышло"))
  }

  @Test("an event of another school is not there")
  func foreign() throws {
    let other = try portal.store.organisation(DemoCast.otherSchool, within: .everything)
    let list = try portal.visitor(.centre).get("/events?owner=\(other.slug)")
    let path = try #require(list.links.first { Pattern(#"^/events/\d+$"#).groups(in: $0).count == 1 })
    #expect(try curator.get(path).status == .notFound)
  }
}
