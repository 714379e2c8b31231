import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Adding a person")
struct PersonAddingTests {
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private let newcomer: FormFields = [
    "surname": "Ёлкина", "given": "Зоя", "patronymic": "Ильинична", "birthDate": "27.09.2012",
  ]

  private func match(_ fields: FormFields) throws -> Exchange {
    try curator.submit("/people/new", fields)
  }

  /// The second step, as the page of the first answers it.
  private func details(_ changes: FormFields) throws -> FormFields {
    let voya = try voya()
    let sent: [(String, String)] =
      newcomer.pairs.map { ($0.name, $0.value) } + [
        ("organisation", voya), ("role", "pupil"), ("label", "8 а"), ("since", "1.9.2026"), ("origin", "new"),
      ]
    return changes.pairs.reduce(FormFields(sent)) { $0.setting($1.name, to: $1.value) }
  }

  private func voya() throws -> String {
    let options = try portal.store.organisationsForPeople(in: .everything)
    return try #require(options.first { $0.slug == DemoCast.school }).id.description
  }

  private func identity(_ member: DemoCast) throws -> FormFields {
    let person = try portal.store.personCard(
      portal.store.id(member), in: .everything, on: TestPortal.today
    ).person
    return [
      "surname": person.name.surname, "given": person.name.given, "patronymic": person.name.patronymic ?? "",
      "birthDate": person.birthDate.map(Russian.date) ?? "",
    ]
  }

