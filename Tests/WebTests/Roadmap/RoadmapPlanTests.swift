import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Roadmaps as documents")
struct RoadmapPlanTests {
  private let portal: TestPortal
  private let curator: Visitor
  private let centre: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
    centre = try portal.visitor(.centre)
  }

  private func own() throws -> Scope {
    .organisations([try portal.store.organisation(DemoCast.school, within: .everything).id])
  }

  private func lines(_ state: Roadmap.State? = nil, _ scope: Scope = .everything) throws -> [RoadmapLine] {
    var filter = RoadmapFilter()
    filter.state = state
    return try portal.store.roadmaps(filter, within: scope, on: TestPortal.today, limit: 100, page: { _ in 1 }).lines
  }

  /// The roadmap of the curator's school that the demo has returned with remarks.
  private func returned() throws -> String {
    "/roadmap/plans/\(try #require(try lines(.returned, own()).first).roadmap.id)"
  }

  private func press(
    _ visitor: Visitor, on page: String, _ action: String, _ fields: FormFields = [:]
  ) throws -> Exchange {
    let forms = try visitor.get(page).forms
    let form = try #require(forms.first { $0.action == action })
    return try visitor.post(action, form.filled(with: fields), follow: true)
  }

  @Test("a curator takes a template, and its days are those of her year")
  func template() throws {
    let page = try curator.submit(
      "/roadmap/plans/new", ["template": "pizhanka", "title": "Карта школы"], follow: true)
    #expect(page.contains("Дорожная карта заведена"))
    #expect(page.contains("Пижанка, п. 11.8") && page.contains("до 03.02.2027"))
    #expect(!page.contains("Пижанка, п. 10.7"))
  }

  @Test("the centre takes a template for the district")
  func district() throws {
    let page = try centre.submit(
      "/roadmap/plans/new", ["owner": "municipality-1", "template": "valuyki", "title": "Педагоги"], follow: true)
    #expect(page.contains("Банк") || page.contains("банк профессиональных дефицитов"))
    #expect(page.contains("Утвердить"))
  }

  @Test("an end before the start, no owner and no template are sent back with what was typed")
  func wrong() throws {
    let page = try centre.submit(
      "/roadmap/plans/new", ["template": "", "starts": "01.09.2026", "ends": "31.08.2026", "title": "Моя карта"])
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Период кончается раньше"))
    #expect(page.contains("Выберите, чья это") && page.contains("Выберите типовую карту"))
    #expect(page.contains("Моя карта"))
  }

  @Test("a term that cannot be is refused in words, and nothing typed is lost")
  func term() throws {
    let page = try curator.submit(
      try returned() + "/tasks/new", ["title": "Собрать портфолио", "term": "5 квартал 2026"])
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Кварталов четыре") && page.contains("Собрать портфолио") && page.contains("5 квартал 2026"))
  }

  @Test(
    "a term far outside the period of its roadmap, or begun in a year that nobody typed, is refused in words",
    arguments: [
      ("до 01.01.1990", "больше чем на год вне периода карты"), ("октябрь 2035", "больше чем на год вне периода карты"),
      ("август–июль 2027", "назовите оба года"),
    ])
  func period(term: String, message: String) throws {
    let page = try curator.submit(try returned() + "/tasks/new", ["title": "Собрать портфолио", "term": term])
    #expect(page.status == .unprocessableContent && page.contains(message) && page.contains(term))
  }

  @Test("a roadmap that has not begun gets no proposals, and says that no municipal one stands above it")
  func ahead() throws {
    let made = try curator.submit(
      "/roadmap/plans/new",
      ["template": "pizhanka", "title": "Карта впрок", "starts": "01.09.2029", "ends": "31.08.2030"])
    let plan = try #require(made.location)
    let tasks = try portal.store.roadmap(id(plan), within: .everything, on: TestPortal.today).tasks
    #expect(try tasks.contains { try curator.get("/roadmap/\($0.task.id)").status == .ok })
    #expect(try !curator.get(plan).contains("Похоже, уже выполнено"))
    #expect(try curator.get(plan + "/conformity").contains("Муниципальной карты на этот период нет: сверено только"))
  }

  @Test("the history of a measure says what was changed, from what to what, and nothing that was not")
  func history() throws {
    let plan = try returned()
    let task = try #require(portal.store.roadmap(id(plan), within: .everything, on: TestPortal.today).tasks.last).task
    _ = try curator.submit("/roadmap/\(task.id)/edit", ["executor": "завуч и куратор"])
    let event = try #require(portal.store.events(of: "roadmapTask:\(task.id)").first)
    #expect(event.after == ["executor": "завуч и куратор"])
    let before = task.measure.executor.isEmpty ? "не указано" : task.measure.executor
    #expect(try curator.get("/roadmap/\(task.id)").text.contains("Исполнитель: \(before) → завуч и куратор"))
  }

  @Test("sent, returned with a remark at a measure, answered, agreed; a change then begins the next edition")
  func wholeWay() throws {
    let plan = try returned()
    #expect(try curator.get(plan).contains("Назовите день заключительной встречи"))
    #expect(try press(curator, on: plan, plan + "/submission").contains("отправлена в центр"))
    #expect(try !curator.get(plan).contains("Назовите день заключительной встречи"))
    let task = try #require(portal.store.roadmap(id(plan), within: .everything, on: TestPortal.today).tasks.last).task
    #expect(try curator.get("/roadmap/\(task.id)/edit").status == .conflict)
    let back = try press(centre, on: plan + "/review/new", plan + "/review", ["remark-\(task.id)": "Кто и когда?"])
    #expect(back.contains("возвращена с замечаниями") && back.contains("Кто и когда?"))
    _ = try curator.submit("/roadmap/\(task.id)/edit", ["executor": "куратор", "term": "до 15.12.2026"])
    _ = try press(curator, on: plan, plan + "/submission")
    let agreed = try press(centre, on: plan + "/review/new", plan + "/agreement")
    #expect(agreed.contains("Эта версия сохранена") && agreed.contains("Версия 1: согласована 21.11.2026"))
    _ = try curator.submit("/roadmap/\(task.id)/edit", ["executor": "директор"])
    #expect(try curator.get(plan).contains("версия 2"))
    #expect(try curator.get(plan).contains("черновик"))
    let edition = try curator.get(plan + "/editions/1")
    #expect(edition.contains("куратор") && edition.contains("до 15.12.2026"))
    #expect(try portal.visitor(.ruo).get(plan + "/print").contains("Приложение №"))
  }

  private func id(_ plan: String) throws -> Roadmap.ID {
    try #require(Roadmap.ID(plan.split(separator: "/").last.map(String.init)))
  }

  @Test("a remark on a measure that changed meanwhile says so, keeps its words, and can be sent again")
  func changedMeanwhile() throws {
    let line = try #require(try lines(.sent).first)
    let plan = "/roadmap/plans/\(line.roadmap.id)"
    let task = try #require(portal.store.roadmap(line.roadmap.id, within: .everything, on: TestPortal.today).tasks.last)
      .task
    let form = try #require(
      try centre.get(plan + "/review/new").forms.first { $0.names.contains("remark-\(task.id)") })
    let author = Author(account: nil, address: "test", moment: 0, today: TestPortal.today)
    try portal.store.markRoadmapTask(task.id, .waived("нет"), version: task.version, within: .everything, by: author)
    let answer = try centre.post(plan + "/review", form.filled(with: ["remark-\(task.id)": "Назовите исполнителя"]))
    #expect(answer.status == .conflict)
    #expect(answer.contains("Мероприятие изменили, пока вы писали") && answer.contains("Назовите исполнителя"))
    let again = try #require(answer.forms.first { $0.names.contains("remark-\(task.id)") })
    #expect(try centre.post(plan + "/review", again.filled(with: [:])).status == .seeOther)
  }

  @Test("the centre agrees to several at once; one that moved stops all")
  func several() throws {
    let sent = try lines(.sent)
    #expect(sent.count == 2)
    let form = try #require(
      try centre.get("/roadmap/plans?state=sent").forms.first { $0.action == "/roadmap/plans/agreements" })
    let pairs = sent.map { ("roadmap", "\($0.roadmap.id)-\($0.roadmap.version)") }
    let stale = FormFields([pairs[0], ("roadmap", "\(sent[1].roadmap.id)-99")])
    #expect(try centre.post("/roadmap/plans/agreements", stale, follow: true).contains("ни одна не согласована"))
    #expect(form.names.contains("_key"))
    #expect(
      try centre.post("/roadmap/plans/agreements", FormFields(pairs), follow: true).contains("карты согласованы"))
    #expect(try lines(.sent).isEmpty)
  }

  @Test("a curator sees her own roadmaps and the municipal one; others do not exist; the office reads")
  func rights() throws {
    let foreign = try #require(try lines(.sent).first).roadmap.id
    #expect(try curator.get("/roadmap/plans/\(foreign)").status == .notFound)
    #expect(try curator.get("/roadmap/plans/\(foreign)/conformity").status == .notFound)
    let municipal = try #require(try lines().first { $0.roadmap.owner.level == .municipality }).roadmap.id
    #expect(try curator.get("/roadmap/plans/\(municipal)").status == .ok)
    #expect(try curator.get("/roadmap/plans/\(municipal)/edit").status == .forbidden)
    #expect(try portal.visitor(.ruo).get("/roadmap/plans/\(foreign)").status == .ok)
    #expect(try curator.get("/roadmap/matrix").status == .forbidden)
  }

  @Test("findings cite the roadmap and what it differs from")
  func conformity() throws {
    let lines = try lines(.agreed).filter {
      $0.roadmap.owner.level == .organisation && $0.roadmap.template == "kalmykia"
    }
    let pages = try lines.map { try centre.get("/roadmap/plans/\($0.roadmap.id)/conformity").text }
    #expect(pages.contains { $0.contains("Нет мероприятия") && $0.contains("Калмыкия, п. 13") })
    #expect(
      pages.contains { $0.contains("Позже, чем требуется") && $0.contains("июнь 2027") && $0.contains("май 2027") })
    #expect(pages.contains { $0.contains("Нет исполнителя") })
    #expect(pages.allSatisfy { $0.contains("Документы расходятся") })
  }

  @Test(
    "the four views, the matrix and the summary show the tasks", arguments: ["table", "board", "gantt", "calendar"])
  func views(view: String) throws {
    let page = try curator.get("/roadmap?view=\(view)")
    #expect(page.status == .ok && page.contains("Провести вторую, пробную рабочую встречу пары"))
    let earlier: FormFields = ["view": view, "year": "2020-21", "school": DemoCast.school, "source": "Пижанка"]
    #expect(try centre.get("/roadmap?" + earlier.encoded).contains("Утвердить рабочую группу"))
    let matrix = try centre.get("/roadmap/matrix")
    #expect(matrix.contains("Калмыкия, п. 34") && matrix.contains("9 организаций"))
    #expect(try centre.get("/roadmap/summary").contains("Пижанский"))
  }
}
