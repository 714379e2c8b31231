import HTTP
import Mentoring
import Storage

/// One organisation of a curator of several. It is named in the address and nowhere else: two tabs may show two.
struct Switcher: Sendable {
  let own: [OwnOrganisation]
  /// The one that the address narrows the page to.
  let chosen: OwnOrganisation?
  private let path: String
  private let query: FormFields

  init(_ context: Context) {
    own = context.session?.organisations ?? []
    path = context.request.path
    query = context.query
    let named = ["organisation", "school"].compactMap { context.query[$0] }
    let asked = own.first { named.contains($0.slug) || named.contains($0.id.description) }
    chosen = own.count < 2 ? nil : asked ?? (path == Self.ofOne ? own.first : nil)
  }

  /// The list of a figure is always of one organisation, the first unless another is named.
  private static let ofOne = CoverageAddress.index

  /// The choices in the header; none for whoever answers for one organisation.
  var items: [Frame.MenuItem] {
    guard own.count > 1 else { return [] }
    let all = Frame.MenuItem(title: "Все мои организации", address: here(nil), isCurrent: chosen == nil)
    return [all] + own.map { Frame.MenuItem(title: $0.name, address: here($0), isCurrent: $0 == chosen) }
  }

  /// A list of the menu, kept to the chosen organisation.
  func narrowed(_ address: String) -> String {
    guard let chosen, let name = Self.filters[address] else { return address }
    return Self.address(address, [:], name, chosen)
  }

  /// The same list for another organisation; a page that is no list leads to the first page.
  private func here(_ organisation: OwnOrganisation?) -> String {
    guard let name = Self.filters[path], organisation != nil || path != Self.ofOne else {
      return Self.address(HomeAddress.index, [:], "organisation", organisation)
    }
    return Self.address(path, query.setting("page", to: nil), name, organisation)
  }

  private static func address(
    _ path: String, _ query: FormFields, _ name: String, _ organisation: OwnOrganisation?
  ) -> String {
    // The list of pairs filters by key, the others by slug.
    let value = organisation.map { path == PairAddress.index ? $0.id.description : $0.slug }
    let fields = query.setting(name, to: value)
    return fields.isEmpty ? path : path + "?" + fields.encoded
  }

  /// The lists that can be narrowed, and what they call it.
  private static let filters = [
    HomeAddress.index: "organisation", PersonAddress.index: "organisation", PairAddress.index: "organisation",
    CoverageAddress.index: "organisation", RoadmapAddress.index: "school", CuratorAddress.index: "school",
    DocumentAddress.index: "school",
  ]
}
