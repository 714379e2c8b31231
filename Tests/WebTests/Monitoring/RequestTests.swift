import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The centre asks, the registry answers first")
struct RequestPageTests {
  private let monitoring: Monitoring
  private var curator: Visitor { monitoring.curator }
  private var centre: Visitor { monitoring.centre }

  init() throws { monitoring = try Monitoring() }

  private func send(_ changes: FormFields) throws -> Exchange {
    let form = try #require(try centre.get("/requests/new").forms.first { $0.names.contains("title0") })
    return try centre.post("/requests", form.filled(with: changes), follow: true)
  }

  private func sent() throws -> String {
    let page = try send([
      "title": "Летние площадки", "source0": "count:pairs", "title1": "Наставников летом", "kind1": "number",
      "title2": "Чего не хватает", "kind2": "text",
    ])
    return try #require(page.links.first { $0.hasPrefix("/requests/") && $0.contains("/answers/") })
      .split(separator: "/").prefix(2).joined(separator: "/")
  }

  @Test("asked, answered, returned, answered again, closed")
  func wholeWay() throws {
    let request = "/" + (try sent())
    let answer = "\(request)/answers/\(DemoCast.school)"
    #expect(try curator.get("/home").contains("Ответить на 2 запроса центра"))
    #expect(try curator.get("/requests").links.contains(answer))
    let form = try curator.get(answer)
    #expect(form.contains("Реестр уже ответил на 1 строку из 3") && form.contains("из чего сложилось"))
    let incomplete = try curator.submit(answer, ["a1": "", "a2": "Мячей"])
    #expect(incomplete.status == .unprocessableContent && incomplete.contains("Наставников летом: ответьте"))
    #expect(incomplete.contains("Мячей"))
    #expect(try curator.submit(answer, ["a1": "7", "a2": "Мячей"], follow: true).contains("Ответ отправлен"))
    #expect(try centre.get(request).contains("Мячей"))
    #expect(!(try monitoring.portal.visitor(.ruo).get(request).contains("Мячей")))
    let back = try centre.submit(answer + "/return", ["remark": "Семь – это где?"], follow: true)
    #expect(back.contains("возвращён") && back.contains("Семь – это где?"))
    #expect(try curator.get(answer).contains("Замечание центра: Семь – это где?"))
    _ = try curator.submit(answer, ["a1": "6"], follow: true)
    let closed = try monitoring.press(centre, on: request, "/closure")
    #expect(closed.contains("Запрос закрыт") && !closed.contains("Изменить ответ"))
    #expect(try curator.get(answer).status == .seeOther)
  }

  @Test("a returned answer is not in the totals, and closing says so")
  func totals() throws {
    let request = "/" + (try sent())
    let answer = "\(request)/answers/\(DemoCast.school)"
    _ = try curator.submit(answer, ["a1": "7", "a2": "Мячей"])
    #expect(try total(request) == "7")
    let back = try centre.submit(answer + "/return", ["remark": "Где?"], follow: true)
    #expect(try total(request) == "0" && back.contains("в итог они не войдут"))
  }

  private func total(_ request: String) throws -> String? {
    let row = Pattern(#"<tr class="total">.*"#).groups(in: try centre.get(request).body).first?[0] ?? ""
    return Pattern(#"data-label="Наставников летом">([0-9]+)<"#).groups(in: row).first?[1]
  }

  @Test("a number of pairs opens a list of as many")
  func pairs() throws {
    let card = try centre.get("/" + sent())
    let cells = Pattern(#"<a href="([^"]*/pairs\?[^"]*)">([0-9]+)</a>"#).groups(in: card.body)
    #expect(cells.count > 3)
    for cell in cells {
      let list = cell[1].replacing("&amp;", with: "&")
      let found = try (1...6).reduce(into: Set<String>()) { found, page in
        found.formUnion(try centre.get("\(list)&page=\(page)").links.filter(isPair))
      }
      #expect(String(found.count) == cell[2])
    }
  }

  private func isPair(_ link: String) -> Bool { Pattern(#"^/pairs/[0-9]+$"#).groups(in: link).count == 1 }

  @Test("whoever says otherwise than the registry says why")
  func explained() throws {
    let answer = "/" + (try sent()) + "/answers/\(DemoCast.school)"
    let silent = try curator.submit(answer, ["a0": "999", "a1": "7", "a2": "Мячей"])
    #expect(silent.status == .unprocessableContent && silent.contains("у вас 999, в реестре"))
    let told = try curator.submit(answer, ["a0": "999", "a1": "7", "a2": "Мячей", "note": "Приказ ещё не внесён"])
    #expect(told.status == .seeOther)
  }

  @Test("a request without lines, with a day that is past and nobody to ask says all of it and keeps what was typed")
  func wrong() throws {
    let page = try send(["title": "", "asOf": "01.01.2030", "due": "01.01.2020", "explanation": "Зачем"])
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Напишите, о чём запрос") && page.contains("Добавьте хотя бы одну строку"))
    #expect(page.contains("на прошедший день") && page.contains("Срок уже прошёл") && page.contains("Зачем"))
  }

  @Test("the table goes out as a file with its totals, to a curator her own row alone")
  func table() throws {
    let request = "/" + (try sent())
    let address = try #require(try centre.get(request).links.first { $0.hasPrefix("/requests/table.csv") })
    let all = try centre.wait(for: address)
    #expect(all.contains("Итого") && all.contains("Наставников летом"))
    let own = try curator.wait(for: address)
    #expect(!own.contains("Итого") && own.contains("Наставников летом"))
  }

  @Test("another school's answer is not there; a curator neither asks nor closes")
  func scope() throws {
    let request = "/" + (try sent())
    #expect(try curator.get("\(request)/answers/\(DemoCast.otherSchool)").status == .notFound)
    #expect(try curator.get("/requests/new").status == .forbidden)
    #expect(try curator.post(request + "/closure", ["_version": "1"]).status == .forbidden)
    #expect(try centre.get("/requests/999999").status == .notFound)
  }
}

@Suite("The days of monitoring")
struct DeadlinePageTests {
  private let monitoring: Monitoring

  init() throws { monitoring = try Monitoring() }

  @Test("the centre replaces the days from a day on; the calendar follows, what is open does not")
  func replaced() throws {
    let saved = try monitoring.centre.submit(
      "/admin/deadlines",
      ["kind": "monitoring", "days": "01.06, 15.12", "source": "приказ № 7", "validFrom": "01.12.2026"], follow: true)
    #expect(saved.contains("1 июня, 15 декабря") && saved.contains("впереди") && saved.contains("20 мая, 20 декабря"))
    #expect(try monitoring.curator.get("/monitoring").contains("20.12.2026"))
  }

  @Test(
    "wrong days, two in one half-year, a day that is past: each is told",
    arguments: [
      ("32.05", "через точку"), ("20.05", "По одному дню на полугодие, всего два"),
      ("20.05, 1.06", "По одному дню на полугодие"), ("", "Укажите дни"),
      ("май", "через точку"),
    ])
  func wrong(days: String, message: String) throws {
    let page = try monitoring.centre.submit(
      "/admin/deadlines", ["kind": "monitoring", "days": days, "source": "", "validFrom": "01.01.2026"])
    #expect(page.status == .unprocessableContent && page.contains(message) && page.contains("Укажите акт"))
    #expect(page.contains("не раньше сегодня"))
  }

  @Test("the office reads the days and changes none")
  func readers() throws {
    let office = try monitoring.portal.visitor(.ruo).get("/admin/deadlines")
    #expect(office.status == .ok && !office.contains("Сохранить сроки"))
  }
}
