import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of twins and transfers")
struct TwinPageTests {
  private let portal: TestPortal
  private let centre: Visitor
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    centre = try portal.visitor(.centre)
    curator = try portal.visitor(.curator)
  }

  private func merge(_ rest: String = "new") throws -> String {
    "/people/\(try portal.store.id(.twinHere))/merge/\(rest)?with=\(try portal.store.id(.twinThere))"
  }

  @Test("likely twins are listed for the centre, told apart at once, and brought back")
  func list() throws {
    let page = try centre.get("/people/twins")
    #expect(page.contains("в дате рождения переставлены день и месяц"))
    #expect(page.links.contains { $0.contains("/merge/new?with=") })
    let there = try portal.store.id(.twinThere).description
    let form = try #require(
      page.forms.map(\.fields).first { $0.all("first").contains(there) || $0.all("second").contains(there) })
    let apart = try centre.post("/people/twins/distinctions", form, follow: true)
    #expect(apart.contains("Отмечено: это разные люди."))
    #expect(apart.contains("Отмечены как разные люди: 1"))
    let judged = try centre.get("/people/twins?show=distinct")
    let back = try #require(judged.form(with: ["first", "second"]))
    #expect(try centre.post("/people/twins/distinctions/removal", back, follow: true).contains("Таких людей нет."))
    #expect(
      try curator.post("/people/twins/distinctions", form.setting("_key", to: nil).setting("_csrf", to: nil)).status
        == .notFound)
  }

  @Test("two records are compared, the differences marked; the merge is counted, done, undone")
  func merging() throws {
    let compared = try centre.get(merge())
    #expect(compared.body.contains("class=\"differs\""))
    #expect(compared.body.contains("name=\"birthDate\" value=\"kept\""))
    #expect(!compared.body.contains("name=\"given\""))
    let checked = try centre.get(merge("check") + "&birthDate=merged")
    #expect(checked.contains("К этой записи перейдут"))
    #expect(checked.contains("1 место"))
    #expect(checked.contains("04.09.2013"))
    let form = try #require(checked.form(with: ["with", "keptVersion"]))
    let done = try centre.post("/people/\(portal.store.id(.twinHere))/merge", form, follow: true)
    #expect(done.contains("Записи объединены."))
    #expect(done.contains("04.09.2013"))
    #expect(done.contains("Присоединена запись двойника"))
    let undo = try #require(done.forms.first { $0.action?.hasSuffix("/undoing") == true })
    let undone = try centre.post(#require(undo.action), undo.fields, follow: true)
    #expect(undone.contains("09.04.2013"))
  }

  @Test("an old link to a merged record leads to the one kept")
  func oldLink() throws {
    let (here, there) = (try portal.store.id(.twinHere), try portal.store.id(.twinThere))
    let form = try #require(centre.get(merge("check")).form(with: ["with", "keptVersion"]))
    _ = try centre.post("/people/\(here)/merge", form)
    #expect(try centre.get("/people/\(there)").location == "/people/\(here)")
    #expect(try centre.get("/people/\(there)/edit").status == .notFound)
  }

  @Test("different surnames ask what the other one was")
  func surnames() throws {
    let address = "/people/\(try portal.store.id(.noviceTeacher))/merge/check?with=\(try portal.store.id(.mentee))"
    let page = try centre.get(address + "&otherSurname=former&surnameUntil=x")
    #expect(page.status == .unprocessableContent)
    #expect(try centre.get(address).contains("Фамилии разные: выберите"))
  }

  @Test("pairs of the two with each other refuse the merge in words")
  func refused() throws {
    let address =
      "/people/\(try portal.store.id(.experiencedTeacher))/merge/check?with=\(try portal.store.id(.draftMentee))"
    let page = try curator.get(address)
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Эти двое состоят в паре друг с другом"))
  }

  @Test("without a number the page offers the likely ones; a number of nobody is told")
  func choosing() throws {
    let new = "/people/\(try portal.store.id(.twinHere))/merge/new"
    #expect(try centre.get(new).links.contains { $0.contains("with=") })
    let wrong = try centre.get(new + "?number=999999")
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Карточки с таким номером у вас нет"))
    #expect(try curator.get(merge()).contains("Карточки с таким номером у вас нет"))
    #expect(try portal.visitor(.ruo).get(new).status == .forbidden)
  }

  private func identity(_ member: DemoCast) throws -> FormFields {
    let person = try portal.store.personCard(portal.store.id(member), in: .everything, on: TestPortal.today).person
    return [
      "surname": person.name.surname, "given": person.name.given, "patronymic": person.name.patronymic ?? "",
      "birthDate": person.birthDate.map(Russian.date) ?? "",
    ]
  }

  @Test("a curator asks for a pupil of another school; the centre agrees; both see it")
  func transfer() throws {
    let form = try curator.post("/transfers/new", identity(.twinThere))
    #expect(form.contains("Попросить перевод"))
    let fields = try #require(form.form(with: ["surname", "label", "since"]))
    let wrong = try curator.post("/transfers", fields)
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Выберите, кто это"))
    let sent = fields.setting("role", to: "pupil").setting("label", to: "7Б")
    let list = try curator.post("/transfers", sent, follow: true)
    #expect(list.contains("Просьба отправлена."))
    #expect(list.contains("ждёт ответа") && list.contains("Отозвать просьбу"))
    #expect(!list.links.contains("/people/\(try portal.store.id(.twinThere))"))
    #expect(try curator.get("/home").contains("Ждём ответа о переводе: Березин Артём Николаевич"))
    #expect(try curator.post("/transfers", sent.setting("_key", to: nil)).contains("Об этом переводе вы уже попросили"))

    let waiting = try portal.store.transfers(in: .everything, on: TestPortal.today)
    let id = try #require(waiting.first { $0.transfer.label == "7Б" }).transfer.id
    #expect(try curator.get("/transfers/\(id)/answer/new").status == .notFound)
    #expect(try centre.get("/home").contains("Просьбы о переводе без ответа: 2"))
    let page = "/transfers/\(id)/answer/new"
    #expect(try centre.submit(page, ["decision": "refuse", "reply": ""]).contains("Напишите, почему отказываете"))
    #expect(try centre.submit(page, ["decision": "agree", "day": "32.13.2026"]).status == .unprocessableContent)
    let agreed = try centre.submit(page, ["decision": "agree", "day": "21.11.2026"], follow: true)
    #expect(agreed.contains("Перевод согласован и записан."))
    let home = try curator.get("/home")
    #expect(home.contains("Перевод согласован: Березин Артём Николаевич с 21.11.2026"))
    let card = try curator.get("/people/\(portal.store.id(.twinThere))")
    #expect(card.contains("7Б с 21.11.2026"))
    #expect(card.contains("Перевод согласован"))
  }

  @Test("the curator who is asked sees her own pupil's name, answers, and both see the word")
  func answer() throws {
    let home = try curator.get("/home")
    #expect(home.contains("Просят перевести: Ложкина Вера Ильинична"))
    let page = try #require(home.links.first { $0.hasSuffix("/answer/new") })
    let refused = try curator.submit(page, ["decision": "refuse", "reply": "Доучится у нас"], follow: true)
    #expect(refused.contains("Отказ отправлен.") && refused.contains("Доучится у нас"))
    #expect(try curator.get("/home").contains("Вы отказали в переводе: Ложкина Вера Ильинична"))
    #expect(try curator.get(page).status == .seeOther)
    #expect(try curator.get("/home").contains("В переводе отказано: Березин Артём Николаевич"))
  }

  @Test("a request is taken back by who asked")
  func withdrawal() throws {
    let fields = try #require(
      curator.post("/transfers/new", identity(.marriedTeacher)).form(with: ["surname", "label"]))
    let list = try curator.post(
      "/transfers", fields.setting("role", to: "teacher").setting("label", to: "учитель"), follow: true)
    let form = try #require(list.forms.first { $0.action?.hasSuffix("/withdrawal") == true })
    #expect(try curator.post(#require(form.action), form.fields, follow: true).contains("отозвано"))
  }

  @Test("the district office sees the requests without names of minors")
  func districtOffice() throws {
    let page = try portal.visitor(.ruo).get("/transfers")
    #expect(page.status == .ok)
    for name in ["Ложкина", "Березин", "Семья переезжает"] { #expect(!page.contains(name)) }
    #expect(page.contains("Обучающийся №"))
  }
}
