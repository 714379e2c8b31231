import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Entries of the banks")
struct BankEntryTests {
  private let banks: Banks

  init() throws { banks = try Banks() }

  @Test("each bank is reached from the page of the banks", arguments: DemoLogin.allCases)
  func pages(login: DemoLogin) throws {
    let visitor = try banks.portal.visitor(login)
    let page = try visitor.get("/banks")
    for bank in ["experts", "partners", "agreements", "programmes", "practices", "groups"] {
      #expect(page.links.contains("/banks/" + bank))
      #expect(try visitor.get("/banks/" + bank).status == .ok)
    }
  }

  @Test("a curator finds the banks on the page of her organisation")
  func way() throws { #expect(try banks.curator.get("/organisations").links.contains("/banks")) }

  @Test("with every field wrong each says what to do, and everything typed stays")
  func everythingWrong() throws {
    let answer = try banks.curator.submit(
      "/banks/experts/new",
      [
        "title": "", "since": "31.02.2026", "phone": "12", "email": "почта", "format": "", "employerId": "",
        "directions": String(repeating: "ж", count: 5001),
      ])
    #expect(answer.status == .unprocessableContent)
    for message in [
      "Укажите фамилию, имя и отчество", "В феврале 2026", "Укажите телефон с кодом", "Проверьте адрес почты",
      "Направления: длиннее 5 000 знаков",
    ] { #expect(answer.contains(message), "\(message)") }
    #expect(answer.body.contains("31.02.2026") && answer.body.contains("почта"))
  }

  @Test("materials are a link of the web and nothing else")
  func materials() throws {
    let answer = try banks.curator.submit(
      "/banks/practices/new", Banks.practice.setting("materials", to: "javascript:alert(1)"))
    #expect(answer.status == .unprocessableContent && answer.contains("Проверьте адрес материалов"))
    #expect(try banks.curator.get(banks.draft()).body.contains(#"href="https://voya.example/chtenie""#))
  }

  @Test("where two change one entry, the second is shown three versions and loses nothing")
  func conflict() throws {
    let address = try banks.draft()
    let opened = try #require(banks.curator.get(address + "/edit").form(with: ["_version", "_was"]))
    _ = try banks.centre.submit(address + "/edit", ["title": "Читаем с пяти лет"])
    let answer = try banks.curator.post(
      address, opened.setting("title", to: "Чтение дома").setting("author", to: "Орлова М. В."))
    #expect(answer.status == .conflict)
    for words in ["Было", "Читаем с пяти лет", "Чтение дома"] { #expect(answer.contains(words), "\(words)") }
    #expect(answer.body.contains("Орлова М. В."))
  }

  @Test("an organisation takes a practice over as its own draft, without the results, and the source counts it")
  func use() throws {
    let source = "/banks/practices/2"
    #expect(try banks.curator.get("/banks/practices/1").contains("Использовать у себя"))
    let form = try #require(banks.curator.get("/banks/practices/new?source=1").form(with: ["source", "problem"]))
    #expect(form["title"] == "Читаем вместе" && form["problem"]?.isEmpty == false && form["outcome"] == "")
    let mine = try #require(banks.curator.post("/banks/practices", form).location)
    #expect(try banks.curator.get(mine).contains("Сделано по Читаем вместе"))
    let card = try banks.centre.get("/banks/practices/1")
    #expect(card.contains("Применили 2 организации") && card.contains("СОШ с. Воя"))
    #expect(try !banks.centre.get(source).contains("Применили"))
  }

  @Test("a draft of somebody else cannot be taken over")
  func useOfDraft() throws {
    let form = Banks.practice.setting("owner", to: try banks.number(DemoCast.otherSchool))
    let draft = try #require(banks.centre.submit("/banks/practices/new", form).location)
    let id = try #require(draft.split(separator: "/").last)
    #expect(try banks.curator.get("/banks/practices/new?source=\(id)").status == .notFound)
    #expect(
      try banks.curator.post("/banks/practices", Banks.practice.setting("source", to: String(id))).status == .notFound)
  }

  @Test("a typical programme becomes a programme of the school, offered to its pairs")
  func programmes() throws {
    let list = try banks.curator.get("/banks/programmes?owner=centre&form=student-pupil")
    let typical = try #require(
      list.links.first { $0.hasPrefix("/banks/programmes/") && Int($0.split(separator: "/")[2]) != nil })
    let id = try #require(typical.split(separator: "/").last)
    let form = try #require(banks.curator.get("/banks/programmes/new?source=\(id)").form(with: ["source", "aim"]))
    let own = try #require(
      banks.curator.post("/banks/programmes", form.setting("title", to: "Дорога в колледж")).location)
    try banks.step("submit", banks.curator, at: own)
    try banks.step("publish", banks.centre, at: own)
    let student = try #require(
      banks.portal.store.personCard(banks.portal.store.id(.student), in: .everything, on: TestPortal.today).stays.first)
    let mentee = try #require(
      banks.portal.store.personCard(banks.portal.store.id(.mentee), in: .everything, on: TestPortal.today).stays.first)
    let terms = try banks.curator.get(
      "/pairs/new/terms?mentee=\(mentee.stay.id)&form=student-pupil&mentor=\(student.stay.id)")
    #expect(terms.contains("Дорога в колледж"))
    #expect(!terms.contains("Дорога в колледж – ещё не опубликована"))
  }

  @Test("the same title for the same form twice is refused at the form")
  func twice() throws {
    let form: FormFields = ["title": "Наша", "form": "pupil-pupil", "aim": "", "tasks": ""]
    #expect(try banks.curator.submit("/banks/programmes/new", form).status == .seeOther)
    let again = try banks.curator.submit("/banks/programmes/new", form)
    #expect(again.status == .unprocessableContent && again.contains("Такая запись уже есть"))
    #expect(again.hasSource(#"id="title-error""#))
  }

  @Test("a programme keeps its contests, a group its members; both can be taken out again")
  func items() throws {
    let group = try #require(
      banks.curator.submit(
        "/banks/groups/new",
        ["title": "Группа наставников", "orderNumber": "5-од", "orderedOn": "27.09.2026", "purpose": "Ведёт пары"]
      ).location)
    let member: FormFields = ["name": "Орлова Мария Викторовна", "post": "учитель", "part": "анкеты"]
    #expect(try banks.curator.submit(group + "/items/new", member).location == group)
    #expect(try banks.curator.get(group).contains("Орлова Мария Викторовна учитель анкеты"))
    let again = try banks.curator.submit(group + "/items/new", member)
    #expect(again.status == .unprocessableContent && again.hasSource(#"id="name-error""#))
    let removal = try #require(banks.curator.get(group).forms.first { $0.action?.hasSuffix("/removal") == true })
    #expect(try banks.curator.post(try #require(removal.action), removal.fields).location == group)
    #expect(try banks.curator.get(group).contains("Состав не внесён"))
  }

  @Test("a group needs its order at once")
  func groupOrder() throws {
    let answer = try banks.curator.submit(
      "/banks/groups/new", ["title": "Группа", "orderNumber": "", "orderedOn": "01.12.2026"])
    #expect(answer.contains("Укажите: номер приказа") && answer.contains("Дата не может быть позже сегодня"))
  }

  @Test("a contest needs a year of four digits that has come", arguments: ["2027", "26", "год", ""])
  func contestYear(year: String) throws {
    let answer = try banks.centre.submit(
      "/banks/programmes/1/items/new", ["contest": "Лучшая программа", "year": year, "result": "призёр"])
    #expect(answer.status == .unprocessableContent)
  }
}
