import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Two people change one record")
struct ConflictTests {
  private let address = "/organisations/\(DemoCast.school)"
  private let portal: TestPortal
  private let centre: Visitor
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    centre = try portal.visitor(.centre)
    curator = try portal.visitor(.curator)
    _ = try centre.submit(address + "/edit", ["head": "Было", "address": "Прежний", "email": ""])
  }

  /// The centre saves its changes while the curator has the form open; then she sends hers.
  private func race(centre theirs: FormFields, curator hers: FormFields) throws -> Exchange {
    let opened = try #require(curator.get(address + "/edit").form(with: ["_version", "_was"]))
    _ = try centre.submit(address + "/edit", theirs)
    return try curator.post(address, hers.pairs.reduce(opened) { $0.setting($1.name, to: $1.value) })
  }

  @Test("where both changed one field, the second is shown three versions of it and loses nothing")
  func threeColumns() throws {
    let answer = try race(centre: ["head": "Стало"], curator: ["head": "У меня", "phone": "8 83355 2-10-00"])
    #expect(answer.status == .conflict)
    #expect(answer.contains("Было") && answer.contains("Сейчас") && answer.contains("У вас"))
    #expect(answer.contains("Стало") && answer.contains("У меня"))
    #expect(answer.body.contains("8 83355 2-10-00"))
    #expect(!answer.contains("Адрес"))
  }

  @Test("what only the other changed comes in with what the second changed")
  func merged() throws {
    let answer = try race(centre: ["address": "Новый адрес"], curator: ["head": "У меня"])
    #expect(answer.status == .conflict)
    #expect(answer.contains("Вы меняли разное"))
    let form = try #require(answer.form(with: ["head", "address"]))
    #expect(try curator.post(address, form).status == .seeOther)
    let card = try curator.get(address)
    #expect(card.contains("У меня") && card.contains("Новый адрес"))
  }

  @Test("the chosen version is the one that is saved")
  func choice() throws {
    let answer = try race(centre: ["head": "Стало"], curator: ["head": "У меня", "address": "Мой адрес"])
    let form = try #require(answer.form(with: ["head", "address"]))
    #expect(try curator.post(address, form.setting("head", to: "Стало")).status == .seeOther)
    let card = try curator.get(address)
    #expect(card.contains("Стало") && card.contains("Мой адрес"))
  }

  @Test("a wrong value after a conflict is told at its field, and the fresh version is kept")
  func wrongAfterConflict() throws {
    let answer = try race(centre: ["head": "Стало"], curator: ["head": "У меня", "email": "почта"])
    #expect(answer.status == .unprocessableContent)
    let form = try #require(answer.form(with: ["head", "email"]))
    let conflict = try curator.post(address, form.setting("email", to: "voya@example.org"))
    #expect(conflict.status == .conflict)
    #expect(conflict.contains("voya@example.org") || conflict.body.contains("voya@example.org"))
  }

  @Test("a form sent without its origin is compared with what is there")
  func withoutOrigin() throws {
    let answer = try curator.post(
      address, ["_version": "1", "name": "Школа", "shortName": "Школа", "head": "У меня"])
    #expect(answer.status == .conflict)
    #expect(!answer.contains("Было Было"))
  }
}
