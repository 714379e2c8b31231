import HTTP
import Mentoring
import Storage

/// The orders of a school or a district: drafts first, then the latest.
struct OrderIndexPage: Page {
  static let template = "pairs/order-index"

  let title = "Приказы о парах"
  let crumbs = [Crumb("Пары и группы", PairAddress.index)]
  let action: String
  let municipality: Choice?
  let search: Field
  let kind: Choice
  let state: Choice
  let organisation: Choice?
  let appliedTags: [AppliedTag]
  let rows: [Row]
  let showsOrganisation: Bool
  let downloads: Downloads
  let pagination: Pagination
  let unchosen: String?
  let isEmpty: Bool
  let isNothingFound: Bool
  let pairsAddress: String
  let resetAddress: String
  let templatesAddress: String?

  struct Row: Encodable, Sendable {
    let title: String
    let address: String
    let organisation: String
    let status: StatusWord
    let pairs: String
    let scan: String
  }

  init(_ list: OrderList, _ filter: OrderFilter, _ query: FormFields, _ district: DistrictChoice) {
    let input = Input(query)
    let several = list.organisations.count > 1
    action = OrderAddress.index
    municipality = district.choice(input)
    search = Field(input, "q", "Номер", width: .short, autocomplete: "off")
    kind = Choice(
      input, "kind", "О чём",
      options: [("", "Любой", nil)]
        + Order.Kind.allCases.map { ($0.rawValue, Russian.initialUpper(Words.orderKind($0)), nil) })
    state = Choice(
      input, "state", "Состояние",
      options: [("", "Любое", nil)]
        + Order.State.allCases.map { ($0.rawValue, Russian.initialUpper(Words.orderState($0).word), nil) })
    organisation =
      several
      ? Choice(
        input, "organisation", "Организация",
        options: [("", "Все", nil)] + list.organisations.map { ($0.id.description, $0.name, nil) }) : nil
    appliedTags = district.tags(query, address: OrderAddress.index) + Self.tags(list, filter, query)
    rows = list.lines.map(Row.init)
    showsOrganisation = several
    downloads = Downloads(OrderAddress.index, query, total: list.total)
    pagination = Pagination(total: list.total, page: list.page, query: query, address: OrderAddress.index)
    unchosen = district.invitation("Выберите район.")
    isEmpty = list.isEmpty && unchosen == nil
    isNothingFound = list.lines.isEmpty && !list.isEmpty
    pairsAddress = PairAddress.index(["status": Pair.Status.draft.rawValue])
    resetAddress = OrderAddress.index
    let slug = district.chosen?.slug ?? (district.municipalities.count == 1 ? district.municipalities.first?.slug : nil)
    templatesAddress =
      district.viewer.isOfCentre ? slug.map(OrderTemplateAddress.index) ?? MunicipalityAddress.index : nil
  }

  private static func tags(_ list: OrderList, _ filter: OrderFilter, _ query: FormFields) -> [AppliedTag] {
    let tags: [(String, String?)] = [
      ("q", filter.text.isEmpty ? nil : "Номер: \(filter.text)"),
      ("kind", filter.kind.map { Russian.initialUpper(Words.orderKind($0)) }),
      ("state", filter.state.map { Russian.initialUpper(Words.orderState($0).word) }),
      ("organisation", list.organisations.first { $0.id == filter.organisation }?.name),
    ]
    return tags.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: OrderAddress.index) }
    }
  }

  private init(row: Row) {
    action = OrderAddress.index
    municipality = .sample
    search = .sample
    kind = .sample
    state = .sample
    organisation = .sample
    appliedTags = [.sample]
    rows = [row]
    showsOrganisation = true
    downloads = .sample
    pagination = .sample
    unchosen = "Выберите район"
    isEmpty = true
    isNothingFound = true
    pairsAddress = "/pairs?status=draft"
    resetAddress = OrderAddress.index
    templatesAddress = "/municipalities/pizhanka/order-templates"
  }

  static let sample = OrderIndexPage(
    row: Row(
      title: "Приказ № 47-ОД от 21.11.2026 о закреплении пар", address: "/orders/1", organisation: "Школа",
      status: Words.orderState(.signed), pairs: "3 пары", scan: "есть"))
}

extension OrderIndexPage.Row {
  fileprivate init(_ line: OrderLine) {
    title = Words.orderTitle(line.order)
    address = OrderAddress.show(line.order.id)
    organisation = line.organisation
    status = Words.orderState(line.order.state)
    pairs = Russian.plural(line.pairs, "пара", "пары", "пар")
    scan = line.hasScan ? "есть" : "–"
  }
}
