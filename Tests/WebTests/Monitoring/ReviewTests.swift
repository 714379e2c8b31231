import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The centre collects reports")
struct ReviewTests {
  private let monitoring: Monitoring
  private var centre: Visitor { monitoring.centre }

  init() throws { monitoring = try Monitoring() }

  @Test("sent, returned with a remark at a line, answered, accepted: each sees its own task")
  func wholeWay() throws {
    #expect(try centre.get("/home").contains("Проверить мониторинг: 1 отчёт"))
    try monitoring.send()
    #expect(try centre.get("/home").contains("Проверить мониторинг: 2 отчёта"))
    let returned = try monitoring.press(
      centre, on: monitoring.report + "/review", "/review", ["remark-partners.agreements": "Где договор с заводом?"])
    #expect(returned.contains("Отчёт возвращён с замечаниями"))
    #expect(try monitoring.curator.get("/home").contains("Ответить на замечания к отчёту за 2-е полугодие"))
    let page = try monitoring.curator.get(monitoring.report)
    #expect(page.contains("Замечания центра") && page.contains("Где договор с заводом?"))
    #expect(page.links.contains("\(monitoring.section("partners"))"))
    try monitoring.send()
    #expect(try centre.get(monitoring.report + "/review").contains("прежнее замечание: Где договор с заводом?"))
    let accepted = try monitoring.press(centre, on: monitoring.report + "/review", "/acceptance")
    #expect(accepted.contains("Отчёт принят"))
    #expect(!(try monitoring.curator.get("/home").contains("мониторинг за 2-е")))
  }

  @Test("without a remark nothing goes back; a remark of a page is asked to be short")
  func noRemark() throws {
    try monitoring.send()
    let empty = try monitoring.press(centre, on: monitoring.report + "/review", "/review")
    #expect(empty.status == .unprocessableContent && empty.contains("хотя бы одно замечание"))
    let long = try monitoring.press(
      centre, on: monitoring.report + "/review", "/review",
      ["remark-base.pupils": String(repeating: "Ж", count: 1001)])
    #expect(long.status == .unprocessableContent && long.contains("длиннее 1 000 знаков"))
  }

