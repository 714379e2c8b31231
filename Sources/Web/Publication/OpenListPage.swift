import HTTP
import Mentoring
import Storage

/// A list of what the banks have for everybody: practices, programmes, partners (`ux.md` P5).
struct OpenListPage: Page {
  static let template = "publication/open-list"

  let title: String
  let lead: String
  let tabs: [FigureControls.Tab]
  let rows: [Row]
  let hasRows: Bool
  let pagination: Pagination

  var description: String? { "\(title). \(lead)" }

  struct Row: Encodable, Sendable {
    let title: String
    let note: String
    let parts: [SchoolSectionView.Contact]
    let materials: String?
  }

  /// Lines of one page.
  static let size = 20

  init(_ list: OpenList, _ rows: [Row], page: Int) {
    title = list.title
    lead = list.lead
    tabs = OpenList.allCases.map { .init(title: $0.title, address: $0.address, isCurrent: $0 == list) }
    pagination = Pagination(total: rows.count, page: page, size: Self.size, query: [:]) {
      $0.isEmpty ? list.address : list.address + "?" + $0.encoded
    }
    let last = max(1, (rows.count + Self.size - 1) / Self.size)
    self.rows = Array(rows.dropFirst((min(max(page, 1), last) - 1) * Self.size).prefix(Self.size))
    hasRows = !rows.isEmpty
  }

  private init(rows: [Row]) {
    title = "Лучшие практики"
    lead = "Что сработало"
    tabs = FigureControls.sample.tabs
    self.rows = rows
    hasRows = true
    pagination = .sample
  }

  static let sample = OpenListPage(rows: [
    Row(
      title: "Читаем вместе", note: "ученик – ученик · СОШ с. Воя",
      parts: [.init(key: "Задача", value: "Читать", address: nil)], materials: "https://shkola.example")
  ])
}
