import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Partners and agreements")
struct PartnerTests {
  private let banks: Banks
  private let form: FormFields = ["kind": "enterprise", "name": "ООО «Заря»", "shortName": "Заря"]

  init() throws { banks = try Banks() }

  @Test("an ИНН is verified by its check digits", arguments: ["7707083894", "123", "77070838АБ"])
  func wrongNumber(inn: String) throws {
    let answer = try banks.curator.submit("/organisations/new", form.setting("inn", to: inn))
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("ИНН: контрольное число не сходится") || answer.contains("В ИНН организации 10 цифр"))
    #expect(answer.body.contains(inn))
  }

  @Test("a second organisation with the ИНН is refused with a link to the first")
  func twin() throws {
    let first = try banks.curator.submit("/organisations/new", form.setting("inn", to: "7707083893"))
    #expect(first.location == "/organisations/zarya")
    let second = form.setting("inn", to: "7707 083 893").setting("name", to: "Рассвет").setting(
      "shortName", to: "Рассвет")
    let answer = try banks.curator.submit("/organisations/new", second)
    #expect(answer.status == .unprocessableContent && answer.contains("Организация с этим ИНН уже есть"))
    #expect(answer.links.contains("/organisations/zarya"))
    #expect(try banks.centre.get("/banks/partners?q=7707083893").contains("Заря"))
  }

  @Test("the list says what is in force and whom the partner gave")
  func row() throws {
    let list = try banks.centre.get("/banks/partners?q=%D0%BC%D0%B0%D1%81%D0%BB%D0%BE%D0%B7%D0%B0%D0%B2%D0%BE%D0%B4")
    #expect(list.contains("Показано 1–1 из 1") && list.contains("Пижанский маслозавод"))
    let cells = try #require(Pattern(#"data-label="Ведут пары">([^<]*)<"#).groups(in: list.body).first)
    #expect(Int(cells[1]).map { $0 > 0 } == true)
  }

  @Test("agreements that end within a month are told by the day and found by a filter")
  func expiring() throws {
    let list = try banks.centre.get("/banks/agreements?standing=expiring")
    #expect(list.contains("истекает через"))
    #expect(!list.hasSource("status-idle"))
    #expect(try banks.centre.get("/banks/agreements?standing=expired").contains("истекло"))
    #expect(try banks.centre.get("/banks").contains("истекает за месяц"))
  }

  @Test("a strong school helps another: both cards say who helps whom, and the register has the kind")
  func support() throws {
    let school = "/organisations/\(DemoCast.school)"
    let agreement: FormFields = [
      "counterpart": try banks.number(DemoCast.otherSchool), "bond": "supports", "number": "3-П",
      "signedOn": "01.09.2026", "ends": "31.08.2027",
    ]
    #expect(try banks.curator.submit(school + "/agreements/new", agreement).location == school)
    #expect(try banks.curator.get(school).contains("мы поддерживаем эту школу 3-П"))
    #expect(
      try banks.centre.get("/organisations/\(DemoCast.otherSchool)").contains("сильная школа, поддерживает нас 3-П"))
    #expect(try banks.centre.get("/banks/agreements?kind=support").contains("3-П"))
  }

  @Test("with a partner there is no help between schools")
  func supportOfPartner() throws {
    let answer = try banks.curator.submit(
      "/organisations/\(DemoCast.school)/agreements/new",
      [
        "counterpart": banks.number(DemoCast.dairy), "bond": "supported", "number": "3-П", "signedOn": "01.09.2026",
      ])
    #expect(answer.status == .unprocessableContent && answer.contains("Сильная школа поддерживает школу"))
  }

  @Test("filter and order stand in the address, a filter is taken off by its tag, another layout is understood")
  func address() throws {
    let list = try banks.centre.get("/banks/partners?kind=culture&sort=-name")
    let names = Pattern(#"<th scope="row"><a href="[^"]*">([^<]*)</a>"#).groups(in: list.body).map { $0[1] }
    #expect(names.count > 2 && names == names.sorted(by: >))
    #expect(list.links.contains("/banks/partners?sort=-name"))
    #expect(try banks.centre.get("/banks/partners?q=vfckjpfdjl").contains("Искали в другой раскладке"))
    #expect(
      try banks.centre.get("/banks/partners?q=%D0%BD%D0%B5%D1%82%D1%82%D0%B0%D0%BA%D0%BE%D0%B3%D0%BE").contains(
        "Ничего не нашлось"))
  }

  @Test("a wrong date of an agreement is put right by those who answer for one of its sides")
  func correction() throws {
    let school = "/organisations/\(DemoCast.school)"
    let edit = try #require(
      banks.curator.get(school).links.first { $0.hasSuffix("/edit") && $0.contains("/agreements/") })
    let wrong = try banks.curator.submit(edit, ["number": "", "signedOn": "01.12.2026", "ends": "01.09.2026"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("Укажите номер"))
    #expect(
      try banks.curator.submit(edit, ["number": "77-К", "signedOn": "27.09.2026", "ends": ""]).location == school)
    #expect(try banks.curator.get(school).contains("77-К с 27.09.2026 без срока"))
    let foreign = try #require(
      banks.centre.get("/organisations/\(DemoCast.otherSchool)").links.first {
        $0.contains("/agreements/") && $0.hasSuffix("/edit")
      })
    #expect(try banks.curator.get(foreign).status == .notFound)
    let number = try #require(foreign.split(separator: "/").dropLast().last)
    #expect(try banks.curator.get("/organisations/\(DemoCast.dairy)/agreements/\(number)/edit").status == .notFound)
  }
}
