import HTTP
import Mentoring

/// A list of the banks: filters, the table, the pages (`ux.md` D4).
struct BankListPage: Page {
  static let template = "banks/list"

  let title: String
  let crumbs: [Crumb]
  let about: String
  let add: Link?
  let action: String
  let search: Field
  let selects: [Choice]
  let sort: HiddenField?
  let appliedTags: [AppliedTag]
  let swapped: String?
  let columns: [Column]
  let rows: [Row]
  let pagination: Pagination?
  let downloads: Downloads?
  let nothingFound: Link?
  let empty: Empty?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Empty: Encodable, Sendable { let text: String }

  struct Column: Encodable, Sendable {
    let title: String
    let sort: SortedColumn?
    let isNumber: Bool
  }

  struct Row: Encodable, Sendable {
    let name: String
    let address: String?
    let cells: [Cell]
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let text: String
    let status: StatusWord?
    let isNumber: Bool
  }

  init(_ listing: BankListing) {
    let query = listing.query.setting("page", to: nil)
    title = listing.page > 1 ? "\(listing.title), страница \(listing.page)" : listing.title
    crumbs = listing.crumbs
    about = listing.about
    add = listing.add.map { Link(title: $0.title, address: $0.address) }
    action = listing.address
    let input = Input(query)
    search = Field(input, "q", listing.searchLabel, width: .full, autocomplete: "off")
    selects = listing.selects.map { select in
      Choice(
        input, select.name, select.label,
        options: [("", select.any, nil)] + select.options.map { ($0.value, $0.label, nil) })
    }
    sort = query["sort"].map { HiddenField(name: "sort", value: $0) }
    appliedTags = Self.tags(listing, query)
    swapped = listing.swapped.map { "Искали в другой раскладке: \($0)" }
    columns = listing.table.columns.enumerated().map { index, column in
      Column(
        title: column.title,
        sort: column.sort.map {
          SortedColumn(column.title, $0, sorted: listing.sorted, query: query, address: listing.at)
        }, isNumber: listing.table.rows.first.map { Self.isNumber($0.values[index]) } ?? false)
    }
    rows = listing.table.rows.map { Row($0, columns: listing.table.columns) }
    pagination =
      listing.total == 0
      ? nil : Pagination(total: listing.total, page: listing.page, query: query, address: listing.at)
    downloads = listing.total == 0 ? nil : Downloads(listing.address, query, total: listing.total)
    let isFiltered = !appliedTags.isEmpty
    nothingFound =
      listing.total == 0 && isFiltered ? Link(title: "Убрать условия", address: listing.address) : nil
    empty = listing.total == 0 && !isFiltered ? Empty(text: listing.emptyText) : nil
  }

  private static func tags(_ listing: BankListing, _ query: FormFields) -> [AppliedTag] {
    let search = query["q"].map { ("q", "\(listing.searchLabel): \($0)") }
    let chosen = listing.selects.compactMap { select in
      select.options.first { $0.value == query[select.name] }.map { (select.name, "\(select.label): \($0.label)") }
    }
    return ([search].compactMap(\.self) + chosen).map {
      AppliedTag($0.1, removing: $0.0, from: query, address: listing.at)
    }
  }

  fileprivate static func isNumber(_ value: BankTable.Value) -> Bool {
    switch value {
    case .count: true
    case .text, .date, .score, .status: false
    }
  }

  private init(cell: Cell) {
    title = "Эксперты"
    crumbs = [Crumb("Банки", BankAddress.all)]
    about = "Кто оценивает практики (Пижанка, п. 10.8)."
    add = Link(title: "Добавить эксперта", address: "/banks/experts/new")
    action = "/banks/experts"
    search = .sample
    selects = [.sample]
    sort = .sample
    appliedTags = [.sample]
    swapped = "Искали в другой раскладке: иванова"
    columns = [Column(title: "Эксперт", sort: .sample, isNumber: true)]
    rows = [Row(name: "Иванова А. П.", address: "/banks/experts/1", cells: [cell])]
    pagination = .sample
    downloads = .sample
    nothingFound = Link(title: "Убрать условия", address: "/banks/experts")
    empty = Empty(text: "Экспертов пока нет.")
  }

  static let sample = BankListPage(cell: Cell(label: "Статус", text: "опубликовано", status: .sample, isNumber: true))
}

extension BankListPage.Row {
  fileprivate init(_ row: BankTable.Row, columns: [BankTable.Column]) {
    name = row.values.first?.text ?? ""
    address = row.address
    cells = zip(columns, row.values).dropFirst().map { column, value in
      let status: StatusWord? = if case .status(let word) = value { word } else { nil }
      return BankListPage.Cell(
        label: column.title, text: status == nil ? value.text : "", status: status,
        isNumber: BankListPage.isNumber(value))
    }
  }
}
