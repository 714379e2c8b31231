import HTTP
import Mentoring
import Storage

/// Tasks of the roadmap, overdue first, with the term in the words of its source (`ux.md` K14, the table).
struct RoadmapIndexPage: Page {
  static let template = "roadmap/index"

  let title = "Дорожная карта"
  let overdue: Overdue?
  let action: String
  let school: Choice
  let status: Choice
  let source: Choice
  let appliedTags: [AppliedTag]
  let showsOwner: Bool
  let showsAction: Bool
  let rows: [RoadmapRow]
  let pagination: Pagination?
  let nothingFound: NothingFound?
  let empty: Bool

  struct Overdue: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct NothingFound: Encodable, Sendable { let address: String }

  init(_ list: RoadmapTaskList, _ query: RoadmapListQuery, viewer: Account, today: CalendarDate) {
    overdue = query.filter.status == nil && list.overdue > 0 ? Overdue(list.overdue, query) : nil
    action = RoadmapAddress.index
    let input = Input(query.fields)
    let schools = Self.schools(list, viewer: viewer)
    school = Choice(input, "school", "Чья", options: schools.map { ($0.value, $0.label, nil) })
    status = Choice(
      input, "status", "Состояние",
      options: [("", "любое", nil)] + RoadmapTask.Status.allCases.map { ($0.rawValue, Words.taskStatus($0), nil) })
    source = Choice(
      input, "source", "Документ", options: [("", "любой", nil)] + list.sources.map { ($0, $0, nil) })
    appliedTags = Self.applied(query, schools)
    // One roadmap at a time needs no column that says whose it is.
    let showsOwner = query.filter.owner == .everyone && (viewer.seesDistrict || list.organisations.count > 1)
    self.showsOwner = showsOwner
    rows = list.lines.map { RoadmapRow($0, viewer: viewer, showsOwner: showsOwner, today: today) }
    showsAction = rows.contains { $0.actionAddress != nil }
    pagination =
      list.total == 0
      ? nil
      : Pagination(total: list.total, page: query.page, query: query.fields, address: RoadmapAddress.index)
    nothingFound = list.total == 0 && query.isFiltered ? NothingFound(address: RoadmapAddress.index) : nil
    empty = list.total == 0 && !query.isFiltered
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

  private init(rows: [RoadmapRow]) {
    overdue = Overdue(text: "Просрочено 3 пункта", address: "/roadmap?status=overdue")
    action = RoadmapAddress.index
    school = .sample
    status = .sample
    source = .sample
    appliedTags = [.sample]
    showsOwner = true
    showsAction = true
    self.rows = rows
    pagination = .sample
    nothingFound = NothingFound(address: RoadmapAddress.index)
    empty = true
  }

  static let sample = RoadmapIndexPage(rows: [.sample])
}

extension RoadmapIndexPage.Overdue {
  fileprivate init(_ count: Int, _ query: RoadmapListQuery) {
    text = "Просрочено: \(Russian.plural(count, "пункт", "пункта", "пунктов"))"
    address = RoadmapAddress.index(query.fields.setting("page", to: nil).setting("status", to: "overdue"))
  }
}
