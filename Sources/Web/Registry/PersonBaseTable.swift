import HTTP
import Mentoring
import Storage

/// A base on the screen: the name that stays in sight, and every column of the standard table.
struct PersonBaseTable: Encodable, Sendable {
  let tabs: [PeopleTab]
  let panel: PersonBasePanel
  let appliedTags: [AppliedTag]
  let name: SortedColumn
  let columns: [String]
  let rows: [Row]
  let pagination: Pagination?
  let isEmpty: Bool
  let isNothingFound: Bool
  let resetAddress: String
  let newAddress: String?
  let downloads: Downloads?
  /// What an administrator of many districts reads until one is chosen.
  let invitation: String?

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let cells: [Cell]
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let text: String
    /// Only an address of the web becomes a link.
    let link: String?
  }

  /// What the two bases differ in.
  struct Side: Sendable {
    let side: Pair.Side
    let titles: [String]
    let rows: [(name: String, address: String, cells: [String])]
    let total: Int
    let page: Int
  }

  init(
    _ side: Side, _ filter: PersonBaseFilter, _ query: FormFields, organisations: [OrganisationOption],
    forms: [MentoringForm], district: DistrictChoice
  ) {
    let viewer = district.viewer
    let query = query.setting("page", to: nil)
    let base = side.side == .mentor ? PersonBaseAddress.mentors : PersonBaseAddress.mentees
    let address = { (fields: FormFields) in
      side.side == .mentor ? PersonBaseAddress.mentors(fields) : PersonBaseAddress.mentees(fields)
    }
    tabs = PeopleTab.all(at: base, viewer)
    panel = PersonBasePanel(side.side, query, organisations, forms, district)
    appliedTags = district.tags(query, address: address) + filter.tags(query, organisations, forms, address: address)
    name = SortedColumn(
      "ФИО", PersonBaseFilter.Sort.name.rawValue, sorted: filter.sorted, query: query, address: address)
    columns = side.titles
    rows = side.rows.map { row in
      Row(
        name: row.name, address: row.address,
        cells: zip(side.titles, row.cells).map { title, text in
          let isLink = text.hasPrefix("https://") || text.hasPrefix("http://")
          return Cell(label: title, text: isLink ? "открыть" : text, link: isLink ? text : nil)
        })
    }
    pagination = side.total == 0 ? nil : Pagination(total: side.total, page: side.page, query: query, address: address)
    isEmpty = side.total == 0 && appliedTags.isEmpty && !district.isWholeRegion
    isNothingFound = side.total == 0 && !appliedTags.isEmpty && !district.isWholeRegion
    resetAddress = base
    newAddress = viewer.mayEdit ? PersonAddress.new : nil
    downloads = side.total == 0 ? nil : Downloads(base, query, total: side.total)
    invitation = district.invitation("Выберите район, чтобы открыть его базу.")
  }

  private init(rows: [Row]) {
    tabs = [.sample]
    panel = .sample
    appliedTags = [.sample]
    name = .sample
    columns = ["Контакты"]
    self.rows = rows
    pagination = .sample
    isEmpty = true
    isNothingFound = true
    resetAddress = PersonBaseAddress.mentors
    newAddress = PersonAddress.new
    downloads = .sample
    invitation = "Выберите район"
  }

  static let sample = PersonBaseTable(rows: [
    Row(
      name: "Иванова А. П.", address: PersonAddress.show(Person.ID(1)),
      cells: [Cell(label: "Кейс", text: "открыть", link: "https://voya.example/keys")])
  ])
}
