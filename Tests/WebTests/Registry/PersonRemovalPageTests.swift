import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The page for somebody entered by mistake")
struct PersonRemovalPageTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  /// The card of somebody added just now.
  private func newcomer() throws -> String {
    let stay = NewStay(
      organisation: try portal.store.organisation(DemoCast.school, within: .everything).id, role: .pupil, label: "8А",
      since: TestPortal.today)
    let identity = PersonIdentity(
      name: PersonName(surname: "Ошибкина", given: "Зоя"), birthDate: CalendarDate(iso: "2012-09-27"))
    let author = Author(account: nil, address: "test", moment: 1_700_000_000, today: TestPortal.today)
    let id = try portal.store.addPerson(NewPerson(identity: identity, stay: stay), in: .everything, by: author).person
    return "/people/\(id)"
  }

  @Test("what goes is listed, the person is gone at once, and one press brings everything back")
  func wholeWay() throws {
    let card = try newcomer()
    #expect(try curator.get(card).links.contains(card + "/removal/new"))
    let page = try curator.get(card + "/removal/new")
    #expect(page.contains("Из реестра уйдут") && page.contains("1 место"))
    let form = try #require(page.forms.first { $0.action == card + "/removal" })
    let list = try curator.post(card + "/removal", form.fields, follow: true)
    #expect(list.contains("Запись убрана из реестра.") && list.contains("Убран внесённый по ошибке"))
    #expect(try curator.get(card).status == .notFound)
    let undo = try #require(list.forms.first { $0.action?.hasSuffix("/undoing") == true })
    let back = try curator.post(#require(undo.action), undo.fields, follow: true)
    #expect(back.contains("Ошибкина Зоя") && back.contains("Действие отменено"))
  }

  @Test("who has papers or orders stays, and the page says why and what to do instead")
  func refusal() throws {
    let teacher = "/people/\(try portal.store.id(.experiencedTeacher))"
    let page = try curator.get(teacher + "/removal/new")
    #expect(page.contains("закреплённой приказом") && page.contains("измените сведения"))
    #expect(!page.forms.contains { $0.action == teacher + "/removal" })
    #expect(try curator.post(teacher + "/removal", ["_version": "1"]).status == .unprocessableContent)
  }

  @Test("somebody of another school does not exist, and readers remove nobody")
  func access() throws {
    let other = "/people/\(try portal.store.id(.marriedTeacher))/removal/new"
    #expect(try curator.get(other).status == .notFound)
    #expect(try portal.visitor(.ruo).get(other).status == .forbidden)
  }
}
