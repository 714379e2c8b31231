import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("People")
struct PersonTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func address(_ member: DemoCast, _ rest: String = "") throws -> String {
    "/people/\(try portal.store.id(member))\(rest)"
  }

  private func query(_ fields: FormFields) -> String { "/people?" + fields.encoded }

  private func stay(_ member: DemoCast) throws -> Stay.ID {
    let card = try portal.store.personCard(portal.store.id(member), in: .everything, on: TestPortal.today)
    return try #require(card.stays.first).stay.id
  }

  @Test("a list says how many there are, shows fifty, and links the rest")
  func paging() throws {
    let curator = try portal.visitor(.curator)
    let page = try curator.get("/people")
    #expect(page.text.contains(/Показано 1–50 из \d+/))
    #expect(page.body.matches(of: /<th scope="row">/).count == 50)
    #expect(try curator.get("/people?page=2").contains("Показано 51–100"))
    #expect(try curator.get("/people?page=9999").status == .ok)
  }

  @Test("filters stand as tags that take themselves off")
  func tags() throws {
    let page = try portal.visitor(.curator).get(query(["role": "mentee", "pair": "none", "class": "8А"]))
    #expect(page.contains("Убрать условие: наставляемый"))
    #expect(page.body.contains("href=\"/people?pair=none&amp;class=8%D0%90\""))
    #expect(page.body.contains(try address(.mentee)))
  }

  @Test(
    "senseless filters are no error",
    arguments: ["role=x&category=y&pair=z&sort=--&page=-1", "organisation=999", "class=%20&q=%20"])
  func senseless(_ filter: String) throws {
    #expect(try portal.visitor(.curator).get("/people?" + filter).status == .ok)
  }

  @Test("nobody found: the query is repeated, and the name goes into the form without an address")
  func nobody() throws {
    let curator = try portal.visitor(.curator)
    let page = try curator.get(query(["q": "Ёлкина Зоя"]))
    #expect(page.contains("«Ёлкина Зоя» среди участников нет"))
    let form = try curator.post("/people/new/match", ["typed": "ёлкина зоя"])
    #expect(form.status == .ok)
    #expect(form.body.contains("value=\"Ёлкина\""))
  }

  @Test("an organisation's page and the dashboards name it differently; both mean its people")
  func organisationFilter() throws {
    let centre = try portal.visitor(.centre)
    let options = try portal.store.organisationsForPeople(in: .everything)
    let id = try #require(options.first { $0.slug == DemoCast.school }).id
    let bySlug = try centre.get(query(["organisation": DemoCast.school]))
    let byKey = try centre.get(query(["organisation": id.description]))
    let count = /из [\d ]+/
    #expect(bySlug.text.firstMatch(of: count)?.0 == byKey.text.firstMatch(of: count)?.0)
  }

  @Test("a foreign person does not exist for a curator, in any address")
  func foreign() throws {
    let curator = try portal.visitor(.curator)
    let stay = try stay(.twinThere)
    let addresses = try [
      address(.twinThere), address(.twinThere, "/edit"), address(.twinThere, "/stays/new"),
      address(.twinThere, "/mentor-profile/edit"), address(.twinThere, "/mentee-profile/edit"),
      "/stays/\(stay)/placements/new", "/stays/\(stay)/departure/new", "/people/999999", "/people/0", "/people/x",
    ]
    for address in addresses { #expect(try curator.get(address).status == .notFound, "\(address)") }
    #expect(try curator.post(address(.twinThere), ["surname": "Я"]).status == .notFound)
    #expect(try curator.post("/stays/\(stay)/departure", ["date": "1.9.2026"]).status == .notFound)
  }

  @Test("the district office sees codes of pupils, names of adults, and nothing to change")
  func districtOffice() throws {
    let ruo = try portal.visitor(.ruo)
    let id = try portal.store.id(.mentee)
    let card = try ruo.get(address(.mentee))
    #expect(card.contains("Обучающийся № \(id)"))
    for secret in ["Котов", "Даниил", "14.03.2012", "Хочу понять", "Изменить", "Записать уход"] {
      #expect(!card.contains(secret), "\(secret)")
    }
    #expect(try ruo.get(address(.experiencedTeacher)).contains("Иванова Анна Петровна"))
    #expect(!(try ruo.get(address(.experiencedTeacher)).contains("Тюлькина")))
    #expect(try ruo.get(address(.mentee, "/edit")).status == .forbidden)
    #expect(try ruo.get("/people/new").status == .forbidden)
    #expect(!(try ruo.get(query(["q": "Котов Даниил"])).body.contains("/people/\(id)\"")))
  }

  @Test("the card tells places, profiles, pairs and history, and leads to the wizard")
  func card() throws {
    let page = try portal.visitor(.curator).get(address(.experiencedTeacher))
    for words in ["учитель математики", "Шахматы", "Наставляемый: Тюлькина А. П.", "Подобрать наставляемого"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.body.contains("/pairs/new/mentee?mentor=\(try stay(.experiencedTeacher))"))
  }

  @Test("a changed surname asks what it is, and the former one stays in the card")
  func surname() throws {
    let curator = try portal.visitor(.curator)
    let edit = try address(.experiencedTeacher, "/edit")
    let asked = try curator.submit(edit, ["surname": "Громова"])
    #expect(asked.status == .unprocessableContent)
    #expect(asked.contains("Фамилия изменена: выберите, это исправление ошибки или новая фамилия"))
    let version = try #require(asked.body.firstMatch(of: /name="_version" value="(\d+)"/)?.1)
    let saved = try curator.post(
      address(.experiencedTeacher),
      [
        "surname": "Громова", "given": "Анна", "patronymic": "Петровна", "birthDate": "17.08.1979", "sex": "female",
        "workSince": "01.09.2002", "surnameChange": "renamed", "surnameSince": "20.11.2026",
        "_version": String(version),
      ], follow: true)
    #expect(saved.contains("Громова Анна Петровна"))
    #expect(saved.contains("Иванова (до 19.11.2026)"))
    #expect(saved.contains("фамилия: Иванова → Громова"))
  }

  @Test("every wrong field of the edit form is told, and stays as typed")
  func wrongEdit() throws {
    let page = try portal.visitor(.curator).submit(
      address(.experiencedTeacher, "/edit"),
      ["surname": "4", "given": "", "patronymic": "?", "birthDate": "завтра", "workSince": "32.01.2001"])
    #expect(page.status == .unprocessableContent)
    #expect(page.body.matches(of: /class="field-error"/).count >= 5)
    #expect(page.body.contains("value=\"завтра\""))
  }

  @Test("the second of two editors is asked field by field")
  func conflict() throws {
    let curator = try portal.visitor(.curator)
    let card = try address(.experiencedTeacher)
    let form = card + "/edit"
    let first = try curator.get(form)
    let hidden = try #require(first.body.firstMatch(of: /name="_was" value="([^"]*)"/)?.1)
    let was = String(hidden).replacing("&amp;", with: "&")
    _ = try curator.submit(form, ["given": "Алла"])
    let late: FormFields = [
      "surname": "Иванова", "given": "Инна", "patronymic": "Петровна", "birthDate": "17.08.1979", "sex": "female",
      "workSince": "01.09.2002", "_version": "1", "_was": was,
    ]
    let page = try curator.post(card, late)
    #expect(page.status == .conflict)
    for words in ["Анна", "Алла", "Инна"] { #expect(page.contains(words)) }
  }

  @Test("profiles are saved from their forms")
  func profiles() throws {
    let curator = try portal.visitor(.curator)
    let saved = try curator.submit(
      address(.mentee, "/mentor-profile/edit"), ["competencies": "Шахматы", "capacity": "2"], follow: true)
    #expect(saved.contains("не больше 2"))
    let wrong = try curator.submit(address(.mentee, "/mentor-profile/edit"), ["capacity": "51", "trainedOn": "завтра"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Сколько наставляемых: от 1 до 50"))
    #expect(
      try curator.submit(address(.mentee, "/mentee-profile/edit"), ["reason": ""]).status == .unprocessableContent)
  }

  @Test("a departure names the pairs it ends, on the day that is typed")
  func departure() throws {
    let curator = try portal.visitor(.curator)
    let form = "/stays/\(try stay(.experiencedTeacher))/departure/new"
    let page = try curator.get(form)
    #expect(page.contains("Записать уход и закрыть 1 пару"))
    let tooSoon = try curator.submit(form, ["date": "01.10.2026", "reason": "resigned"])
    #expect(tooSoon.status == .unprocessableContent)
    #expect(tooSoon.contains("Записать уход и закрыть 2 пары"))
    let saved = try curator.submit(form, ["reason": "resigned"], follow: true)
    #expect(saved.contains("по 21.11.2026, увольнение"))
    #expect(saved.contains("Уход записан"))
  }

  @Test("a class is changed from a day within the stay")
  func placement() throws {
    let curator = try portal.visitor(.curator)
    let form = "/stays/\(try stay(.mentee))/placements/new"
    #expect(
      try curator.submit(form, ["label": "9 б", "since": "20.11.2026"], follow: true).contains("9Б с 20.11.2026"))
    let wrong = try curator.submit(form, ["label": "кружок", "since": "01.09.2001"])
    #expect(wrong.body.matches(of: /class="field-error"/).count == 2)
  }

  @Test("a second place is written down from the card")
  func secondPlace() throws {
    let curator = try portal.visitor(.curator)
    let dairy = try #require(
      try portal.store.organisationsForPeople(in: .everything).first { $0.slug == DemoCast.dairy }
    ).id
    let fields: FormFields = [
      "organisation": dairy.description, "role": "employee", "label": "технолог", "since": "01.11.2026",
    ]
    let form = try address(.experiencedTeacher, "/stays/new")
    #expect(try curator.submit(form, fields, follow: true).contains("технолог с 01.11.2026"))
    #expect(try curator.submit(form, fields).contains("Человек уже числится здесь в этой роли на эти даты"))
  }
}