  @Test(
    "a pupil of an age that pupils do not have is asked about, and passes with a tick",
    arguments: ["20.11.2026", "20.11.1910"])
  func unusualAge(born: String) throws {
    let asked = try curator.post("/people", try details(["birthDate": born]))
    #expect(asked.status == .unprocessableContent)
    #expect(asked.contains("исправьте дату рождения или отметьте, что она верна"))
    let form = try #require(asked.form(with: ["ageConfirmed", "birthDate"]))
    if born.hasSuffix("1910") {
      #expect(
        try curator.post("/people", form.setting("ageConfirmed", to: "1").setting("then", to: "show")).status
          == .seeOther)
    }
  }

  @Test("a sex that is none is told at its field, not taken for no answer")
  func unreadableSex() throws {
    let page = try curator.post("/people", try details(["sex": "x"]))
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Выберите из списка"))
  }

  @Test("an unknown person goes on to the second step, and then has a card")
  func path() throws {
    let step = try match(newcomer)
    #expect(step.status == .ok)
    #expect(step.contains("Шаг 2 из 2"))
    let saved = try curator.post("/people", try details(["sides": "mentee", "reason": "career", "sex": "female"]))
    #expect(saved.status == .seeOther)
    let card = try curator.get(try #require(saved.location))
    #expect(card.contains("Ёлкина Зоя Ильинична"))
    #expect(card.contains("8А с 01.09.2026"))
    #expect(card.contains("выбор профессии"))
    #expect(card.contains("Человек добавлен"))
  }

  @Test("no step puts a name in an address or in the title")
  func noNames() throws {
    let step = try match(newcomer)
    #expect(step.location == nil)
    let saved = try curator.post("/people", try details([:]))
    #expect(saved.location?.allSatisfy { $0.isASCII && $0 != "%" } == true)
    let card = try curator.get(try #require(saved.location))
    #expect(card.body.firstMatch(of: /<title>[^<]*Ёлкина/) == nil)
  }

  @Test("a certain twin is shown with the card, and the only ways on are the card and correcting")
  func certainHere() throws {
    let page = try match(identity(.mentee))
    #expect(page.status == .ok)
    #expect(page.contains("Этот человек уже есть"))
    #expect(page.body.contains("/people/\(try portal.store.id(.mentee))\""))
    #expect(!page.body.contains("value=\"verified\""))
    #expect(!page.body.contains("value=\"same\""))
  }

  @Test("of a twin in another school only the school and its curator are told")
  func certainElsewhere() throws {
    let page = try match(identity(.twinThere))
    #expect(page.contains("Этот человек числится в другой организации"))
    #expect(page.contains("Попросить перевод"))
    #expect(!page.contains("Записать к себе"))
    #expect(page.contains("Куратор: "))
    #expect(!page.body.contains("/people/\(try portal.store.id(.twinThere))"))
    #expect(!page.contains("7А"))
  }

  @Test("a teacher of another school is enrolled, not added: one may work at two")
  func enrolling() throws {
    let fields = try identity(.marriedTeacher)
    #expect(try match(fields).contains("Попросить перевод"))
    let step = try curator.post("/people/new/match", fields.setting("decision", to: "same"))
    #expect(step.contains("Записать к себе"))
    let sent = try details(["origin": "twin", "role": "teacher", "label": "учитель"])
    let enrolled = try curator.post("/people", fields.pairs.reduce(sent) { $0.setting($1.name, to: $1.value) })
    #expect(try enrolled.location == "/people/\(portal.store.id(.marriedTeacher))")
  }

  @Test("a possible twin is compared, and the choice cannot be skipped")
  func possible() throws {
    let fields = try identity(.mentee).setting("birthDate", to: "")
    let page = try match(fields)
    #expect(page.contains("Похоже, этот человек уже есть"))
    #expect(page.body.contains("class=\"differs\""))
    let skipped = try curator.post("/people/new/match", fields.setting("asked", to: "1"))
    #expect(skipped.status == .unprocessableContent)
    #expect(skipped.contains("Выберите, кого вы вводите"))
    let other = try curator.post("/people/new/match", fields.setting("decision", to: "other"))
    #expect(other.contains("Шаг 2 из 2"))
    let id = try portal.store.id(.mentee)
    let same = try curator.post("/people/new/match", fields.setting("decision", to: "\(id)"))
    #expect(same.location == "/people/\(id)")
  }

  @Test("a curator who insists on a certain twin is refused, the centre is not")
  func verified() throws {
    let fields = try identity(.mentee)
    let sent = try fields.pairs.reduce(details(["origin": "verified"])) { $0.setting($1.name, to: $1.value) }
    let refused = try curator.post("/people", sent)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Этот человек уже есть в реестре"))
    #expect(try portal.visitor(.centre).post("/people", sent).status == .seeOther)
  }

  @Test("every wrong field of the first step is told, and stays as typed")
  func wrongIdentity() throws {
    let page = try match(["surname": "", "given": "Зоя1", "patronymic": "<b>", "birthDate": "31.02.2012"])
    #expect(page.status == .unprocessableContent)
    #expect(page.body.contains("<title>Ошибка: "))
    #expect(page.body.matches(of: /class="field-error"/).count == 4)
    #expect(page.body.matches(of: /<li><a href="#/).count == 4)
    #expect(page.body.contains("value=\"31.02.2012\""))
    #expect(page.body.contains("value=\"&lt;b"))
  }

  @Test("every wrong field of the second step is told, and stays as typed")
  func wrongDetails() throws {
    let wrong: FormFields = [
      "organisation": "999999", "role": "king", "label": "", "since": "вчерашний день", "workSince": "01.01.2100",
      "sides": "mentor", "capacity": "сто", "trainedOn": "5",
    ]
    let page = try curator.post("/people", try details(wrong))
    #expect(page.status == .unprocessableContent)
    #expect(page.body.matches(of: /class="field-error"/).count == page.body.matches(of: /<li><a href="#/).count)
    #expect(page.body.matches(of: /class="field-error"/).count >= 6)
    #expect(page.body.contains("value=\"вчерашний день\""))
    #expect(page.contains("Ёлкина Зоя Ильинична"))
  }

  @Test("a school's pupil sits in a class, and a role is one that the organisation gives")
  func rules() throws {
    let page = try curator.post("/people", try details(["label": "кружок"]))
    #expect(page.contains("Напишите класс числом и буквой, например 9А"))
    let employee = try curator.post("/people", try details(["role": "employee"]))
    #expect(employee.status == .unprocessableContent)
  }

  @Test("a name typed in capitals is offered in usual ones")
  func capitals() throws {
    let page = try match(newcomer.setting("surname", to: "ЁЛКИНА"))
    #expect(page.contains("Записать как «Ёлкина Зоя Ильинична»"))
    let sent = try details(["tidy": "1"]).setting("surname", to: "ЁЛКИНА")
    #expect(try curator.post("/people", sent, follow: true).contains("Ёлкина Зоя"))
  }

  @Test("the same form sent twice adds one person")
  func once() throws {
    let sent = try details([:]).setting("_key", to: "one-key-for-both-submissions")
    let first = try curator.post("/people", sent)
    #expect(try curator.post("/people", sent).location == first.location)
  }

  @Test("the pair wizard gets its person back, with all its other answers")
  func wizard() throws {
    let page = try curator.submit("/people/new?next=mentor&mentee=7&form=teacher-pupil", newcomer)
    let hidden = try #require(page.body.firstMatch(of: /name="wizard" value="([^"]*)"/)?.1)
    let wizard = String(hidden).replacing("&amp;", with: "&")
    let sent = try details(["role": "teacher", "label": "учитель", "wizard": wizard])
    let saved = try #require(try curator.post("/people", sent).location)
    #expect(saved.hasPrefix("/pairs/new/terms?"))
    #expect(saved.contains("mentee=7") && saved.contains("form=teacher-pupil") && saved.contains("mentor="))
    #expect(!saved.contains("next="))
  }

  @Test("after saving one may add another or look for a pair", arguments: ["another", "pair"])
  func next(_ button: String) throws {
    let saved = try #require(try curator.post("/people", try details(["then": button])).location)
    #expect(button == "another" ? saved == "/people/new" : saved.hasPrefix("/pairs/new/form?mentee="))
  }
}
