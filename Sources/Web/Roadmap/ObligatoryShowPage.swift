import HTTP
import Mentoring
import Storage

/// The papers of one school: what is missing first, then what is there (Пижанка, п. 11.1–11.9).
struct ObligatoryShowPage: Page {
  static let template = "roadmap/obligatory"

  let title = "Документы организации"
  let caption: String
  let lead: String
  let crumbs: [Crumb]
  let addAddress: String?
  let chainAddress: String
  let rows: [Row]
  let hasRows: Bool
  let showsAction: Bool
  let others: [Line]
  let hasOthers: Bool
  let replaced: Replaced?
  let downloads: Downloads

  struct Row: Encodable, Sendable {
    let title: String
    let source: String
    let due: String
    let status: StatusWord
    let paper: Line?
    let published: String
    let action: Link?
  }

  struct Line: Encodable, Sendable {
    let title: String
    let address: String
    let note: String?
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Replaced: Encodable, Sendable {
    let count: String
    let lines: [Line]
  }

  init(_ card: ObligatoryCard, viewer: Account, today: CalendarDate) {
    let line = card.line
    let slug = line.organisation.slug
    caption = line.organisation.name
    lead = Self.lead(line.papers, today)
    crumbs = viewer.seesDistrict || viewer.hasSeveralOrganisations ? [Crumb("Документы", DocumentAddress.index)] : []
    addAddress = viewer.mayEdit ? DocumentAddress.new(["school": slug, "kind": "schoolOther"]) : nil
    chainAddress = DocumentAddress.chain
    rows = line.papers.enumerated().sorted { left, right in
      (left.element.status(on: today).rawValue, left.offset) < (right.element.status(on: today).rawValue, right.offset)
    }.map { Row($0.element, of: line.organisation, mayEdit: viewer.mayEdit, today: today) }
    hasRows = !rows.isEmpty
    showsAction = viewer.mayEdit
    others = card.others.map(Line.init)
    hasOthers = !others.isEmpty
    replaced =
      card.replaced.isEmpty
      ? nil : Replaced(count: Russian.number(card.replaced.count), lines: card.replaced.map(Line.init))
    downloads = Downloads(DocumentAddress.index, ["school": slug])
  }

  private static func lead(_ papers: [ObligatoryPaper], _ today: CalendarDate) -> String {
    let lacking = papers.count { !$0.isThere }
    let outdated = papers.count { $0.status(on: today) == .outdated }
    let renew =
      outdated == 0 ? "" : " Обновить: \(Russian.plural(outdated, "документ", "документа", "документов"))."
    if papers.isEmpty { return "Организация не внедряет модель: обязательных документов нет." }
    guard lacking > 0 else { return "Все \(papers.count) документов на месте." + renew }
    let overdue = papers.count { $0.status(on: today) == .overdue }
    return "Не хватает \(lacking) из \(papers.count)" + (overdue == 0 ? "." : ", просрочено \(overdue).") + renew
  }

  private init(row: Row, line: Line) {
    caption = "МКОУ СОШ с. Воя"
    lead = "Не хватает 2 из 12."
    crumbs = [Crumb("Документы", DocumentAddress.index)]
    addAddress = "/documents/new?school=voya"
    chainAddress = DocumentAddress.chain
    rows = [row]
    hasRows = true
    showsAction = true
    others = [line]
    hasOthers = true
    replaced = Replaced(count: "1", lines: [line])
    downloads = .sample
  }

  private static let line = Line(title: "Приказ № 5-од", address: "/documents/7", note: "PDF, 120 КБ")

  static let sample = ObligatoryShowPage(
    row: Row(
      title: "Приказ о внедрении", source: "Пижанка, п. 11.4", due: "01.02.2021", status: .sample, paper: line,
      published: "опубликован", action: Link(title: "Внести", address: "/documents/new?kind=implementation")),
    line: line)
}

extension ObligatoryShowPage.Line {
  fileprivate init(_ line: DocumentLine) {
    title = Words.documentTitle(line)
    address = DocumentAddress.show(line.document.id)
    note = line.file.map(Words.format)
  }
}

extension ObligatoryShowPage.Row {
  fileprivate init(_ paper: ObligatoryPaper, of place: OrganisationName, mayEdit: Bool, today: CalendarDate) {
    title = paper.kind.title
    source = paper.kind.source
    due = Russian.date(paper.due)
    status = Words.paperStatus(paper.status(on: today))
    let new: FormFields = ["school": place.slug, "kind": paper.kind.code.rawValue]
    switch paper.evidence {
    case .document(let id, let number, let date, let isPublished, let isReadable):
      self.paper = .init(
        title: Words.documentNumber(number, date), address: DocumentAddress.show(id),
        note: isReadable ? nil : "нет ни файла, ни ссылки")
      published = isPublished ? "опубликован" : "не опубликован"
      action = paper.isOutdated ? .init(title: "Обновить", address: DocumentAddress.new(new)) : nil
    case .record(let number, let date):
      let said = Words.documentNumber(number, date)
      self.paper = .init(
        title: said.isEmpty ? "Запись портала" : said, address: Self.record(paper.kind.code, of: place),
        note: "по записи портала")
      published = "–"
      action = .init(title: "Приложить", address: DocumentAddress.new(new))
    case nil:
      self.paper = nil
      published = "–"
      action = .init(title: "Внести", address: DocumentAddress.new(new))
    }
  }

  /// The record that proves the paper.
  private static func record(_ kind: DocumentKind.Code, of place: OrganisationName) -> String {
    switch kind {
    case .group: BankAddress.index(.groups, ["owner": place.id.description])
    case .curator: CuratorAddress.index(["school": place.slug])
    case .agreements: BankAddress.agreements(["q": place.name])
    case .mediaPlan: MediaPlanAddress.index(["owner": place.slug])
    case .roadmap, .agreed: RoadmapPlanAddress.index
    default: OrganisationAddress.show(place.slug)
    }
  }
}
