import HTTP
import Mentoring
import Storage

/// What the address of the list of tasks asks for: whose roadmap, in which state, from which document.
struct RoadmapListQuery: Sendable {
  static let municipal = "municipality"

  let fields: FormFields
  let filter: RoadmapTaskFilter
  let page: Int

  init(_ query: FormFields) {
    let known = ["school", "status", "source", "page"]
    fields = FormFields(query.pairs.filter { known.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
    page = Int(query["page"] ?? "") ?? 1
    var filter = RoadmapTaskFilter()
    switch fields["school"] {
    case nil: filter.owner = .everyone
    case Self.municipal: filter.owner = .municipality
    case .some(let slug): filter.owner = .organisation(slug)
    }
    filter.status = RoadmapTask.Status(rawValue: fields["status"] ?? "")
    filter.source = fields["source"]
    self.filter = filter
  }

  var isFiltered: Bool { fields["school"] != nil || filter.status != nil || filter.source != nil }
}
