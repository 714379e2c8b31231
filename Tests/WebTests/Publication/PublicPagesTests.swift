import Foundation
import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Public pages")
struct PublicPagesTests {
  private let portal: TestPortal
  private let guest: Visitor

  init() throws {
    portal = try TestPortal()
    guest = portal.guest()
  }

  private func addresses() throws -> [String] {
    let schools = try portal.store.publicSchools(matching: "").map { "/schools/\($0.slug)/mentoring" }
    return ["/", "/indicators", "/indicators?year=2025", "/indicators.csv", "/schools", "/privacy", "/accessibility"]
      + schools
  }

  @Test("everybody may read them, and nobody gets a cookie for it")
  func everybody() throws {
    for address in try addresses() {
      let page = try guest.get(address)
      #expect(page.status == .ok, "\(address)")
      #expect(page.fields[.setCookie] == nil, "\(address)")
    }
  }

  @Test("one figure stands on every surface")
  func oneFigure() throws {
    let indicator = try #require(try portal.store.indicators().first)
    let coverage = try portal.store.coverage(indicator, on: TestPortal.today, in: .region)
    let percent = try #require(coverage.percent)
    let text = Russian.percent(percent / 100)
    for address in ["/", "/indicators"] { #expect(try guest.get(address).contains(text), "\(address)") }
    let file = try guest.get("/indicators.csv").body
    let line = try #require(file.split(separator: "\r\n").last { $0.contains(indicator.name) })
    #expect(
      line.contains(
        ";\(coverage.tally.countedWithDenominator);\(coverage.denominator.heads ?? 0);\(Russian.decimal(percent));"))
    for login in [DemoLogin.centre, .ruo, .admin] {
      #expect(try portal.visitor(login).get("/home").contains(text), "\(login)")
      #expect(try portal.visitor(login).get("/district").contains(text), "\(login)")
    }
  }

  @Test("the school's page shows the figure of the school's dashboard")
  func schoolFigure() throws {
    let indicator = try #require(try portal.store.indicators().first)
    let place = try portal.store.place(slug: DemoCast.school, within: .everything)
    let coverage = try portal.store.coverage(indicator, on: TestPortal.today, in: place.area)
    let text = "Охват \(Russian.percent((coverage.percent ?? 0) / 100)):"
    #expect(try guest.get("/schools/\(DemoCast.school)/mentoring").contains(text))
    #expect(try portal.visitor(.curator).get("/home").contains(text))
    #expect(try portal.visitor(.curator).get("/district/schools/\(DemoCast.school)").contains(text))
  }

  @Test("no two numbers of a public page differ by a small number of people")
  func differences() throws {
    let today = TestPortal.today
    for school in try portal.store.publicSchools(matching: "") where school.kind == .school {
      let found = try portal.store.publicSchool(school.slug, on: today)
      let counted = try portal.store.indicators().map {
        try portal.store.coverage($0, on: today, in: found.place.area).tally.countedWithDenominator
      }
      let text = try guest.get("/schools/\(school.slug)/mentoring").text
      let shown = counted.filter { text.contains("\(Russian.number($0)) из".withPlainSpaces) }
      let mentees = text.contains("\(found.participation.total.mentees) наставляемых")
      let all = shown + (mentees ? [found.participation.total.mentees] : [])
      for one in all { for other in all { #expect(!(1...4).contains(abs(one - other)), "\(school.slug): \(all)") } }
    }
  }

  @Test("a school without figures has what was known last, not zero")
  func noFigures() throws {
    let schools = try portal.store.publicSchools(matching: "").filter { $0.kind == .school }
    let pages = try schools.map { try guest.get("/schools/\($0.slug)/mentoring") }
    #expect(pages.contains { $0.contains("численность 2026/27 учебного года ещё не внесена") })
    #expect(pages.allSatisfy { !$0.contains("Охват 0,0 %") })
  }

  @Test("the curator is there with the work contacts")
  func curator() throws {
    let page = try guest.get("/schools/\(DemoCast.school)/mentoring")
    let school = try portal.store.publicSchool(DemoCast.school, on: TestPortal.today)
    let curator = try #require(school.curators.first)
    for words in [curator.name, curator.post, curator.phone, curator.email] { #expect(page.contains(words)) }
    #expect(page.body.contains(#"href="mailto:\#(curator.email)""#))
  }

  @Test("in a new school year the last figure stays until the contingents are entered")
  func newYear() throws {
    let later = try TestPortal(store: portal.store, today: CalendarDate(iso: "2027-11-25")!).guest()
    let front = try later.get("/")
    #expect(!front.contains("Первые данные появятся"))
    #expect(front.contains("охват на 20.05.2027: численность 2027/28 учебного года ещё не внесена"))
    #expect(try later.get("/indicators").contains("охват на 20.05.2027"))
  }

  @Test("an unknown school is not found", arguments: ["zzz", DemoCast.dairy])
  func unknownSchool(slug: String) throws {
    #expect(try guest.get("/schools/\(slug)/mentoring").status == .notFound)
  }

  @Test("a search says what it did not find, and takes tags as text")
  func search() throws {
    let page = try guest.get("/schools?q=%3Csvg%20onload%3Dx%3E")
    #expect(page.contains("ничего не нашлось"))
    #expect(!page.body.contains("<svg onload"))
    #expect(try guest.get("/schools?q=%D0%92%D0%9E%D0%AF").contains("Найдено: 1 организация"))
  }

  @Test("an unknown year shows the nearest and says so", arguments: ["1999", "2050", "abcd"])
  func year(_ year: String) throws {
    let page = try guest.get("/indicators?year=\(year)")
    #expect(page.status == .ok)
    #expect(page.contains("год: за тот, что в адресе, показателей нет"))
    #expect(!page.contains("Показан 2022 год"))
  }

  @Test("an unknown municipality is not found")
  func municipality() throws {
    #expect(try guest.get("/indicators?municipality=zzz").status == .notFound)
  }

  @Test("the file opens in an office suite: BOM, semicolons, a name of its own")
  func file() throws {
    let file = try guest.get("/indicators.csv")
    #expect(file.fields[.contentType] == "text/csv; charset=utf-8")
    #expect(file.fields[.contentDisposition] == "attachment; filename=\"pokazateli-2026-11-21.csv\"")
    #expect(file.body.unicodeScalars.first == "\u{FEFF}")
  }

  @Test("the file has no two indicators of a day that differ by a small number either")
  func fileDifferences() throws {
    let rows = try guest.get("/indicators.csv").body.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ";")
    }
    let byDay = Dictionary(grouping: rows) { $0[2] }
    for (day, rows) in byDay {
      let counts = rows.compactMap { Int($0[3]) }
      for one in counts { for other in counts { #expect(!(1...4).contains(abs(one - other)), "\(day): \(counts)") } }
    }
  }

  @Test("an empty registry still has its pages")
  func empty() throws {
    let empty = try TestPortal(store: try Store.inMemory()).guest()
    for address in ["/", "/indicators", "/indicators.csv", "/schools", "/privacy", "/accessibility"] {
      #expect(try empty.get(address).status == .ok, "\(address)")
    }
    #expect(try empty.get("/").contains("Первые данные появятся после 20.12.2026"))
  }
}

extension String {
  fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
