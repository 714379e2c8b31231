import HTTP
import Mentoring
import TestSupport
import Testing

@Suite("Questions of the centre, and its rules of meetings")
struct QuestionTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test("a question that was asked is a task of the curator; a short answer closes it")
  func answering() throws {
    let curator = try portal.visitor(.curator)
    #expect(try curator.get("/home").contains("Ответить центру: 1 вопрос"))
    let page = try curator.get("/questions")
    #expect(page.contains("Это была общая встреча?"))
    #expect(!page.contains("Спросить куратора"))
    let form = try #require(page.link("/questions/", ending: "/answer/new"))
    let empty = try curator.submit(form, ["answer": " "])
    #expect(empty.status == .unprocessableContent)
    #expect(empty.contains("Напишите ответ"))
    let answered = try curator.submit(form, ["answer": "Да, собирались в зале"], follow: true)
    #expect(answered.contains("Ответ отправлен центру"))
    #expect(try !curator.get("/home").contains("Ответить центру"))
    #expect(try portal.visitor(.centre).get("/questions").contains("Да, собирались в зале"))
    #expect(try !portal.visitor(.ruo).get("/questions").contains("Да, собирались в зале"))
  }

  @Test("the centre asks about what was found, once")
  func asking() throws {
    let centre = try portal.visitor(.centre)
    let page = try centre.get("/questions")
    let form = try #require(page.form(with: ["question"]))
    #expect(try centre.post("/questions", form, follow: true).contains("Вопрос отправлен куратору"))
    #expect(try centre.post("/questions", ["question": form["question"] ?? ""]).status == .unprocessableContent)
    #expect(try centre.post("/questions", ["question": "1|alike|2020-01-01||"]).status == .notFound)
  }

  @Test("wrong rules are refused at their fields; right ones hold from their day")
  func rules() throws {
    let centre = try portal.visitor(.centre)
    let wrong = try centre.submit("/meetings/rules", ["gapDays": "0", "validFrom": ""])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Учебных дней: от 1 до 100"))
    #expect(try centre.submit("/meetings/rules", ["gapDays": "30", "validFrom": "01.11.2026"]).status == .seeOther)
    #expect(try portal.store.meetingRules(on: TestPortal.today).limits.gapDays == 30)
    let vacation = try centre.submit(
      "/meetings/rules", ["vacation": "карантин", "starts": "16.11.2026", "ends": "10.11.2026"])
    #expect(vacation.contains("Последний день раньше первого"))
    #expect(
      try centre.submit(
        "/meetings/rules", ["vacation": "карантин", "starts": "10.11.2026", "ends": "16.11.2026"], follow: true
      ).contains("карантин"))
    #expect(try portal.visitor(.curator).get("/meetings/rules").status == .forbidden)
  }
}
