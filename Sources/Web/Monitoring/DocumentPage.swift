import Mentoring
import Office
import Storage

/// A document that the portal has made of figures, on a page that prints: every number is a link to what stands behind it.
struct DocumentPage: Page {
  static let template = "monitoring/document"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let files: [Link]
  let chart: Staircase?
  let parts: [DocumentPart]

  struct Link: Encodable, Sendable {
    let label: String
    let address: String
  }

  init(
    _ document: TextDocument, caption: String, crumbs: [Crumb], lead: String, files: [Link], chart: Staircase? = nil
  ) {
    title = document.title
    self.caption = caption
    self.crumbs = crumbs
    self.lead = lead
    self.files = files
    self.chart = chart
    parts = document.parts.map(DocumentPart.init)
  }

  static let sample = DocumentPage(
    TextDocument(
      "Сводка",
      [
        .init([
          .title("Сводка"), .heading("Показатели"), .text("Охват 61,5 %."), .quote("Слова автора."),
          .right("Приложение"),
          .source("Источник: реестр."),
          .table(
            .init(
              "Показатели", [.init("Показатель"), .init("Факт", isNumber: true)],
              [["Охват", .init("61,5 %", "/coverage")]])),
          .signature(post: "Руководитель", name: "А. П. Иванова"),
        ])
      ]),
    caption: "Пижанский район", crumbs: [Crumb("Мониторинг", MonitoringAddress.index)],
    lead: "Печатайте из меню браузера.",
    files: [Link(label: "Скачать XLSX", address: "/monitoring/2026-h2/summary.xlsx")], chart: .sample)
}

/// Sheets of one direction.
struct DocumentPart: Encodable, Sendable {
  let isLandscape: Bool
  let blocks: [DocumentBlock]

  init(_ part: TextDocument.Part) {
    isLandscape = part.isLandscape
    blocks = part.blocks.map(DocumentBlock.init)
  }
}

/// A paragraph or a table of a document; one of the fields is there.
struct DocumentBlock: Encodable, Sendable {
  private(set) var documentTitle: String?
  private(set) var heading: String?
  private(set) var paragraph: String?
  private(set) var quote: [String]?
  private(set) var rightText: String?
  private(set) var sourceText: String?
  private(set) var table: Table?
  private(set) var signature: Signature?

  struct Table: Encodable, Sendable {
    let name: String
    let columns: [Column]
    let rows: [Row]
  }

  struct Column: Encodable, Sendable {
    let columnTitle: String
    let isNumber: Bool
  }

  struct Row: Encodable, Sendable { let cells: [Cell] }

  struct Cell: Encodable, Sendable {
    let text: String
    let isNumber: Bool
    let cellAddress: String?
  }

  struct Signature: Encodable, Sendable {
    let post: String
    let name: String
  }

  init(_ block: TextDocument.Block) {
    switch block {
    case .title(let text): documentTitle = text
    case .heading(let text): heading = text
    case .text(let text): paragraph = text
    case .quote(let text): quote = text.split(separator: "\n").map(String.init)
    case .right(let text): rightText = text
    case .source(let text): sourceText = text
    case .signature(let post, let name): signature = Signature(post: post, name: name)
    case .table(let table):
      self.table = Table(
        name: table.name, columns: table.columns.map { Column(columnTitle: $0.title, isNumber: $0.isNumber) },
        rows: table.rows.map { cells in
          Row(
            cells: zip(cells, table.columns).map {
              Cell(text: $0.text, isNumber: $1.isNumber, cellAddress: $0.address)
            })
        })
    }
  }

  static let samples = TextDocument.Part([.text("Слова"), .quote("Слова автора.")]).blocks.map(DocumentBlock.init)
}

extension DocumentPage {
  /// The summary of a campaign to the region.
  init(summary outcome: CampaignOutcome, _ question: MonitoringQuestion) {
    let period = outcome.campaign.period
    let within = { MonitoringAddress.within($0, question.slug) }
    let words = Russian.initialUpper(Words.period(period))
    let document = TextDocument(
      "Сводка по наставничеству",
      [
        .init(
          [
            .title("Сводка по наставничеству за \(Words.period(period)): \(outcome.place.name)"),
            .text(outcome.completeness),
          ]
            + outcome.figures.map { .text(outcome.sentence(of: $0)) } + [
              .text(outcome.standing), .table(outcome.indicatorTable), .source(outcome.registrySource),
              .table(outcome.formTable), .source(outcome.reportsSource),
            ]),
        .init(
          isLandscape: true,
          [
            .table(outcome.schoolTable), .source(outcome.registrySource), .table(outcome.lineByLineTable),
            .table(outcome.reportTable), .source(outcome.reportsSource),
          ]),
      ])
    self.init(
      document, caption: "\(outcome.place.name), \(Words.period(period))",
      crumbs: [
        Crumb("Мониторинг", within(MonitoringAddress.index)), Crumb(words, within(MonitoringAddress.campaign(period))),
      ],
      lead: Words.howToPrint,
      files: [Link(label: "Скачать XLSX с диаграммами", address: within(OutcomeAddress.summaryBook(period)))],
      chart: outcome.leading.map { leading in
        Staircase(
          outcome.history, plan: leading.figure.plan, on: outcome.date,
          heading: "\(Words.measure(leading.indicator)) и ступени плана", source: leading.indicator.source)
      })
  }
}

extension Words {
  static let howToPrint =
    "Печатайте из меню браузера (Ctrl+P). В окне печати снимите «Колонтитулы». Широкие таблицы выйдут на листах поперёк."
}
