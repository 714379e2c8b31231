import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Agreements")
struct AgreementTests {
  private let school = "/organisations/\(DemoCast.school)"
  private let dairy = "/organisations/\(DemoCast.dairy)"
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  /// The key of an organisation as the list of a form offers it.
  private func key(_ slug: String) throws -> String {
    String(describing: try portal.store.organisation(slug, within: .everything).id)
  }

  private func form(with slug: String) throws -> FormFields {
    ["counterpart": try key(slug), "number": "77-Д", "signedOn": "01.09.2026", "ends": "31.08.2027"]
  }

  @Test("an agreement entered from either card stands on both")
  func bothCards() throws {
    #expect(try curator.submit(dairy + "/agreements/new", form(with: DemoCast.school)).location == dairy)
    #expect(try curator.get(dairy).contains("77-Д с 01.09.2026 по 31.08.2027 в силе"))
    #expect(try curator.get(school).contains("77-Д с 01.09.2026 по 31.08.2027 в силе"))
  }

  @Test("a strong school supports another, and a curator is led to no foreign card")
  func schoolWithSchool() throws {
    #expect(try curator.submit(school + "/agreements/new", form(with: DemoCast.otherSchool)).location == school)
    let card = try curator.get(school)
    #expect(card.contains("77-Д"))
    #expect(!card.body.contains(#"href="/organisations/\#(DemoCast.otherSchool)""#))
  }

  @Test("every field wrong is told at once, with the input intact")
  func everythingWrong() throws {
    let page = try curator.submit(
      school + "/agreements/new", ["counterpart": "", "number": "", "signedOn": "01.12.2026", "ends": "01.09.2026"])
    #expect(page.status == .unprocessableContent)
    for message in [
      "Выберите, с кем соглашение", "Укажите номер", "Дата подписания не может быть позже сегодня",
      "Срок кончается раньше подписания 01.12.2026",
    ] { #expect(page.contains(message), "\(message)") }
    #expect(page.body.contains(#"value="01.12.2026""#))
  }

  @Test("the same number with the same partner is refused")
  func twice() throws {
    _ = try curator.submit(school + "/agreements/new", form(with: DemoCast.dairy))
    let again = try curator.submit(school + "/agreements/new", form(with: DemoCast.dairy))
    #expect(again.status == .unprocessableContent)
    #expect(again.contains("Такая запись уже есть"))
  }

  @Test("a curator signs for no other school")
  func foreign() throws {
    #expect(try curator.get("/organisations/\(DemoCast.otherSchool)/agreements/new").status == .notFound)
    let answer = try curator.post(dairy + "/agreements", form(with: DemoCast.otherSchool))
    #expect(answer.status == .unprocessableContent)
  }
}
