import HTTP
import Mentoring
import Storage

/// Schools × obligatory papers (Пижанка, п. 11.1–11.9): what is missing where.
struct ObligatoryIndexPage: Page {
  static let template = "roadmap/obligatory-index"

  let title = "Документы организаций"
  let lead: String
  let action = DocumentAddress.index
  let chainAddress: String
  let termsAddress: String?
  let municipality: Choice?
  let paper: Choice
  let state: Choice
  let appliedTags: [AppliedTag]
  let unchosen: String?
  let columns: [Column]
  let rows: [Row]
  let hasRows: Bool
  let downloads: Downloads?
  let nothingFound: Link?

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Column: Encodable, Sendable {
    let title: String
    let source: String
  }

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let lacking: String
    let cells: [Cell]
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let status: StatusWord
    let address: String
    let note: String?
  }

  init(
    _ all: [ObligatoryLine], _ question: ObligatoryQuestion, _ district: DistrictChoice, today: CalendarDate
  ) {
    let lines = question.lines(all, on: today)
    let kinds = all.first?.papers.map(\.kind) ?? []
    let input = Input(question.fields)
    lead = Self.lead(all, today)
    chainAddress = DocumentAddress.chain(
      FormFields(district.chosen.map { [(DistrictChoice.name, $0.slug)] } ?? []))
    let slug = district.chosen?.slug
    termsAddress =
      district.viewer.isOfCentre && (slug != nil || district.municipalities.count < 2)
      ? DocumentAddress.terms(FormFields(slug.map { [("municipality", $0)] } ?? [])) : nil
    municipality = district.choice(input)
    paper = Choice(
      input, "paper", "Документ", options: [("", "любой", nil)] + kinds.map { ($0.code.rawValue, $0.title, nil) })
    state = Choice(
      input, "state", "Состояние",
      options: [("", "любое", nil)]
        + ObligatoryQuestion.Wanted.allCases.map { ($0.rawValue, Words.papersWanted($0), nil) })
    appliedTags = Self.tags(question, kinds, district)
    unchosen = district.invitation("Выберите район, чтобы увидеть его документы.")
    columns = kinds.map { Column(title: $0.title, source: $0.source) }
    rows = lines.map { Row($0, today: today) }
    hasRows = !rows.isEmpty
    downloads = rows.isEmpty ? nil : Downloads(DocumentAddress.index, question.fields, total: rows.count)
    nothingFound =
      rows.isEmpty && unchosen == nil
      ? Link(
        title: all.isEmpty ? "Ни одна организация ещё не внедряет модель." : "Под эти условия ничего не подходит.",
        address: DocumentAddress.index) : nil
  }

  private static func lead(_ lines: [ObligatoryLine], _ today: CalendarDate) -> String {
    let overdue = lines.reduce(0) { $0 + $1.papers.count { $0.status(on: today) == .overdue } }
    let places = lines.count { $0.papers.contains { $0.status(on: today) == .overdue } }
    guard overdue > 0 else { return "Просроченных документов нет." }
    return "Просрочено: \(Russian.plural(overdue, "документ", "документа", "документов")) у "
      + Russian.plural(places, "организации", "организаций", "организаций") + "."
  }

  private static func tags(
    _ question: ObligatoryQuestion, _ kinds: [DocumentKind], _ district: DistrictChoice
  ) -> [AppliedTag] {
    let tag = { (text: String, name: String) in
      AppliedTag(text, removing: name, from: question.fields, address: DocumentAddress.index)
    }
    let kind = kinds.first { $0.code == question.kind }.map { tag("Документ: \($0.title)", "paper") }
    let wanted = question.wanted.map { tag("Состояние: \(Words.papersWanted($0))", "state") }
    return district.tags(question.fields, address: DocumentAddress.index) + [kind, wanted].compactMap(\.self)
  }

  private init(row: Row) {
    lead = "Просрочено 14 документов."
    chainAddress = DocumentAddress.chain
    termsAddress = DocumentAddress.terms
    municipality = .sample
    paper = .sample
    state = .sample
    appliedTags = [.sample]
    unchosen = "В регионе 40 районов."
    columns = [Column(title: "Приказ о внедрении", source: "Пижанка, п. 11.4")]
    rows = [row]
    hasRows = true
    downloads = .sample
    nothingFound = Link(title: "Ничего не подходит", address: DocumentAddress.index)
  }

  static let sample = ObligatoryIndexPage(
    row: Row(
      name: "МКОУ СОШ с. Воя", address: "/documents?school=voya", lacking: "2",
      cells: [Cell(label: "Приказ о внедрении", status: .sample, address: "/documents/7", note: "01.02.2021")]))
}

extension ObligatoryIndexPage.Row {
  fileprivate init(_ line: ObligatoryLine, today: CalendarDate) {
    name = line.organisation.name
    address = DocumentAddress.index(["school": line.organisation.slug])
    let count = line.papers.count { !$0.isThere }
    lacking = Russian.number(count)
    cells = line.papers.map { paper in
      let list = DocumentAddress.index(["school": line.organisation.slug])
      return switch paper.evidence {
      case .document(let id, _, let date, _, _):
        .init(
          label: paper.kind.title, status: Words.paperStatus(paper.status(on: today)),
          address: DocumentAddress.show(id), note: Russian.date(date))
      case .record, nil:
        .init(
          label: paper.kind.title, status: Words.paperStatus(paper.status(on: today)), address: list, note: nil)
      }
    }
  }
}
