import HTTP
import Mentoring
import Storage

/// The same tasks in four ways (`ux.md` K14).
enum RoadmapView: String, Sendable, CaseIterable {
  case table, board, gantt, calendar

  var title: String {
    switch self {
    case .table: "Таблица"
    case .board: "Доска"
    case .gantt: "По месяцам"
    case .calendar: "Календарь"
    }
  }
}

/// What the address of the list asks for. What it does not understand shows everything.
struct RoadmapListQuery: Sendable {
  /// The value of `school` that stands for the municipal roadmap.
  static let municipal = "municipality"

  /// The parts that the list knows, as they came: filters in force and links keep them.
  let fields: FormFields
  let filter: RoadmapTaskFilter
  let view: RoadmapView
  /// The year of the views that have one.
  let year: SchoolYear
  let page: Int

  init(_ query: FormFields, today: CalendarDate) {
    let known = ["school", "status", "source", "view", "year", "page"]
    fields = FormFields(query.pairs.filter { known.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
    page = Int(query["page"] ?? "") ?? 1
    view = RoadmapView(rawValue: fields["view"] ?? "") ?? .table
    year = fields["year"].flatMap(SchoolYear.init(code:)) ?? SchoolYear(containing: today)
    var filter = RoadmapTaskFilter()
    switch fields["school"] {
    case nil: filter.owner = .everyone
    case Self.municipal: filter.owner = .municipality
    case .some(let slug): filter.owner = .organisation(slug)
    }
    filter.status = RoadmapTask.Status(rawValue: fields["status"] ?? "")
    filter.source = fields["source"]
    switch view {
    case .table: break
    case .board, .gantt, .calendar: filter.days = year.period
    }
    self.filter = filter
  }

  var isFiltered: Bool { fields["school"] != nil || filter.status != nil || filter.source != nil }
}
