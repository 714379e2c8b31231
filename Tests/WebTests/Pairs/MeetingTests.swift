import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages of meetings")
struct MeetingTests {
  private let pages: PairPages
  private let curator: Visitor
  private let pair: Pair.ID
  private let taken: [CalendarDate]
  /// Keys of the pairs that are at work today.
  private let active: Set<String>

  /// A pair at work that met yesterday at the latest, so that today is free.
  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
    let store = pages.portal.store
    let place = try store.place(slug: DemoCast.school, within: .everything).area
    guard case .organisation(let school) = place else { throw Failure.notFound }
    var filter = PairFilter()
    filter.status = .active
    let lines = try store.pairs(filter, in: .organisations([school]), today: TestPortal.today, size: 500).lines
    let line = try #require(lines.first { $0.starts < TestPortal.today.adding(days: -30) && $0.lastMeeting != nil })
    active = Set(lines.map(\.id.description))
    pair = line.id
    taken = try store.pairCourse(pair, in: .everything, today: TestPortal.today, moment: 0).meetings
      .map(\.meeting.date)
  }

  private var path: String { "/pairs/\(pair)" }

  @Test("one line enters a meeting, and the page comes back with the cursor in the date")
  func line() throws {
    let answer = try curator.submit(
      path, ["heldOn": "сегодня", "kind": "regular", "topic": "Проект", "result": "Выбрали тему"])
    #expect(answer.status == .seeOther)
    #expect(answer.location == path + "#heldOn")
    let page = try curator.get(path)
    #expect(page.contains("регулярная"))
    #expect(page.contains("Выбрали тему"))
  }

  @Test("a wrong line comes back as it was typed, with the date that is in the way")
  func wrong() throws {
    let future = try curator.submit(path, ["heldOn": "22.11.2026", "topic": "Проект"])
    #expect(future.status == .unprocessableContent)
    #expect(future.contains("Дата встречи не может быть позже сегодня"))
    #expect(future.form(with: ["heldOn"])?["topic"] == "Проект")
    let early = try curator.submit(path, ["heldOn": "01.09.2020"])
    #expect(early.contains("Дата раньше приказа от"))
    let kind = try curator.submit(path, ["heldOn": "21.11.2026", "kind": "party"])
    #expect(kind.contains("Выберите вид встречи"))
    let long = try curator.submit(path, ["heldOn": "21.11.2026", "topic": String(repeating: "я", count: 201)])
    #expect(long.contains("Тема: длиннее 200 знаков"))
  }

  @Test("a second meeting on a day is asked about and allowed")
  func again() throws {
    let day = Russian.date(try #require(taken.first))
    let asked = try curator.submit(path, ["heldOn": day, "kind": "regular"])
    #expect(asked.status == .unprocessableContent)
    #expect(asked.contains("Добавить вторую за день?"))
    let saved = try curator.post("\(path)/meetings", ["heldOn": day, "kind": "regular", "again": "1"])
    #expect(saved.status == .seeOther)
  }

  @Test("a meeting is changed, removed and put back; two who change it meet on the page of three columns")
  func changing() throws {
    let edit = try #require(try curator.get(path).link("/meetings/", ending: "/edit"))
    let first = try curator.get(edit)
    let changed = try curator.submit(edit, ["topic": "Новая тема", "minutes": "50"], follow: true)
    #expect(changed.contains("Новая тема"))
    #expect(changed.contains("50 минут"))
    let form = try #require(first.form(with: ["_version", "topic"]))
    let late = try curator.post(edit.replacing("/edit", with: ""), form.setting("topic", to: "Опоздавшая"))
    #expect(late.status == .conflict)
    #expect(late.contains("Опоздавшая"))
    let removed = try curator.post(edit.replacing("/edit", with: "/removal"), [:], follow: true)
    #expect(removed.contains("удалена. Вернуть её можно"))
    let restore = try #require(removed.forms.compactMap(\.action).first { $0.hasSuffix("/restoration") })
    #expect(try curator.post(restore, [:], follow: true).contains("Встреча возвращена"))
  }

  @Test("the next step of a pair at work is to enter a meeting, and its stages say when each was")
  func stages() throws {
    let page = try curator.get(path)
    #expect(page.link(path + "#heldOn") != nil)
    #expect(page.contains("Запрос и анкета наставляемого"))
    #expect(page.contains("Встреча: организационная"))
    #expect(page.contains("Встреча: заключительная"))
  }

  @Test("the sheet of a month saves right rows and keeps wrong ones with their message, without a script")
  func sheet() throws {
    let page = try curator.get("/meetings/bulk/month")
    let shown = page.body.matches(of: /data-row="(\d+)"/).map { String($0.1) }
    #expect(shown.count == 40)
    let rows = shown.filter(active.contains)
    let form = try #require(page.forms.first { $0.names.contains("days-\(rows[0])") })
    let answer = try curator.post(
      "/meetings/bulk/month",
      form.fields.setting("days-\(rows[0])", to: "21").setting("topic-\(rows[0])", to: "Из журнала")
        .setting("days-\(rows[1])", to: "31"))
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("31: такого дня в ноябре 2026 нет"))
    #expect(answer.contains("сохранено "))
    #expect(answer.body.contains("value=\"31\""))
    #expect(try curator.get("/meetings?q=").contains("Из журнала"))
  }

  @Test("a script saves one row and hears what was done; a second meeting of a day is a question")
  func row() throws {
    let page = try curator.get("/meetings/bulk/month")
    let row = try #require(page.body.matches(of: /data-row="(\d+)"/).map { String($0.1) }.first(where: active.contains))
    let saved = try curator.post("/meetings/bulk/month", ["month": "2026-11", "row": row, "days-\(row)": "21"])
    #expect(saved.status == .ok)
    #expect(saved.body.hasPrefix("сохранено "))
    #expect(saved.body.contains("21"))
    let again = try curator.post("/meetings/bulk/month", ["month": "2026-11", "row": row, "days-\(row)": "21"])
    #expect(again.status == .conflict)
    let meant = try curator.post(
      "/meetings/bulk/month", ["month": "2026-11", "row": row, "days-\(row)": "21", "again-\(row)": "1"])
    #expect(meant.status == .ok)
    let foreign = try curator.post("/meetings/bulk/month", ["row": "999999", "days-999999": "21"])
    #expect(foreign.status == .notFound)
  }

  @Test("a group meeting is entered for everybody who is ticked, and refused for nobody")
  func group() throws {
    let page = try curator.get("/meetings/bulk")
    let ids = page.body.matches(of: /name="pair" value="(\d+)"/).map { String($0.1) }.filter(active.contains).prefix(3)
    let nobody = try curator.submit("/meetings/bulk", ["heldOn": "21.11.2026", "topic": "Сбор"])
    #expect(nobody.contains("Отметьте пары"))
    let fields = FormFields(
      [("heldOn", "21.11.2026"), ("kind", "group"), ("topic", "Общий сбор"), ("again", "1")] + ids.map { ("pair", $0) })
    #expect(try curator.post("/meetings/bulk", fields).status == .seeOther)
    #expect(try curator.get("/meetings?kind=group").contains("вместе 3 пары"))
  }

  @Test("the journal filters by address; the district office reads no words about children")
  func journal() throws {
    #expect(try curator.get("/meetings?kind=trial").contains("пробная рабочая"))
    #expect(try curator.get("/meetings?q=zzzz").contains("Встреч нет"))
    let topic = try #require(
      pages.portal.store.pairCourse(pair, in: .everything, today: TestPortal.today, moment: 0).meetings.first?.meeting
        .topic)
    #expect(try curator.get(path).contains(topic))
    let ruo = try pages.portal.visitor(.ruo)
    #expect(try ruo.get(path).status == .ok)
    #expect(try !ruo.get(path).contains(topic))
    #expect(try ruo.get("/meetings/bulk").status == .forbidden)
  }

  @Test("the pair of another school has no meetings for this curator")
  func foreign() throws {
    let store = pages.portal.store
    guard case .organisation(let other) = try store.place(slug: DemoCast.otherSchool, within: .everything).area
    else { return }
    var filter = PairFilter()
    filter.status = .active
    let line = try #require(
      store.pairs(filter, in: .organisations([other]), today: TestPortal.today).lines.first)
    let course = try store.pairCourse(line.id, in: .everything, today: TestPortal.today, moment: 0)
    #expect(try curator.post("/pairs/\(line.id)/meetings", ["heldOn": "21.11.2026"]).status == .notFound)
    if let meeting = course.meetings.first?.id {
      #expect(try curator.get("/meetings/\(meeting)/edit").status == .notFound)
      #expect(try curator.post("/meetings/\(meeting)/removal", [:]).status == .notFound)
    }
  }

  @Test("the list of pairs that have been silent longest")
  func silent() throws {
    let page = try curator.get("/pairs?silent=1&sort=silence")
    #expect(page.contains("Давно без встречи"))
    #expect(page.contains("дней"))
    #expect(try curator.get("/home").link("/pairs?silent=1&sort=silence") != nil)
  }
}
