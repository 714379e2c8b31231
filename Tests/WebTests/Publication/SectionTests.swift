import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The public section of a school")
struct SectionTests {
  private let portal: TestPortal
  private let curator: Visitor
  private let guest: Visitor
  private static let edit = "/organisations/\(DemoCast.school)/section"
  private static let page = "/schools/\(DemoCast.school)/mentoring"

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
    guest = portal.guest()
  }

  private func publish() throws -> Exchange {
    let form = try #require(try curator.get(Self.edit).forms.first { $0.action == Self.edit + "/publication" })
    return try curator.post(Self.edit + "/publication", form.fields, follow: true)
  }

  @Test("nobody reads the words before they are published, and the old ones stay until then")
  func draft() throws {
    let saved = try curator.submit(Self.edit, ["about": "У нас **новый** порядок"], follow: true)
    #expect(saved.contains("Посетители увидят тексты после публикации"))
    #expect(try !guest.get(Self.page).contains("новый порядок"))
    #expect(try curator.get(Self.edit + "/preview").contains("новый порядок"))
    #expect(try publish().contains("раздел видят все"))
    let after = try guest.get(Self.page)
    #expect(after.body.contains("<strong>новый</strong>"))
  }

  @Test("markup of a text never becomes markup of the page")
  func injection() throws {
    let text = "<script>alert(1)</script> **<img src=x onerror=y>** [x](javascript:alert(1))"
    _ = try curator.submit(Self.edit, ["about": text], follow: true)
    _ = try publish()
    for variant in ["", "/print", "/embed", "/fragment", "/feed.xml"] {
      let body = try guest.get(Self.page + variant).body
      #expect(!body.contains("<script>alert"), "\(variant)")
      #expect(!body.contains("<img src=x"), "\(variant)")
      #expect(!body.contains("href=\"javascript:"), "\(variant)")
    }
  }

  @Test("what looks like a child's name or a phone stops the publication and asks")
  func names() throws {
    let pupil = DemoCast.mentee.name
    let text = "Первым стал \(pupil.given) \(pupil.surname), звоните 8 912 345-67-89"
    _ = try curator.submit(Self.edit, ["about": text], follow: true)
    let asked = try publish()
    #expect(asked.status == .unprocessableContent)
    #expect(asked.contains("Проверьте имена и телефоны"))
    #expect(asked.contains("\(pupil.given) \(pupil.surname)"))
    #expect(try !guest.get(Self.page).contains(pupil.surname))
    let form = try #require(asked.forms.first { $0.names.contains("namesChecked") })
    let done = try curator.post(form.action ?? "", form.fields, follow: true)
    #expect(done.contains("раздел видят все"))
  }

  @Test("a page that is taken down is not found in any variant, and leads to the others")
  func withdrawal() throws {
    let form = try #require(try curator.get(Self.edit).forms.first { $0.action == Self.edit + "/withdrawal" })
    _ = try curator.post(Self.edit + "/withdrawal", form.fields, follow: true)
    for variant in ["", "/print", "/embed", "/fragment", "/figures.json", "/figures.csv", "/feed.xml", "/application"] {
      #expect(try guest.get(Self.page + variant).status == .notFound, "\(variant)")
    }
    #expect(try guest.get(Self.page).contains("Этой страницы нет"))
    #expect(try !guest.get("/schools").hasSource(Self.page))
    #expect(try publish().contains("раздел видят все"))
    #expect(try guest.get(Self.page).status == .ok)
  }

  @Test("what a school published elsewhere goes with its page: files of papers, practices of the open bank")
  func withdrawnParts() throws {
    let paper: FormFields = [
      "school": DemoCast.school, "kind": "monitoring", "number": "8-од", "issuedOn": "20.11.2026", "published": "1",
    ]
    let pdf = SentFile(field: "file", name: "приказ.pdf", bytes: Array("%PDF-1.7 программа".utf8))
    let file = try #require(try curator.post("/documents", paper, file: pdf).location) + "/file"
    #expect(try guest.get(Self.page).links.contains(file))
    #expect(try guest.get(file).status == .ok)
    let owner = try portal.store.publicSchool(DemoCast.school, on: TestPortal.today).shortName
    #expect(try portal.store.openPractices().contains { $0.owner == owner })
    let form = try #require(try curator.get(Self.edit).forms.first { $0.action == Self.edit + "/withdrawal" })
    _ = try curator.post(Self.edit + "/withdrawal", form.fields, follow: true)
    #expect(try guest.get(file).status == .notFound)
    #expect(try !portal.store.openPractices().contains { $0.owner == owner })
    #expect(try curator.get(file).status == .ok)
  }

  @Test("news of the centre ask about the pupils of every school")
  func centreNews() throws {
    let school = try portal.store.organisation(DemoCast.school, within: .everything)
    let slug = try #require(
      try portal.store.municipalities(within: .everything).first { $0.id == school.municipality }
    ).slug
    let pupil = DemoCast.mentee.name
    let text = "Поздравляем: \(pupil.given) \(pupil.surname)"
    let asked = try portal.visitor(.centre).submit(
      "/municipalities/\(slug)/news/new", ["title": "Победа", "text": text, "publishedOn": "20.11.2026"])
    #expect(asked.status == .unprocessableContent && asked.contains("Проверьте имена"))
  }

  @Test("a version comes back to work and is published as any words")
  func versions() throws {
    let old = try #require(
      try portal.store.section(of: DemoCast.school, for: account(), on: TestPortal.today).published)
    _ = try curator.submit(Self.edit, ["about": "Новые слова"], follow: true)
    _ = try publish()
    let page = try curator.get(Self.edit)
    let restore = "\(Self.edit)/editions/\(old.number)/restoration"
    let form = try #require(page.forms.first { $0.action == restore })
    #expect(try curator.post(restore, form.fields, follow: true).contains("возвращены в работу"))
    #expect(try guest.get(Self.page).contains("Новые слова"))
    _ = try publish()
    #expect(try !guest.get(Self.page).contains("Новые слова"))
  }

  @Test("wrong input says what to do and loses nothing")
  func wrongInput() throws {
    let answer = try curator.submit(
      Self.edit, ["about": "Текст остаётся", "hosts": "https://*.example", "documentMark": "метка"])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("не адрес сайта"))
    #expect(answer.contains("Метка – латинские буквы"))
    #expect(answer.contains("Текст остаётся"))
  }

  @Test("another's page is not hers, and the office reads only")
  func rights() throws {
    #expect(try curator.get("/organisations/obuhovo/section").status == .notFound)
    #expect(try portal.visitor(.ruo).get(Self.edit).status == .forbidden)
    #expect(try guest.get(Self.edit).status == .seeOther)
  }

  @Test("news show from their day on")
  func news() throws {
    let news = "/organisations/\(DemoCast.school)/news/new"
    let fields: FormFields = ["title": "Слёт наставников", "text": "Было **много** гостей"]
    _ = try curator.submit(news, fields.setting("publishedOn", to: "22.11.2026"), follow: true)
    #expect(try !guest.get(Self.page).contains("Слёт наставников"))
    let tomorrow = try TestPortal(store: portal.store, today: TestPortal.today.adding(days: 1)).guest()
    #expect(try tomorrow.get(Self.page).contains("Слёт наставников"))
    #expect(try tomorrow.get(Self.page + "/feed.xml").contains("Слёт наставников"))
    let pupil = DemoCast.mentee.name
    let asked = try curator.submit(
      news, ["title": "Победа", "text": "Молодец, \(pupil.full)!", "publishedOn": "20.11.2026"])
    #expect(asked.status == .unprocessableContent)
    #expect(asked.contains("Проверьте имена"))
    #expect(try !guest.get(Self.page).contains("Победа"))
  }

  @Test("the centre sees who has published what")
  func overview() throws {
    for login in [DemoLogin.centre, .ruo] {
      let page = try portal.visitor(login).get("/publication")
      #expect(page.contains("Всё на месте у"))
      #expect(page.contains("просрочено"))
    }
  }

  private func account() -> Account {
    Account(id: .init(1), login: "a", name: "a", post: "", role: .administrator, scope: .everything)
  }
}
