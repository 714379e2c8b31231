import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("A curator judges her programme")
struct QualityPageTests {
  private let monitoring: Monitoring
  private var curator: Visitor { monitoring.curator }
  private let own = "/monitoring/quality/\(DemoCast.school)"

  init() throws { monitoring = try Monitoring() }

  /// Opens the questionnaire by the button and answers every criterion with one option.
  private func assess(_ option: String) throws -> Exchange {
    let opened = try monitoring.press(curator, on: own, "/assessment")
    let form = try #require(opened.forms.first { $0.names.contains("q9") })
    let answers = FormFields((1...9).map { ("q\($0)", option) })
    return try curator.post(form.action ?? own, form.filled(with: answers), follow: true)
  }

  @Test("one press leads to the nine criteria, and the answers to the level")
  func assessed() throws {
    let page = try assess("0")
    #expect(page.contains("оптимальный 18 из 18 баллов"))
    #expect(page.contains("Участники программы довольны") && page.contains("2 из 2"))
    #expect(try curator.get("/monitoring/quality").contains("18 из 18"))
  }

  @Test("a criterion that is left out is told, and what was answered stays")
  func incomplete() throws {
    let opened = try monitoring.press(curator, on: own, "/assessment")
    let form = try #require(opened.forms.first { $0.names.contains("q9") })
    let page = try curator.post(form.action ?? own, form.filled(with: ["q1": "1"]))
    #expect(page.status == .unprocessableContent && page.contains("Вопрос 2: выберите ответ"))
    #expect(page.form(with: ["q1"])?["q1"] == "1")
  }

  @Test("an unacceptable level asks for a plan here, on the first page and in the form")
  func unacceptable() throws {
    #expect(try assess("2").contains("Уровень недопустимый: нужен план исправления"))
    #expect(try curator.get("/home").contains("Составить план исправления"))
    let empty = try curator.submit(own + "/swot/edit", ["strengths": "Опытные наставники", "plan": ""])
    #expect(empty.status == .unprocessableContent && empty.contains("напишите, что исправите"))
    #expect(empty.contains("Опытные наставники"))
    let saved = try curator.submit(own + "/swot/edit", ["plan": "До 1 мая обучить наставников"], follow: true)
    #expect(saved.contains("До 1 мая обучить наставников") && !saved.contains("нужен план исправления"))
    #expect(!(try curator.get("/home").contains("Составить план исправления")))
  }

  @Test("the centre sees schools by level and reads the table; the office sees that there is one and no words")
  func readers() throws {
    _ = try curator.submit(own + "/swot/edit", ["threats": "Закрывается филиал"], follow: true)
    let board = try monitoring.centre.get("/monitoring/quality")
    #expect(board.contains("Оценили") && board.contains("недопустимый"))
    #expect(try monitoring.centre.get(own).contains("Закрывается филиал"))
    let office = try monitoring.portal.visitor(.ruo).get(own)
    #expect(office.status == .ok && !office.contains("Закрывается филиал"))
    #expect(office.contains("Слова школы читают куратор и центр"))
    let sheet = try monitoring.centre.wait(for: "/monitoring/quality.csv")
    #expect(sheet.contains("Участники программы довольны") && sheet.contains("оптимальный"))
  }

  @Test("another school is not there for a curator, and what is typed too long comes back")
  func borders() throws {
    #expect(try curator.get("/monitoring/quality/\(DemoCast.otherSchool)").status == .notFound)
    let long = String(repeating: "Ж", count: 3001)
    let page = try curator.submit(own + "/swot/edit", ["weaknesses": long])
    #expect(page.status == .unprocessableContent && page.contains("длиннее 3 000 знаков") && page.hasSource(long))
  }

  @Test("two who write the table: the second chooses, nothing is lost")
  func race() throws {
    let first = try #require(try curator.get(own + "/swot/edit").forms.first { $0.names.contains("threats") })
    let second = try #require(
      try monitoring.centre.get(own + "/swot/edit").forms.first { $0.names.contains("threats") })
    let address = first.action ?? own
    #expect(try monitoring.centre.post(address, second.filled(with: ["threats": "от центра"])).status == .seeOther)
    let conflict = try curator.post(address, first.filled(with: ["threats": "от школы"]))
    #expect(conflict.status == .conflict && conflict.contains("от центра") && conflict.contains("от школы"))
  }

  @Test("the centre moves the borders from today on, never back; wrong ones are told at once")
  func levels() throws {
    let wrong = try monitoring.centre.submit(
      "/monitoring/levels", ["optimal": "5", "acceptable": "9", "source": "", "validFrom": "01.01.2020"])
    #expect(wrong.status == .unprocessableContent && wrong.contains("начинается выше допустимого"))
    #expect(wrong.contains("Укажите акт") && wrong.contains("не раньше сегодня"))
    let saved = try monitoring.centre.submit(
      "/monitoring/levels",
      ["optimal": "18", "acceptable": "17", "source": "приказ № 5", "validFrom": "21.11.2026"], follow: true)
    #expect(saved.contains("От 18 баллов") && saved.contains("действуют"))
    #expect(try monitoring.centre.get("/monitoring/quality").contains("приказ № 5"))
    #expect(try curator.get("/monitoring/levels").status == .forbidden)
  }
}
