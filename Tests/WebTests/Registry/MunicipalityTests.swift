import HTTP
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

@Suite("Municipalities and their enterprises")
struct MunicipalityTests {
  private let portal: TestPortal
  private let centre: Visitor
  private let figure: FormFields = ["enterprises": "1 120", "asOf": "31.12.2025", "source": "Росстат"]

  init() throws {
    portal = try TestPortal()
    centre = try portal.visitor(.centre)
  }

  private func own() throws -> String {
    try #require(try portal.store.municipalityLines(within: .everything, in: .init(startYear: 2026)).first)
      .municipality.slug
  }

  @Test("totals are those of the organisations, and say how many have entered theirs")
  func totals() throws {
    let line = try #require(
      try portal.store.municipalityLines(within: .everything, in: .init(startYear: 2026))
        .first { $0.contingent.entered > 0 })
    let page = try centre.get("/municipalities/\(line.municipality.slug)")
    #expect(page.contains("\(line.contingent.entered) из \(line.organisations)"))
    #expect(line.contingent.entered < line.organisations)
  }

  @Test("the number of enterprises is saved with its date and source, then changed")
  func enterprises() throws {
    let address = "/municipalities/\(try own())/enterprises/2026/edit"
    #expect(try centre.submit(address, figure, follow: true).contains("1 120"))
    let later = try centre.submit(address, figure.setting("enterprises", to: "1130"), follow: true)
    #expect(later.contains("2026 1 130 31.12.2025, Росстат"))
  }

  @Test("every field wrong is told at once, and nothing typed is lost")
  func everythingWrong() throws {
    let page = try centre.submit(
      "/municipalities/\(try own())/enterprises/2026/edit",
      ["enterprises": "много", "asOf": "31.12.2021", "source": ""])
    #expect(page.status == .unprocessableContent)
    for message in ["Предприятий: введите целое число", "Дата не относится к 2026 году", "Укажите источник"] {
      #expect(page.contains(message), "\(message)")
    }
    #expect(page.body.contains(#"value="много""#))
  }

  @Test("whoever saves second chooses between the two figures")
  func conflict() throws {
    let address = "/municipalities/\(try own())/enterprises/2026"
    let stale = try #require(try centre.get(address + "/edit").form(with: ["enterprises"]))
    _ = try portal.visitor(.admin).submit(address + "/edit", figure)
    let typed = stale.setting("enterprises", to: "7").setting("asOf", to: "31.12.2025").setting("source", to: "Реестр")
    let answer = try centre.post(address, typed)
    #expect(answer.status == .conflict)
    #expect(answer.contains("1120") && answer.contains("Реестр"))
  }

  @Test("only whoever sees the whole region adds a municipality, once under one name")
  func adding() throws {
    let admin = try portal.visitor(.admin)
    let added = try admin.submit(
      "/municipalities/new", ["name": "Советский район", "region": "Кировская область"], follow: true)
    #expect(added.contains("Организации района ещё не внесли численность"))
    let twice = try admin.submit("/municipalities/new", ["name": "советский  район", "region": "Кировская область"])
    #expect(twice.contains("Район с таким названием уже есть"))
    #expect(try centre.get("/municipalities/new").status == .notFound)
    #expect(try portal.visitor(.curator).get("/municipalities").status == .forbidden)
  }

  @Test("a new municipality can be worked in at once: an organisation finds it in its form")
  func working() throws {
    let admin = try portal.visitor(.admin)
    _ = try admin.submit("/municipalities/new", ["name": "Советский район", "region": "Кировская область"])
    #expect(try admin.get("/organisations/new").contains("Советский район"))
  }

  @Test("the district office reads and does not change; another district does not exist")
  func reach() throws {
    let ruo = try portal.visitor(.ruo)
    let slug = try own()
    #expect(try ruo.get("/municipalities/\(slug)").status == .ok)
    #expect(try ruo.get("/municipalities/\(slug)/edit").status == .forbidden)
    _ = try portal.visitor(.admin).submit(
      "/municipalities/new", ["name": "Яранский район", "region": "Кировская область"])
    #expect(try centre.get("/municipalities/yaranskij-rajon").status == .notFound)
    #expect(try centre.get("/municipalities/\(slug)/enterprises/2031/edit").status == .notFound)
  }
}
