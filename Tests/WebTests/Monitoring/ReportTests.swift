import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("A school hands its half-yearly report in")
struct ReportPageTests {
  private let monitoring: Monitoring
  private var curator: Visitor { monitoring.curator }

  init() throws { monitoring = try Monitoring() }

  @Test("the task on the first page leads to the sections, and each shows what is counted with its list")
  func fromHome() throws {
    let home = try curator.get("/home")
    #expect(home.contains("Заполнить мониторинг за 2-е полугодие 2026 г."))
    #expect(home.links.contains(monitoring.report))
    let page = try curator.get(monitoring.report)
    #expect(page.contains("Участники по формам") && page.contains("готово") && page.contains("не начато"))
    #expect(page.contains("До 20.12.2026, осталось 29 дней. Числа на 20.11.2026."))
    let section = try curator.get(monitoring.section("forms"))
    #expect(section.contains("Пар действует") && section.contains("«учитель – ученик»"))
    let lists = section.links.filter { $0.contains("/lines/forms.pairs") }
    #expect(lists.count > 2)
    let counted = try #require(section.form(with: ["forms.pairs"])?["forms.pairs"])
    #expect(try curator.get(lists[0]).contains("Посчитано реестром: \(counted) на 20.11.2026"))
  }

  @Test("what the registry has no source for says н/д")
  func unknown() throws {
    let page = try curator.get(monitoring.section("categories"))
    #expect(page.contains("дети-инвалиды, чел. н/д"))
  }

  @Test("the categories say that they are not to be summed, and name no child")
  func categories() throws {
    let page = try curator.get(monitoring.section("categories"))
    #expect(page.contains("не суммируются"))
    #expect(!page.links.contains { $0.contains("special-categories") })
  }

  @Test("a draft may lack anything, «готово» asks why a value differs; nothing typed is lost")
  func notes() throws {
    let address = monitoring.section("base")
    let changed: FormFields = ["base.teachers": "77", "note-base.teachers": ""]
    let refused = try curator.submit(address, changed.setting("progress", to: "done"))
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Педагогов всего: значение отличается от посчитанного – напишите пояснение"))
    #expect(refused.body.contains(#"value="77""#))
    #expect(try curator.submit(address, changed.setting("progress", to: "draft")).status == .seeOther)
    #expect(try curator.get(address).body.contains(#"value="77""#))
    let explained = changed.setting("note-base.teachers", to: "двое в декрете").setting("progress", to: "done")
    #expect(try curator.submit(address, explained, follow: true).contains("Раздел готов"))
  }

  @Test("every field of a section wrong is told at once, and comes back as typed")
  func wrong() throws {
    let forms: FormFields = [
      "satisfaction.menteesAsked": "много", "satisfaction.menteesSatisfied": "-1",
      "satisfaction.mentorsAsked": "99999999", "satisfaction.mentorsSatisfied": "1,5", "satisfaction.mean": "11",
    ]
    let page = try curator.submit(monitoring.section("satisfaction"), forms)
    #expect(page.status == .unprocessableContent)
    #expect(page.text.split(separator: "введите целое число").count > 2)
    #expect(page.contains("от 0 до 1 000 000") && page.contains("введите число от 0 до 10, например 8,4"))
    for pair in forms.pairs { #expect(page.body.contains("value=\"\(pair.value)\""), "\(pair.name)") }
    let score = try curator.submit(monitoring.section("score"), ["score.sum": "201"])
    #expect(score.contains("от 0 до 200"))
    let marks = try curator.post(monitoring.section("documents"), ["documents.site": "наверное", "_version": "0"])
    #expect(marks.status == .unprocessableContent && marks.contains("выберите «да» или «нет»"))
  }

  @Test("two editors of one section: the second sees both values and loses nothing")
  func race() throws {
    let address = monitoring.section("score")
    let first = try #require(try curator.get(address).forms.first { $0.names.contains("score.sum") })
    let second = try #require(try monitoring.centre.get(address).forms.first { $0.names.contains("score.sum") })
    #expect(try monitoring.centre.post(address, second.filled(with: ["score.sum": "12"])).status == .seeOther)
    let conflict = try curator.post(address, first.filled(with: ["score.sum": "16"]))
    #expect(conflict.status == .conflict)
    #expect(conflict.contains("Сумма баллов анкеты куратора") && conflict.contains("12") && conflict.contains("16"))
  }

  @Test("«подставить значения из базы» shows the counted values and saves nothing")
  func recount() throws {
    let address = monitoring.section("base")
    let counted = try #require(try curator.get(address).form(with: ["base.teachers"])?["base.teachers"])
    _ = try curator.submit(address, ["base.teachers": "77", "progress": "draft"])
    #expect(try curator.get(address + "?from=registry").form(with: ["base.teachers"])?["base.teachers"] == counted)
    #expect(try curator.get(address).form(with: ["base.teachers"])?["base.teachers"] == "77")
  }

  @Test("the check tells what does not add up and sends nothing until it does")
  func check() throws {
    try monitoring.explainAll()
    _ = try curator.submit(
      monitoring.section("satisfaction"),
      ["satisfaction.menteesAsked": "5", "satisfaction.menteesSatisfied": "6", "progress": "draft"])
    let page = try curator.get(monitoring.report + "/check")
    #expect(page.contains("из них удовлетворены – 6, больше, чем «Наставляемых опрошено» – 5"))
    let refused = try curator.post(monitoring.report + "/submission", monitoring.signed())
    #expect(refused.status == .unprocessableContent)
    #expect(refused.contains("Сначала исправьте: 1 ошибка в отчёте"))
    #expect(refused.body.contains("Захарова Елена Викторовна"))
  }

  @Test("every field of the signature wrong is told at once")
  func signature() throws {
    let page = try curator.post(
      monitoring.report + "/submission", ["signer": "", "name": " ", "post": "", "date": "31.02.2026", "_version": "1"])
    #expect(page.status == .unprocessableContent)
    for message in ["Выберите, кто подписывает", "Укажите ФИО", "Укажите должность", "В феврале"] {
      #expect(page.contains(message), "\(message)")
    }
  }

  @Test("signed and sent it has a number; it is locked, and can be recalled")
  func sending() throws {
    let sent = try monitoring.send()
    #expect(sent.status == .ok)
    #expect(sent.contains("Отчёт отправлен") && sent.contains("Отчёт №") && sent.contains("в срок"))
    #expect(try curator.get(monitoring.section("base")).location == monitoring.report)
    #expect(try curator.post(monitoring.section("score"), ["score.sum": "1", "_version": "1"]).status == .conflict)
    let recalled = try monitoring.press(curator, on: monitoring.report, "/recall")
    #expect(recalled.contains("Отчёт отозван"))
    #expect(try curator.get(monitoring.section("base")).status == .ok)
  }

  @Test("a section saved while somebody signs: the signature is asked for once more, as typed")
  func signingRace() throws {
    try monitoring.send()
    _ = try monitoring.press(curator, on: monitoring.report, "/recall")
    let form = try monitoring.signed()
    #expect(try curator.post(monitoring.report + "/submission", form).status == .seeOther)
    _ = try monitoring.press(curator, on: monitoring.report, "/recall")
    let late = try curator.post(monitoring.report + "/submission", form.setting("_key", to: nil))
    #expect(late.status == .conflict)
    #expect(late.contains("Пока вы подписывали, отчёт изменили") && late.body.contains("Захарова Елена Викторовна"))
  }

  @Test("a school with pairs in the registry cannot press «Участников нет»")
  func nilReturn() throws {
    let page = try monitoring.press(curator, on: monitoring.report, "/nil-return")
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("В реестре есть действующие пары"))
  }

