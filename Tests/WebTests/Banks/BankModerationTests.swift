import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The centre checks what organisations enter")
struct BankModerationTests {
  private let banks: Banks

  init() throws { banks = try Banks() }

  @Test("a draft is seen by its organisation and the centre, not by readers, and is in no reader's list")
  func draftIsInner() throws {
    let address = try banks.draft()
    let ruo = try banks.portal.visitor(.ruo)
    #expect(try banks.curator.get(address).contains("черновик"))
    #expect(try banks.centre.get(address).status == .ok)
    #expect(try ruo.get(address).status == .notFound)
    #expect(try !ruo.get("/banks/practices").contains("Чтение с пяти"))
    #expect(try !ruo.get("/banks/practices.csv").contains("Чтение с пяти"))
  }

  @Test(
    "from draft to publication with a remark on the way, each step in the log and on the first page of whoever is next")
  func wholeWay() throws {
    let address = try banks.draft()
    #expect(try banks.centre.get("/home").contains("Проверить практики – 3"))
    #expect(try banks.step("submit", banks.curator, at: address).location == address)
    #expect(try banks.centre.get("/home").contains("Проверить практики – 4"))
    try banks.step("return", banks.centre, at: address, remark: "Сколько было учеников?")
    #expect(try banks.curator.get("/home").contains("Вернули с замечанием: 2 практики"))
    #expect(try banks.curator.get(address).contains("Замечание центра: Сколько было учеников?"))
    try banks.step("submit", banks.curator, at: address)
    try banks.step("publish", banks.centre, at: address)
    #expect(try banks.portal.visitor(.ruo).get(address).contains("Чтение с пяти"))
    let states = try banks.portal.store.events(of: "practices:" + address.split(separator: "/").last!)
      .filter { $0.kind == "entryModerated" }.compactMap { $0.after["moderation"] }
    #expect(states == ["published", "submitted", "returned", "submitted"])
  }

  @Test("an entry that lacks something is not submitted, and the card says what it lacks")
  func incomplete() throws {
    let address = try banks.draft(["outcome": ""])
    #expect(try banks.curator.get(address).contains("Для проверки не хватает: результат цифрами."))
    let answer = try banks.step("submit", banks.curator, at: address)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("Заполните запись целиком"))
  }

  @Test("without a remark nothing goes back")
  func remarkMissing() throws {
    let address = try banks.draft()
    try banks.step("submit", banks.curator, at: address)
    let answer = try banks.step("return", banks.centre, at: address, remark: "  ")
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("Напишите, что исправить"))
  }

  @Test("a step over a version that somebody changed meanwhile says so and keeps the remark")
  func late() throws {
    let address = try banks.draft()
    try banks.step("submit", banks.curator, at: address)
    let seen = try banks.centre.get(address).forms.first { $0.fields["step"] == "return" }
    _ = try banks.centre.submit(address + "/edit", ["title": "Чтение с шести"])
    let answer = try banks.centre.post(
      address + "/moderation", try #require(seen).fields.setting("remark", to: "Проверьте числа"))
    #expect(answer.status == .conflict)
    #expect(answer.contains("запись изменили") && answer.contains("Проверьте числа"))
  }

  @Test("what is published its organisation neither changes nor publishes itself")
  func publishedIsFixed() throws {
    let address = try banks.published()
    #expect(try banks.curator.get(address + "/edit").status == .forbidden)
    #expect(try banks.curator.post(address + "/moderation", ["step": "publish", "_version": "3"]).status == .forbidden)
    #expect(try banks.curator.post(address + "/moderation", ["step": "archive", "_version": "3"]).status == .forbidden)
  }

  @Test("another organisation's draft does not exist for a curator")
  func foreign() throws {
    let form = Banks.practice.setting("owner", to: try banks.number(DemoCast.otherSchool))
    let address = try #require(banks.centre.submit("/banks/practices/new", form).location)
    #expect(try banks.curator.get(address).status == .notFound)
    #expect(try banks.curator.get(address + "/edit").status == .notFound)
    #expect(try banks.curator.post(address, Banks.practice).status == .notFound)
    #expect(try banks.curator.post(address + "/moderation", ["step": "submit", "_version": "1"]).status == .notFound)
  }

  @Test("a curator cannot enter for another school by naming it")
  func foreignOwner() throws {
    let form = Banks.practice.setting("owner", to: try banks.number(DemoCast.otherSchool))
    let answer = try banks.curator.post("/banks/practices", form)
    let card = try banks.curator.get(try #require(answer.location))
    #expect(card.contains("СОШ с. Воя") && !card.contains("пгт Пижанка"))
  }

  @Test("the archive is out of the list until it is asked for, and one comes back from it")
  func archive() throws {
    let address = try banks.draft()
    try banks.step("archive", banks.curator, at: address)
    #expect(try !banks.curator.get("/banks/practices").contains("Чтение с пяти"))
    #expect(try banks.curator.get("/banks/practices?status=archived").contains("Чтение с пяти"))
    try banks.step("restore", banks.curator, at: address)
    #expect(try banks.curator.get("/banks/practices?status=draft").contains("Чтение с пяти"))
  }
}
