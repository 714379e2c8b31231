import HTTP
import Mentoring
import Storage

extension PairFilter {
  /// The filter of an address. What it does not understand it leaves out: an old link still shows a list.
  init(_ query: FormFields, for viewer: Account) {
    self.init()
    text = query["q"] ?? ""
    status = query["status"].flatMap(Pair.Status.init(rawValue:))
    form = query["form"].flatMap { $0.isEmpty ? nil : MentoringForm.Code(rawValue: $0) }
    organisation = Organisation.ID(query["organisation"])
    place = query["class"] ?? ""
    self.order = query["order"].flatMap(Int64.init)
    lacksPapers = query["papers"] == "lacking"
    meetable = query["on"].flatMap(CalendarDate.init(iso:)).flatMap { Period(start: $0, end: $0) }
    isSilent = query["silent"] == "1"
    let order = query["sort"] ?? ""
    sort = Sort(rawValue: order.hasPrefix("-") ? String(order.dropFirst()) : order) ?? .urgency
    isDescending = order.hasPrefix("-")
    page = query["page"].flatMap { Int($0) } ?? 1
    seesMinors = viewer.seesMinorsByName
  }

  var sortKey: String { (isDescending ? "-" : "") + sort.rawValue }
}
