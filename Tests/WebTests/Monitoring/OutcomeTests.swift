import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage
import TestSupport
import Testing
import Web

@Suite("Outputs of a campaign")
struct OutcomeTests {
  private let monitoring: Monitoring
  private var centre: Visitor { monitoring.centre }
  private let campaign = "/monitoring/2026-h1"

  init() throws { monitoring = try Monitoring() }

  @Test("the campaign leads to its summary, its note, the draft of the order and the statistics")
  func links() throws {
    let page = try centre.get(campaign)
    #expect(page.contains("Итоги"))
    for end in ["summary", "summary.xlsx", "results-order", "results-order/document", "notes/new", "notes/1"] {
      #expect(page.links.contains("\(campaign)/\(end)"), "\(end)")
    }
    #expect(page.links.contains { $0.hasPrefix("/monitoring/statistics?") })
  }

  @Test("the summary as a workbook has its sheets, and the same numbers as the page")
  func book() throws {
    let file = try centre.get("\(campaign)/summary.xlsx")
    #expect(file.status == .ok && file.fields[.contentDisposition]?.contains("svod-2026-h1-") == true)
    let grids = try Workbook(file.bytes).grids
    #expect(grids.count == 6)
    let percent = Russian.decimal(try #require(Double(grids[0].rows[1][2].replacing(",", with: "."))))
    let page = try centre.get("\(campaign)/summary")
    #expect(page.contains("\(percent)\u{A0}%"))
    let dashboard = try centre.get("/district?on=2026-04-20")
    #expect(dashboard.contains("\(percent)\u{A0}%"))
    let event = try #require(monitoring.portal.store.events(of: "export:\(campaign)/summary.xlsx").first)
    #expect(event.kind == "exported")
  }

  @Test("a total of reports opens the schools behind it, with the edition of each")
  func totals() throws {
    let page = try centre.get("\(campaign)/lines/forms.mentees")
    #expect(page.contains("версия 1") && page.contains("версия 2"))
    let list = try #require(page.links.first { $0.contains("/lines/forms.mentees?") })
    #expect(try centre.get(list).status == .ok)
    #expect(try centre.get("\(campaign)/lines/text.problems").status == .notFound)
    #expect(try centre.get("\(campaign)/lines/nothing").status == .notFound)
  }

  @Test("a note: begun, written, signed; its figures stay while the campaign goes on")
  func note() throws {
    let begun = try centre.submit("\(campaign)/notes/new", ["title": "Для главы"], follow: true)
    #expect(begun.contains("Справка начата") && begun.contains("6. Показатели"))
    let section = try #require(begun.links.first { $0.hasSuffix("/sections/problems") })
    let written = try centre.submit(section, ["text": "Мало наставников.\nНужны предприятия."], follow: true)
    #expect(written.contains("Текст сохранён") && written.contains("Нужны предприятия."))
    let sign = try #require(written.links.first { $0.hasSuffix("/signature") })
    let signed = try centre.submit(sign, ["name": "Зимина Ольга", "post": "директор", "date": "21.11.2026"])
    let note = try #require(signed.location)
    let wrong = try centre.submit("\(campaign)/notes/new", ["title": ""])
    #expect(wrong.status == .unprocessableContent && wrong.contains("Назовите справку"))
    let before = try centre.get(note)
    #expect(before.contains("Числа остались такими, как при подписании"))
    #expect(!before.links.contains(section))
    let report = "\(campaign)/\(DemoCast.school)"
    _ = try monitoring.press(centre, on: report, "/correction")
    #expect(try centre.get(note).text.filter { !$0.isWhitespace } == before.text.filter { !$0.isWhitespace })
    #expect(try centre.get(section).status == .seeOther)
    #expect(try centre.post(section, ["text": "Другое", "_version": "1"]).status == .conflict)
  }

  @Test("a note is not signed before the day of its figures; a second press of the button ends where the first did")
  func signing() throws {
    let page = "\(campaign)/notes/1/signature"
    let form = try #require(try centre.get(page).forms.first { $0.names.contains("post") })
    let key = "0123456789abcdef0123456789abcdef"
    let signature: FormFields = ["name": "Зимина Ольга", "post": "директор", "date": "21.11.2026", "_key": key]
    let action = form.action ?? page
    let early = try centre.post(action, form.filled(with: signature.setting("date", to: "01.01.1990")))
    #expect(early.status == .unprocessableContent && early.contains("Дата подписи не может быть раньше"))
    let presses = try [1, 2].map { _ in try centre.post(action, form.filled(with: signature)) }
    #expect(presses.map(\.status) == [.seeOther, .seeOther] && presses[0].location == presses[1].location)
    let later = try centre.post(action, form.filled(with: signature.setting("_key", to: key + "2")))
    #expect(later.status == .conflict)
  }

  @Test("the growth of a figure is the difference of the shares that stand beside it")
  func growth() throws {
    let page = try centre.get("\(campaign)/summary").text.replacing("\u{A0}", with: " ")
    let rows = Pattern(#"(?:рост|снижение) на ([0-9]+,[0-9]) п"#).groups(in: page)
    #expect(rows.allSatisfy { page.contains("+\($0[1]) п. п.") || page.contains("−\($0[1]) п. п.") })
  }

  @Test("two who write the same section are asked which words to keep")
  func conflict() throws {
    let section = "\(campaign)/notes/1/sections/staff"
    let form = try #require(try centre.get(section).forms.first { $0.names.contains("text") })
    _ = try centre.post(section, form.filled(with: ["text": "Первая"]))
    let second = try centre.post(section, form.filled(with: ["text": "Вторая", "_key": "another"]))
    #expect(second.status == .conflict && second.contains("Первая") && second.contains("Вторая"))
  }

  @Test("documents open: the note and the order have headings, tables and the author's words")
  func documents() throws {
    for (address, name) in [("notes/1/document", "spravka-"), ("results-order/document", "prikaz-itogi-")] {
      let file = try centre.get("\(campaign)/\(address)")
      #expect(file.status == .ok && file.fields[.contentDisposition]?.contains(name) == true)
      _ = try DocumentTemplate(file.bytes)
    }
    #expect(try centre.get("\(campaign)/notes/1/print").contains("расписание смен"))
    #expect(try centre.get("\(campaign)/results-order").contains("ПРИКАЗЫВАЮ"))
  }

  @Test("the district office reads and takes away, only the centre writes, a curator sees neither")
  func access() throws {
    let ruo = try monitoring.portal.visitor(.ruo)
    for end in ["summary", "summary.xlsx", "notes/1", "notes/1/print", "notes/1/document", "results-order"] {
      #expect(try ruo.get("\(campaign)/\(end)").status == .ok, "\(end)")
      #expect(try monitoring.curator.get("\(campaign)/\(end)").status == .forbidden, "\(end)")
    }
    #expect(try ruo.get("\(campaign)/notes/1/sections/staff").status == .forbidden)
    #expect(!(try ruo.get("\(campaign)/notes/1").contains("Подписать")))
  }
}
