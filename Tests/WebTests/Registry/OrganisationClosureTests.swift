import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The page that ends an organisation")
struct OrganisationClosurePageTests {
  private let portal: TestPortal
  private let centre: Visitor
  private let form = "/organisations/\(DemoCast.school)/closure/new"

  init() throws {
    portal = try TestPortal()
    centre = try portal.visitor(.centre)
  }

  private func number(_ slug: String) throws -> String {
    String(describing: try portal.store.organisation(slug, within: .everything).id)
  }

  @Test("the centre joins a school to another from its card; the card says so, and the list shows it when asked")
  func joining() throws {
    #expect(try centre.get("/organisations/\(DemoCast.school)").links.contains(form))
    let page = try centre.get(form)
    #expect(page.contains("человек") && page.contains("по прежним приказам"))
    let answer = try centre.submit(
      form,
      [
        "date": "20.11.2026", "order": "№ 78 от 18.11.2026", "successor": number(DemoCast.otherSchool),
        "confirmed": "1",
      ], follow: true)
    #expect(answer.contains("Окончание записано"))
    #expect(answer.contains("Последний день – 20.11.2026, № 78 от 18.11.2026. Преемник:"))
    #expect(try centre.get("/organisations/\(DemoCast.otherSchool)").contains("20.11.2026 присоединена:"))
    #expect(try !centre.get("/organisations").body.contains("/organisations/\(DemoCast.school)\""))
    let all = try centre.get("/organisations?closed=1")
    #expect(all.contains("закрыта 20.11.2026") && all.contains("вместе с закрытыми"))
    #expect(try centre.get(form).status == .seeOther)
    #expect(try portal.guest().get("/schools/\(DemoCast.school)/mentoring").status == .notFound)
  }

  @Test("with every field wrong each says what to do, and everything typed stays")
  func wrong() throws {
    let answer = try centre.submit(form, ["date": "24.13.2026", "order": "", "successor": ""])
    #expect(answer.status == .unprocessableContent)
    for words in ["Укажите номер и дату приказа", "Подтвердите: отменить это нельзя", "месяц"] {
      #expect(answer.contains(words), "\(words)")
    }
    #expect(answer.body.contains("24.13.2026"))
    let future = try centre.submit(form, ["date": "01.12.2026", "order": "№ 1", "confirmed": "1"])
    #expect(future.status == .unprocessableContent && future.contains("Дата не может быть позже сегодня"))
  }

  @Test("is not for curators, and not for the district office")
  func access() throws {
    let curator = try portal.visitor(.curator)
    #expect(try curator.get(form).status == .forbidden)
    #expect(try !curator.get("/organisations/\(DemoCast.school)").links.contains(form))
    #expect(try portal.visitor(.ruo).get(form).status == .forbidden)
  }
}