  @Test("a review of what was recalled meanwhile says so and keeps the remarks")
  func late() throws {
    try monitoring.send()
    let form = try #require(
      try centre.get(monitoring.report + "/review").forms.first { $0.names.contains("remark-base.pupils") })
    _ = try monitoring.press(monitoring.curator, on: monitoring.report, "/recall")
    let answer = try centre.post(
      monitoring.report + "/review", form.filled(with: ["remark-base.pupils": "Проверьте число"]))
    #expect(answer.status == .conflict && answer.body.contains("Проверьте число"))
    let accepted = try centre.post(monitoring.report + "/acceptance", ["_version": form.fields["_version"] ?? ""])
    #expect(accepted.status == .conflict)
  }

  @Test("the board has schools by campaigns in words, the share in time, and whom to ring up")
  func board() throws {
    let page = try centre.get("/monitoring")
    #expect(page.contains("2-е полугодие 2026 г.: сдали 1 из"))
    for word in ["принят с опозданием на 3 дня", "отправлен", "возвращён с замечаниями", "черновик", "не начат"] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(page.contains("1 из 1") && page.contains("0 из 1"))
    #expect(page.contains("Кому позвонить") && page.contains("Захарова Елена Викторовна, +7 (83355)"))
    let missing = try centre.get("/monitoring?state=missing")
    #expect(missing.contains("СОШ с. Воя") && !missing.contains("отправлен"))
    #expect(try centre.get("/monitoring?state=missing&q=%D0%BD%D0%B5%D1%82").contains("Ничего не нашлось"))
    let file = try centre.wait(for: "/monitoring.csv?state=missing")
    #expect(file.contains("Захарова Елена Викторовна") && file.contains("черновик"))
  }

  @Test("a curator sees the calendar and her school, and nobody's telephone")
  func ownBoard() throws {
    let page = try monitoring.curator.get("/monitoring")
    #expect(page.contains("Календарь года") && page.contains("01.12.2026"))
    #expect(page.contains("СОШ с. Воя") && !page.contains("Кому позвонить"))
    #expect(page.links.contains(monitoring.passed))
    #expect(try monitoring.curator.get("/monitoring/2026-h2").status == .forbidden)
  }

  @Test("the office reads the figures of a report, not people's own words, which may name a child")
  func words() throws {
    let words = "Мало наставников от предприятий."
    #expect(try centre.get("/monitoring/2026-h1/voya").contains(words))
    let page = try monitoring.portal.visitor(.ruo).get("/monitoring/2026-h1/voya")
    #expect(page.status == .ok && page.contains("Пар действует") && !page.contains(words))
  }

  @Test("the campaign says who was due to be reminded on which day")
  func reminders() throws {
    let page = try centre.get("/monitoring/2026-h2")
    #expect(page.contains("06.12.2026 за 14 дней до срока куратору"))
    #expect(page.contains("23.12.2026 через 3 дня после срока куратору и руководителю"))
    #expect(page.contains("Сдать не позднее 20.12.2026"))
  }

  @Test("the centre opens a planned campaign, and every date wrong is told at once")
  func opening() throws {
    let address = "/monitoring/2027-h1/edit"
    let wrong: FormFields = [
      "opensOn": "21.05.2027", "asOf": "01.06.2027", "due": "20.05.2027", "locksOn": "01.05.2027", "jump": "0",
    ]
    let refused = try centre.submit(address, wrong)
    #expect(refused.status == .unprocessableContent)
    for message in [
      "Сбор открывается позже, чем его сдают", "Числа нужны на день не позже срока сдачи",
      "Сбор закрывается раньше, чем выходит срок", "Процент: от 1 до 1 000",
    ] { #expect(refused.contains(message), "\(message)") }
    for pair in wrong.pairs { #expect(refused.body.contains("value=\"\(pair.value)\""), "\(pair.name)") }
    let other = try centre.submit(address, ["due": "20.12.2027"])
    #expect(other.contains("Этот день относится к другому периоду"))
    #expect(try centre.submit(address, ["jump": "50"], follow: true).contains("Мониторинг открыт"))
    #expect(try centre.get("/monitoring/2027-h1").contains("откроется 20.04.2027"))
  }

  @Test("two who change the days of a campaign: the second sees both")
  func race() throws {
    let address = "/monitoring/2026-h2/edit"
    let first = try #require(try centre.get(address).forms.first { $0.names.contains("due") })
    #expect(try centre.submit(address, ["jump": "40"]).status == .seeOther)
    let late = try centre.post("/monitoring/2026-h2", first.filled(with: ["jump": "60"]))
    #expect(late.status == .conflict && late.contains("40") && late.contains("60"))
  }

  @Test("the summary of the year is handed on once with a paper")
  func summary() throws {
    let page = try centre.get("/monitoring/2026-year")
    #expect(page.contains("Передача в региональный центр"))
    let refused = try monitoring.press(
      centre, on: "/monitoring/2026-year", "/hand-in", ["date": "31.13.2026", "note": ""])
    #expect(refused.status == .unprocessableContent && refused.contains("Укажите, чем передали"))
    let done = try monitoring.press(
      centre, on: "/monitoring/2026-year", "/hand-in", ["date": "20.11.2026", "note": "письмо № 300"])
    #expect(done.contains("Передано 20.11.2026: письмо № 300"))
  }

  @Test("an exception needs a day ahead and a reason")
  func exception() throws {
    let address = monitoring.report + "/exception/new"
    let refused = try centre.submit(address, ["until": "01.01.2026", "reason": " "])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Этот день уже прошёл") && refused.contains("Укажите причину"))
    #expect(try centre.submit(address, ["until": "20.06.2027", "reason": "х"]).contains("Больше чем на три месяца"))
  }
}
