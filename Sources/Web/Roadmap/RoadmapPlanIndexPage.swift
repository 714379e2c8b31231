import HTTP
import Mentoring
import Storage

/// What the list of roadmaps is asked for.
struct RoadmapPlanQuery: Sendable {
  let fields: FormFields
  let filter: RoadmapFilter
  let page: Int

  init(_ query: FormFields) {
    fields = FormFields(
      query.pairs.filter { ["school", "state", "page"].contains($0.name) && !$0.value.isEmpty }.map {
        ($0.name, $0.value)
      })
    page = Int(query["page"] ?? "") ?? 1
    var filter = RoadmapFilter()
    filter.state = Roadmap.State(rawValue: fields["state"] ?? "")
    filter.slug = fields["school"]
    self.filter = filter
  }
}

/// Roadmaps within reach; the centre ticks those that it agrees to.
struct RoadmapPlanIndexPage: Page {
  static let template = "roadmap/plan-index"

  let title = "Дорожные карты организаций и района"
  let crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
  let newAddress: String?
  let action: String
  let state: Choice
  let appliedTags: [AppliedTag]
  let agreement: Agreement?
  let rows: [Row]
  let pagination: Pagination?
  let empty: Bool

  struct Agreement: Encodable, Sendable { let action: String }

  struct Row: Encodable, Sendable {
    let id: String
    let title: String
    let address: String
    let owner: String
    let period: String
    let status: StatusWord
    let edition: String?
    let progress: String
    let overdue: String?
    let remarks: String?
    /// Absent where there is nothing to agree to.
    let tick: String?
    let reviewAddress: String?
  }

  init(_ lines: [RoadmapLine], total: Int, _ query: RoadmapPlanQuery, viewer: Account, today: CalendarDate) {
    newAddress = viewer.mayEdit ? RoadmapPlanAddress.new : nil
    action = RoadmapPlanAddress.index
    state = Choice(
      Input(query.fields), "state", "Согласование",
      options: [("", "любое", nil)] + Roadmap.State.allCases.map { ($0.rawValue, Words.roadmapState($0), nil) })
    appliedTags =
      query.filter.state.map {
        [
          AppliedTag(
            Words.roadmapState($0), removing: "state", from: query.fields, address: RoadmapPlanAddress.index(_:))
        ]
      } ?? []
    rows = lines.map { Row($0, viewer: viewer) }
    agreement = rows.contains { $0.tick != nil } ? Agreement(action: RoadmapPlanAddress.agreements) : nil
    pagination =
      total == 0
      ? nil
      : Pagination(total: total, page: query.page, query: query.fields, address: RoadmapPlanAddress.index(_:))
    empty = total == 0
  }

  private init(rows: [Row]) {
    newAddress = RoadmapPlanAddress.new
    action = RoadmapPlanAddress.index
    state = .sample
    appliedTags = [.sample]
    agreement = Agreement(action: RoadmapPlanAddress.agreements)
    self.rows = rows
    pagination = .sample
    empty = true
  }

  static let sample = RoadmapPlanIndexPage(rows: [.sample])
}

extension RoadmapPlanIndexPage.Row {
  init(_ line: RoadmapLine, viewer: Account) {
    let roadmap = line.roadmap
    id = "roadmap-\(roadmap.id)"
    title = roadmap.title
    address = RoadmapPlanAddress.show(roadmap.id)
    owner = line.owner
    period = Words.days(roadmap.period)
    status = Words.agreement(of: roadmap)
    edition = roadmap.edition > 1 ? "версия \(roadmap.edition)" : nil
    progress = "\(line.done) из \(line.tasks - line.waived)"
    overdue = line.overdue > 0 ? "просрочено \(line.overdue)" : nil
    remarks = line.remarks > 0 ? Russian.plural(line.remarks, "замечание", "замечания", "замечаний") : nil
    let waits = roadmap.after(.giveBack, by: viewer) != nil
    tick = waits ? "\(roadmap.id)-\(roadmap.version)" : nil
    reviewAddress = waits ? RoadmapPlanAddress.newReview(roadmap.id) : nil
  }

  private init() {
    id = "roadmap-7"
    title = "Дорожная карта на 2026/27 учебный год"
    address = RoadmapPlanAddress.show(.init(7))
    owner = "МКОУ СОШ с. Воя"
    period = "01.09.2026–31.08.2027"
    status = .sample
    edition = "версия 2"
    progress = "12 из 34"
    overdue = "просрочено 2"
    remarks = "2 замечания"
    tick = "7-1"
    reviewAddress = RoadmapPlanAddress.newReview(.init(7))
  }

  static let sample = RoadmapPlanIndexPage.Row()
}
