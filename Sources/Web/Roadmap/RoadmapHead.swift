import HTTP
import Mentoring
import Storage

/// What the four views of the tasks share: the overdue, the tabs, the filter, the ways on.
struct RoadmapHead: Encodable, Sendable {
  let overdue: Overdue?
  let views: [View]
  let links: [Link]
  let action: String
  let hidden: [HiddenField]
  let school: Choice
  let status: Choice
  let source: Choice
  let appliedTags: [AppliedTag]
  let years: Years?
  /// Views without pages show only so many.
  let cut: String?
  let nothingFound: NothingFound?
  let empty: Empty?

  struct Overdue: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct View: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Years: Encodable, Sendable {
    let current: String
    let previous: Link
    let next: Link
  }

  struct NothingFound: Encodable, Sendable { let address: String }

  struct Empty: Encodable, Sendable { let address: String? }

  init(_ list: RoadmapTaskList, _ query: RoadmapListQuery, viewer: Account) {
    overdue = query.filter.status == nil && list.overdue > 0 ? Overdue(list.overdue, query) : nil
    views = RoadmapView.allCases.map { view in
      let fields = query.fields.setting("page", to: nil).setting("view", to: view == .table ? nil : view.rawValue)
      return View(title: view.title, address: RoadmapAddress.index(fields), isCurrent: view == query.view)
    }
    links =
      Self.links(viewer) + [
        Link(title: "Документы", address: DocumentAddress.index),
        Link(title: "Мероприятия", address: EventAddress.index),
        Link(title: "Медиаплан", address: MediaPlanAddress.index),
      ]
    action = RoadmapAddress.index
    hidden = ["view", "year"].compactMap { name in query.fields[name].map { HiddenField(name: name, value: $0) } }
    let input = Input(query.fields)
    let schools = Self.schools(list, viewer: viewer)
    school = Choice(input, "school", "Чья", options: schools.map { ($0.value, $0.label, nil) })
    status = Choice(
      input, "status", "Состояние",
      options: [("", "любое", nil)] + RoadmapTask.Status.allCases.map { ($0.rawValue, Words.taskStatus($0), nil) })
    source = Choice(
      input, "source", "Документ", options: [("", "любой", nil)] + list.sources.map { ($0, $0, nil) })
    appliedTags = Self.applied(query, schools)
    years = query.view == .table ? nil : Years(query)
    cut =
      query.view != .table && list.total > list.lines.count
      ? "Показаны \(list.lines.count) самых срочных из \(Russian.number(list.total)). Выберите, чью карту показать."
      : nil
    nothingFound =
      list.total == 0 && query.isFiltered
      ? NothingFound(address: RoadmapAddress.index(query.fields.keeping(["view", "year"]))) : nil
    empty =
      list.total == 0 && !query.isFiltered && query.view == .table
      ? Empty(address: viewer.mayEdit ? RoadmapPlanAddress.new : nil) : nil
  }

  private static func links(_ viewer: Account) -> [Link] {
    var links = [Link(title: "Карты и согласование", address: RoadmapPlanAddress.index)]
    if viewer.seesDistrict {
      links.append(Link(title: "Организации и мероприятия", address: RoadmapAddress.matrix))
      links.append(Link(title: "Сводка по районам", address: RoadmapAddress.summary))
    }
    return links + [Link(title: "Сроки в вашем календаре", address: CalendarFeedAddress.show)]
  }

  private static func schools(_ list: RoadmapTaskList, viewer: Account) -> [(value: String, label: String)] {
    let own = list.organisations.count > 1 ? "Мои организации" : "Моя организация"
    return [("", viewer.seesDistrict ? "Все" : own), (RoadmapListQuery.municipal, "Муниципальная")]
      + (viewer.seesDistrict || list.organisations.count > 1 ? list.organisations.map { ($0.slug, $0.name) } : [])
  }

  private static func applied(
    _ query: RoadmapListQuery, _ schools: [(value: String, label: String)]
  ) -> [AppliedTag] {
    let tag = { (text: String, name: String) in
      AppliedTag(text, removing: name, from: query.fields, address: RoadmapAddress.index)
    }
    var tags: [AppliedTag] = []
    if let school = query.fields["school"] {
      tags.append(tag(schools.first { $0.value == school }?.label ?? school, "school"))
    }
    if let status = query.filter.status { tags.append(tag(Words.taskStatus(status), "status")) }
    if let source = query.filter.source { tags.append(tag(source, "source")) }
    return tags
  }

  private init(links: [Link]) {
    overdue = Overdue(text: "Просрочено 3 пункта", address: RoadmapAddress.index(["status": "overdue"]))
    views = [View(title: "Таблица", address: RoadmapAddress.index, isCurrent: true)]
    self.links = links
    action = RoadmapAddress.index
    hidden = [HiddenField(name: "view", value: "board")]
    school = .sample
    status = .sample
    source = .sample
    appliedTags = [.sample]
    years = Years(
      current: "2026/27 учебный год",
      previous: Link(title: "2025/26", address: RoadmapAddress.index(["year": "2025-26"])),
      next: Link(title: "2027/28", address: RoadmapAddress.index(["year": "2027-28"])))
    cut = "Показаны 300 самых срочных из 614."
    nothingFound = NothingFound(address: RoadmapAddress.index)
    empty = Empty(address: RoadmapPlanAddress.new)
  }

  static let sample = RoadmapHead(links: [Link(title: "Карты", address: RoadmapPlanAddress.index)])
}

extension RoadmapHead.Overdue {
  fileprivate init(_ count: Int, _ query: RoadmapListQuery) {
    text = "Просрочено: \(Russian.plural(count, "пункт", "пункта", "пунктов"))"
    address = RoadmapAddress.index(
      query.fields.setting("page", to: nil).setting("view", to: nil).setting("status", to: "overdue"))
  }
}

extension RoadmapHead.Years {
  fileprivate init(_ query: RoadmapListQuery) {
    let link = { (year: SchoolYear) in
      RoadmapHead.Link(title: year.label, address: RoadmapAddress.index(query.fields.setting("year", to: year.code)))
    }
    current = "\(query.year.label) учебный год"
    previous = link(query.year.previous)
    next = link(query.year.next)
  }
}

extension FormFields {
  fileprivate func keeping(_ names: [String]) -> FormFields {
    FormFields(pairs.filter { names.contains($0.name) }.map { ($0.name, $0.value) })
  }
}
