import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("One press of a button")
struct SubmissionTests {
  private let portal: TestPortal
  private let curator: Visitor
  private let key = String(repeating: "k", count: 32)

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private func figures(_ year: Int, pupils: String, source: String = "ОО-1") -> FormFields {
    [
      "pupils": pupils, "asOf": "20.09.\(year)", "source": source, "_version": "0", "_key": key,
    ]
  }

  private func path(_ year: Int) -> String {
    "/organisations/\(DemoCast.school)/contingents/\(year)-\(year % 100 + 1)"
  }

  @Test("a form pressed twice is saved once and answered alike")
  func twice() throws {
    let first = try curator.post(path(2018), figures(2018, pupils: "318"))
    let second = try curator.post(path(2018), figures(2018, pupils: "318"))
    #expect(first.status == .seeOther && second.status == .seeOther)
    #expect(first.location == second.location)
  }

  @Test("the key of one form does not swallow another form, nor the same one with other content")
  func otherContent() throws {
    #expect(try curator.post(path(2018), figures(2018, pupils: "318")).status == .seeOther)
    #expect(try curator.post(path(2019), figures(2019, pupils: "319")).status == .seeOther)
    let card = try curator.get("/organisations/\(DemoCast.school)")
    #expect(card.contains("2018/19 318") && card.contains("2019/20 319"))
    #expect(try curator.post(path(2018), figures(2018, pupils: "400")).status == .conflict)
  }

  @Test("an error is not announced under «Сохранено»")
  func noticeOfErrors() throws {
    #expect(try curator.post(path(2018), figures(2018, pupils: "318")).status == .seeOther)
    let late = try curator.post(path(2018), figures(2018, pupils: "400").setting("_key", to: "other-key-of-a-form"))
    #expect(late.status == .conflict)
    #expect(!late.contains("Численность сохранена"))
  }

  @Test("nothing invisible is kept: marks of direction, zero widths, line separators, deletions")
  func invisible() throws {
    let typed = "ОО\u{202E}-\u{200B}1\u{7F}\u{2028}от\n20\u{AD}.09"
    #expect(try curator.post(path(2018), figures(2018, pupils: "318", source: typed)).status == .seeOther)
    #expect(try curator.get("/organisations/\(DemoCast.school)").hasSource("ОО-1 от 20.09"))
  }
}
