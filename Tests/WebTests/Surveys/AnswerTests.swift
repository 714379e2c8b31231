import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Answering by a code")
struct AnswerTests {
  private let portal: TestPortal
  private let survey: SurveyCard

  init() throws {
    portal = try TestPortal()
    survey = try SurveyPages(portal).open()
  }

  private func code(_ number: Int = 0) throws -> String { try #require(survey.respondents[number].code).shown }

  /// Sends the last page with every question answered.
  private func send(_ guest: Visitor, _ number: Int = 0) throws -> Exchange {
    let respondent = survey.respondents[number]
    let sheet = try portal.store.responseSheet(
      respondent.id, of: survey.survey.id, in: .everything, on: TestPortal.today)
    let answers = sheet.questions.enumerated().map { place, question in
      ("q\(place + 1)", question.kind == .text ? "Хорошо" : question.kind.isScale ? "9" : "1")
    }
    return try guest.post(
      "/a/\(code(number))", FormFields(answers + [("page", "99"), ("go", "next")]), follow: true)
  }

  @Test("a code is asked for, found however it is typed, and leads to the questions")
  func finding() throws {
    let guest = portal.guest()
    let typed = try code().lowercased().replacing("-", with: " ")
    let found = try guest.submit("/a", ["code": typed], follow: true)
    #expect(found.status == .ok && found.contains("Вопросы 1–3 из"))
    let wrong = try guest.submit("/a", ["code": "АБВ"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("восемь букв и цифр"))
  }

  @Test("three pages for what cannot be answered: unknown, used, closed")
  func refusals() throws {
    let guest = portal.guest()
    #expect(try guest.get("/a/ABCD-2345").status == .notFound)
    let answered = try send(guest)
    #expect(answered.contains("Ответы приняты"))
    #expect(try guest.get("/a/\(code())").contains("уже приняты"))
    let author = Author(account: nil, address: "test", moment: 1_800_000_000, today: TestPortal.today)
    try portal.store.closeSurvey(survey.survey.id, in: .everything, by: author)
    #expect(try guest.get("/a/\(code(1))").contains("Опрос сейчас не идёт"))
  }

  @Test("an empty answer keeps the page, and going back keeps what was answered")
  func emptyAndBack() throws {
    let guest = portal.guest()
    let path = try "/a/\(code())"
    let empty = try guest.post(path, ["page": "0", "go": "next"])
    #expect(empty.status == .unprocessableContent && empty.contains("выберите ответ"))
    let next = try guest.post(path, ["page": "0", "go": "next", "q1": "7", "q2": "8", "q3": "9"])
    #expect(next.contains("Вопросы 4–6") && next.hasSource(#"name="q1" value="7""#))
    let back = try guest.post(path, ["page": "1", "go": "back", "q1": "7", "q2": "8", "q3": "9"])
    #expect(back.contains("Вопросы 1–3") && back.hasSource(#"value="7" data-key="7" checked"#))
  }

  @Test("somebody who tries codes has to wait")
  func guessing() throws {
    let guest = portal.guest()
    for _ in 0..<60 { _ = try guest.get("/a/ABCD-2345") }
    let answer = try guest.get("/a/ABCD-2345")
    #expect(answer.status == .tooManyRequests)
  }

  @Test("a code is never logged")
  func logging() throws {
    _ = try send(portal.guest())
    let lines = try portal.store.events(of: "survey:\(survey.survey.id)")
    #expect(lines.contains { $0.kind == "surveyAnswered" })
    let plain = try code().replacing("-", with: "")
    #expect(lines.allSatisfy { !$0.after.values.contains { $0.contains(plain) } })
  }
}
