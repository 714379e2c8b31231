import HTTP
import Mentoring
import Storage
import TestSupport
import Testing

@Suite("The pair wizard")
struct PairDraftTests {
  private let pages: PairPages
  private let curator: Visitor

  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
  }

  @Test("from the list to a saved pair by links alone: mentee, form, mentor, terms, check")
  func wholeWay() throws {
    let list = try curator.get("/pairs")
    #expect(list.link("/pairs/new/mentee") != nil)
    let mentee = try pages.stay(.mentee)
    let mentees = try curator.get("/pairs/new/mentee?class=8" + "%D0%90")
    let forms = try curator.get(#require(mentees.link("/pairs/new/form?mentee=\(mentee)")))
    let mentors = try curator.get(#require(forms.link("/pairs/new/mentor", ending: "form=teacher-pupil")))
    let mentor = try pages.stay(.experiencedTeacher)
    let terms = try curator.get(#require(mentors.link("/pairs/new/terms", ending: "mentor=\(mentor)")))
    #expect(terms.contains("31.05.2027"))
    let check = "/pairs/new/check?" + (try pages.answers()).encoded
    let saved = try curator.submit(check, ["form": "teacher-pupil"])
    #expect(saved.status == .seeOther)
    let page = try curator.get(#require(saved.location))
    #expect(page.contains("Иванова А. П. → Котов Д. С."))
    #expect(page.contains("без приказа"))
    #expect(!page.body.contains("<title>Иванова"))
  }

  @Test("where the people leave one form only, it is not asked for")
  func onlyForm() throws {
    let novice = try pages.stay(.noviceTeacher)
    let answer = try curator.get("/pairs/new/form?mentee=\(novice)")
    #expect(answer.location == "/pairs/new/mentor?mentee=\(novice)&form=teacher-teacher")
  }

  @Test("started from a mentor, the mentor is not asked for")
  func fromMentor() throws {
    let mentor = try pages.stay(.experiencedTeacher)
    let mentee = try pages.stay(.mentee)
    let mentees = try curator.get("/pairs/new/mentee?mentor=\(mentor)")
    #expect(mentees.contains("Иванова А. П."))
    let answer = try curator.get(#require(mentees.link("/pairs/new/form?mentor=\(mentor)&mentee=\(mentee)")))
    #expect(answer.location == "/pairs/new/terms?mentor=\(mentor)&mentee=\(mentee)&form=teacher-pupil")
  }

  @Test("a step without the answers before it goes back to the first that is missing")
  func missingAnswers() throws {
    let mentee = try pages.stay(.mentee)
    #expect(try curator.get("/pairs/new/mentor").location == "/pairs/new/mentee")
    #expect(try curator.get("/pairs/new/terms?mentee=\(mentee)").location == "/pairs/new/form?mentee=\(mentee)")
    #expect(try curator.get("/pairs/new/check").location == "/pairs/new/mentee")
    let none = try curator.get("/pairs/new/form")
    #expect(none.status == .unprocessableContent)
    #expect(none.contains("Отметьте хотя бы одного наставляемого"))
  }

  @Test("reasons stand on the lines, and an exception asks for an explanation")
  func explanation() throws {
    let query = try pages.answers(.experiencedTeacher, [.tooYoung])
    let check = try curator.get("/pairs/new/check?" + query.encoded)
    #expect(check.contains("Возраст 9 лет: модель рассчитана на 10–19"))
    let refused = try curator.submit("/pairs/new/check?" + query.encoded, ["explanation": ""])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Объясните, почему пара создаётся"))
    let saved = try curator.submit(
      "/pairs/new/check?" + query.encoded, ["explanation": "Просят родители"], follow: true)
    #expect(saved.contains("Просят родители"))
  }

  @Test("ticked mentees become a group")
  func group() throws {
    let query = try pages.answers(.experiencedTeacher, [.mentee, .twinHere])
    let check = try curator.get("/pairs/new/check?" + query.encoded)
    #expect(check.contains("Сохранить группу: 2 пары"))
    let saved = try curator.submit("/pairs/new/check?" + query.encoded, ["form": "teacher-pupil"], follow: true)
    #expect(saved.contains("Группа сохранена"))
    #expect(saved.contains("Группа: с тем же наставником"))
  }

  @Test("wrong dates come back with messages and everything typed")
  func wrongDates() throws {
    let query = try pages.answers().setting("starts", to: "31.02.2027").setting("ends", to: "вчера")
    let answer = try curator.get("/pairs/new/check?" + query.encoded)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("В феврале 2027 года 28 дней"))
    #expect(answer.body.contains("value=\"31.02.2027\""))
    let swapped = try pages.answers().setting("ends", to: "20.11.2026")
    #expect(try curator.get("/pairs/new/check?" + swapped.encoded).contains("Окончание раньше начала"))
  }

  @Test("a pair that somebody saved meanwhile is shown instead of a second one")
  func conflict() throws {
    let path = "/pairs/new/check?" + (try pages.answers()).encoded
    let page = try curator.get(path)
    let form = try #require(page.form(with: ["mentor", "_key"]))
    #expect(try curator.post("/pairs", form).status == .seeOther)
    let again = try curator.post("/pairs", form.setting("_key", to: nil))
    #expect(again.status == .conflict)
    #expect(again.contains("У наставляемого уже есть такая пара"))
    #expect(again.link("/pairs/", ending: "") != nil)
    #expect(try curator.get(path).contains("открыть эту пару"))
  }

  @Test("the same button pressed twice makes one pair")
  func twice() throws {
    let page = try curator.get("/pairs/new/check?" + (try pages.answers()).encoded)
    let form = try #require(page.form(with: ["mentor", "_key"]))
    let first = try curator.post("/pairs", form)
    let second = try curator.post("/pairs", form)
    #expect(first.location == second.location)
  }

  @Test("people of another school are not there, and the district office makes no pairs")
  func access() throws {
    let foreign = try pages.stay(.twinThere)
    #expect(try curator.get("/pairs/new/form?mentee=\(foreign)").status == .notFound)
    let query = try pages.answers(.marriedTeacher)
    #expect(try curator.post("/pairs", query).status == .notFound)
    #expect(try pages.portal.visitor(.ruo).get("/pairs/new/mentee").status == .forbidden)
  }

  @Test(
    "nonsense in the address is an answer of the portal, never an error of it",
    arguments: [
      "/pairs/new/form?mentee=abc", "/pairs/new/form?mentee=99999999", "/pairs/new/mentee?page=-4&organisation=x",
      "/pairs/new/mentee?q=%25_%27%22%3E", "/pairs/new/mentor?mentee=1&form=none",
      "/pairs?page=999&sort=-nothing&status=x",
    ])
  func nonsense(_ path: String) throws {
    let status = try curator.get(path).status.code
    #expect(status < 500)
  }
}