  @Test("an accepted report is read with its figures, and corrected beside itself only by an exception once locked")
  func accepted() throws {
    let page = try curator.get(monitoring.passed)
    #expect(page.contains("принят") && page.contains("Значение школы") && page.contains("Подписано"))
    let refused = try monitoring.press(curator, on: monitoring.passed, "/correction")
    #expect(refused.status == .unprocessableContent && refused.contains("Сбор закрыт"))
    _ = try monitoring.centre.submit(
      monitoring.passed + "/exception/new", ["until": "01.12.2026", "reason": "Нашли ошибку в числе групп"])
    let corrected = try monitoring.press(curator, on: monitoring.passed, "/correction")
    #expect(corrected.contains("Начата новая версия"))
    #expect(corrected.contains("Срок продлён до 01.12.2026: Нашли ошибку в числе групп (Зимина"))
    #expect(try curator.get(monitoring.passed + "?edition=1").contains("принят"))
    #expect(try curator.get(monitoring.passed + "?edition=9").status == .notFound)
  }

  @Test("what is not open yet says when it opens; what no deadline plans does not exist")
  func notOpen() throws {
    let page = try curator.get("/monitoring/2027-h1/\(DemoCast.school)")
    #expect(page.contains("По плану он откроется 20.04.2027"))
    #expect(page.forms.allSatisfy { !($0.action?.contains("nil-return") ?? false) })
    for path in ["2026-h3", "2026-year"] {
      #expect(try curator.get("/monitoring/\(path)/\(DemoCast.school)").status == .notFound, "\(path)")
    }
  }

  @Test("another school's report, a partner's and an unknown section answer 404")
  func foreign() throws {
    for path in [
      "/monitoring/2026-h2/\(DemoCast.otherSchool)", "/monitoring/2026-h2/\(DemoCast.otherSchool)/sections/base",
      "/monitoring/2026-h2/\(DemoCast.otherSchool)/check", "/monitoring/2026-h2/\(DemoCast.dairy)",
      monitoring.section("everything"),
    ] { #expect(try curator.get(path).status == .notFound, "\(path)") }
    let answer = try curator.post(
      "/monitoring/2026-h2/\(DemoCast.otherSchool)/sections/score", ["score.sum": "1", "_version": "0"])
    #expect(answer.status == .notFound)
  }

  @Test("the district office reads reports and writes in none")
  func ruo() throws {
    let ruo = try monitoring.portal.visitor(.ruo)
    let page = try ruo.get(monitoring.passed)
    #expect(page.status == .ok && page.forms.allSatisfy { $0.action == "/sign-out" })
    #expect(try ruo.get(monitoring.section("base")).status == .forbidden)
    #expect(try ruo.get(monitoring.report + "/review").status == .forbidden)
  }
}
