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

/// The open part of the banks.
enum OpenList: Sendable, CaseIterable {
  case practices, programmes, partners

  var title: String {
    switch self {
    case .practices: "Лучшие практики"
    case .programmes: "Программы наставничества"
    case .partners: "Партнёры"
    }
  }

  var lead: String {
    switch self {
    case .practices: "Что школы попробовали и что из этого вышло. Практики проверил центр."
    case .programmes: "Типовые программы центра и программы, которые школы составили сами."
    case .partners: "Предприятия и организации, с которыми у школ действуют соглашения."
    }
  }

  var address: String {
    switch self {
    case .practices: PublicAddress.practices
    case .programmes: PublicAddress.programmes
    case .partners: PublicAddress.partners
    }
  }
}

enum OpenBankHandlers {
  @Sendable static func practices(_ context: Context) throws -> Response {
    try list(
      context, .practices,
      context.store.openPractices().map { practice in
        .init(
          title: practice.title, note: [practice.form, practice.owner].compactMap(\.self).joined(separator: " · "),
          parts: parts([("Задача", practice.problem), ("Как делали", practice.solution), ("Результат", practice.outcome)]),
          materials: practice.materials.isEmpty ? nil : practice.materials)
      })
  }

  @Sendable static func programmes(_ context: Context) throws -> Response {
    try list(
      context, .programmes,
      context.store.openProgrammes().map { programme in
        .init(
          title: programme.title,
          note: "\(programme.form) · " + (programme.isTypical ? "типовая программа, \(programme.owner)" : programme.owner),
          parts: parts([("Цель", programme.aim), ("Срок", programme.duration)]), materials: nil)
      })
  }

  @Sendable static func partners(_ context: Context) throws -> Response {
    try list(
      context, .partners,
      context.store.openPartners(on: context.today).map { partner in
        .init(
          title: partner.name, note: "\(Words.kind(partner.kind)) · \(partner.municipality)",
          parts: parts([("Соглашения", partner.schools.joined(separator: ", "))]), materials: nil)
      })
  }

  @Sendable static func centre(_ context: Context) throws -> Response {
    try context.page(
      CentreShowPage(context.store.openCentre(on: context.today), centre: context.store.centre()))
  }

  private static func parts(_ parts: [(String, String)]) -> [SchoolSectionView.Contact] {
    parts.filter { !$0.1.isEmpty }.map { .init(key: $0.0, value: $0.1, address: nil) }
  }

  private static func list(_ context: Context, _ list: OpenList, _ rows: [OpenListPage.Row]) throws -> Response {
    try context.page(OpenListPage(list, rows, page: Int(context.query["page"] ?? "") ?? 1))
  }
}

/// The centre's own section: news, documents, the open banks, how to reach it (row F2).
struct CentreShowPage: Page {
  static let template = "publication/centre-show"

  let title = "Наставнический центр"
  let centre: CentreView
  let news: [SchoolSectionView.News]
  let hasNews: Bool
  let documents: [SchoolSectionView.Document]
  let hasDocuments: Bool
  let links: [PublicSchoolShowPage.Link]

  init(_ open: OpenCentre, centre: Centre) {
    self.centre = CentreView(centre)
    news = open.news.map(SchoolSectionView.News.init)
    hasNews = !news.isEmpty
    documents = open.documents.map(SchoolSectionView.Document.init)
    hasDocuments = !documents.isEmpty
    links =
      [.init(title: "Показатели и порядок расчёта", address: PublicAddress.indicators)]
      + OpenList.allCases.map { .init(title: $0.title, address: $0.address) }
      + [.init(title: "Организации", address: PublicAddress.schools)]
  }

  private init() {
    centre = .sample
    news = [.init(anchor: "news-1", title: "Слёт", date: "12.11.2026", text: .sample)]
    hasNews = true
    documents = [
      .init(
        title: "Приказ", requisites: "№ 78-ОД от 03.12.2020", signer: "А. П. Иванова",
        file: .init(address: "/documents/1", size: "PDF, 120 КБ"))
    ]
    hasDocuments = true
    links = [.init(title: "Показатели", address: "/indicators")]
  }

  static let sample = CentreShowPage()
}
