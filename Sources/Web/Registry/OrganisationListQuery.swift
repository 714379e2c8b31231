import HTTP
import Mentoring
import Storage

/// What the address of the list asks for. A curator's list holds the partners: her own school stands above it.
struct OrganisationListQuery: Sendable {
  let fields: FormFields
  let filter: OrganisationFilter
  let page: Int
  let sort: String
  let showsPartners: Bool

  init(_ query: FormFields, for viewer: Account) {
    showsPartners = !viewer.seesDistrict || query["kind"] == "partner"
    let known = [DistrictChoice.name, "kind", "q", "contingent", "closed", "sort", "page"]
    fields = FormFields(query.pairs.filter { known.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) })
    page = Int(query["page"] ?? "") ?? 1
    let wanted = query["sort"] ?? ""
    let order = OrganisationFilter.Order(rawValue: String(wanted.drop { $0 == "-" }))
    sort = order == nil ? "name" : wanted
    var filter = OrganisationFilter(
      kinds: showsPartners ? Organisation.Kind.partners : Organisation.Kind.educational)
    filter.search = String((query["q"] ?? "").prefix(100))
    filter.lacksContingent = !showsPartners && query["contingent"] == "none"
    filter.hasDoubtfulContingent = !showsPartners && query["contingent"] == "doubtful"
    filter.includesClosed = query["closed"] == "1"
    filter.order = order ?? .name
    filter.isDescending = sort.hasPrefix("-")
    self.filter = filter
  }

  var isFiltered: Bool {
    !filter.search.isEmpty || filter.lacksContingent || filter.hasDoubtfulContingent || filter.includesClosed
  }
}
