import Foundation
import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The section for the school's own site")
struct VariantTests {
  private let portal: TestPortal
  private let guest: Visitor
  private static let page = "/schools/\(DemoCast.school)/mentoring"
  private static let variants = ["", "/print", "/embed", "/fragment", "/figures.json", "/figures.csv", "/feed.xml"]

  init() throws {
    portal = try TestPortal()
    guest = portal.guest()
  }

  @Test("only the sites that the school named may show it in a frame")
  func frame() throws {
    let policy = try #require(try guest.get(Self.page + "/embed").fields[.contentSecurityPolicy])
    #expect(policy.hasSuffix("frame-ancestors https://\(DemoCast.school).example"))
    let usual = try #require(try guest.get(Self.page).fields[.contentSecurityPolicy])
    #expect(usual.hasSuffix("frame-ancestors 'none'"))
  }

  @Test("a consent that is taken back removes the name from every variant at the next request")
  func consent() throws {
    let school = try portal.store.publicSchool(DemoCast.school, on: TestPortal.today)
    let mentor = try #require(school.mentors.first).name
    let shown = try ["", "/print", "/embed"].map { try guest.get(Self.page + $0) }
    #expect(shown.allSatisfy { $0.contains(mentor.full) })
    let account = Account(id: .init(1), login: "a", name: "a", post: "", role: .administrator, scope: .everything)
    var filter = PersonFilter()
    filter.search = mentor.full
    let person = try #require(try portal.store.people(filter, for: account, on: TestPortal.today, size: 5).lines.first)
    let curator = try portal.visitor(.curator)
    let card = try curator.get("/people/\(person.id)")
    for consent in Set(card.links.filter { Pattern(#"^/consents/\d+$"#).groups(in: $0).first != nil }) {
      guard try curator.get(consent).contains("распростран") else { continue }
      _ = try curator.submit(consent + "/withdrawal/new", ["date": "21.11.2026"], follow: true)
    }
    for variant in Self.variants { #expect(try !guest.get(Self.page + variant).contains(mentor.full), "\(variant)") }
  }

  @Test("figures of the files are those of the page, with the words about their use")
  func figures() throws {
    let page = try guest.get(Self.page)
    let json = try guest.get(Self.page + "/figures.json")
    #expect(json.fields[.contentType] == "application/json; charset=utf-8")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    #expect((object["licence"] as? String)?.contains("укажите источник") == true)
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count > 5)
    for row in rows {
      let value = try #require(row["value"] as? String)
      #expect(page.contains(value), "\(row)")
    }
    let csv = try guest.get(Self.page + "/figures.csv")
    #expect(csv.contains("Открытые данные"))
    #expect(csv.fields[.contentDisposition]?.hasPrefix("attachment") == true)
  }

  @Test("the feed is well-formed and has news and documents")
  func feed() throws {
    let feed = try guest.get(Self.page + "/feed.xml")
    #expect(feed.fields[.contentType] == "application/atom+xml; charset=utf-8")
    #expect(feed.body.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""))
    #expect(feed.body.contains("Приказ о внедрении"))
    #expect(Pattern("<entry>").groups(in: feed.body).count == Pattern("</entry>").groups(in: feed.body).count)
    let ids = Pattern("<id>([^<]*)</id>").groups(in: feed.body).map { $0[1] }
    #expect(Set(ids).count == ids.count)
  }

  @Test("pasted HTML has no classes, no scripts and no names of mentors")
  func fragment() throws {
    let page = try guest.get(Self.page + "/fragment")
    let html = try #require(
      Pattern(#"<textarea[^>]*id="fragment"[^>]*>([\s\S]*?)</textarea>"#).groups(in: page.body).first?[1])
    #expect(html.contains("&lt;h2&gt;"))
    for word in ["class=", "style=", "&lt;script", "on"] where word != "on" { #expect(!html.contains(word), "\(word)") }
    let school = try portal.store.publicSchool(DemoCast.school, on: TestPortal.today)
    for mentor in school.mentors { #expect(!html.contains(mentor.name.full)) }
  }

  @Test("the page on paper has the code of its address")
  func paper() throws {
    let page = try guest.get(Self.page + "/print")
    #expect(page.body.contains("class=\"qr\""))
    #expect(page.contains(TestPortal.origin + Self.page))
  }

  @Test("no guest gets a cookie, whatever is asked")
  func cookies() throws {
    for variant in Self.variants + ["/application"] {
      #expect(try guest.get(Self.page + variant).fields[.setCookie] == nil, "\(variant)")
    }
  }

  @Test("no minor of the demo is named in any format of any school")
  func minors() throws {
    let account = Account(id: .init(1), login: "a", name: "a", post: "", role: .administrator, scope: .everything)
    var filter = PersonFilter()
    filter.includesLeft = true
    let everybody = try portal.store.people(filter, for: account, on: TestPortal.today, size: 10_000).lines
    let spellings = { (isMinor: Bool) in
      Set(
        everybody.filter { $0.isMinor == isMinor }.flatMap { line in
          [line.name.full, "\(line.name.given) \(line.name.surname)", "\(line.name.surname) \(line.name.given)"]
        })
    }
    let minors = spellings(true).subtracting(spellings(false))
    #expect(minors.count > 1_000)
    for school in try portal.store.publicSchools(matching: "") {
      for variant in Self.variants {
        let text = try guest.get("/schools/\(school.slug)/mentoring\(variant)").text
        let words = text.split { !$0.isLetter && $0 != "-" }.map(String.init)
        let phrases = (2...3).flatMap { length in
          words.indices.dropLast(length - 1).map { words[$0..<$0 + length].joined(separator: " ") }
        }
        let named = minors.intersection(phrases)
        #expect(named.isEmpty, "\(school.slug)\(variant): \(named)")
      }
    }
  }
}
