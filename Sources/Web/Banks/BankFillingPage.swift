import HTTP
import Mentoring
import Storage

/// Who has given what to the municipal bases, how fresh each base is, and who has given nothing (Пижанка, п. 10.7–10.12).
struct BankFillingPage: Page {
  static let template = "banks/filling"

  let title = "Кто что передал в базы"
  let crumbs = [Crumb("Банки", BankAddress.all)]
  let action = BankAddress.filling
  let municipality: Choice?
  let hasFilter: Bool
  let invitation: String?
  let bases: [Base]
  let appliedTags: [AppliedTag]
  let columns: [SortedColumn]
  let rows: [Row]
  let hasRows: Bool
  let downloads: Downloads?

  struct Base: Encodable, Sendable {
    let name: String
    let address: String
    let firstFill: String
    let total: String
    let changed: String
    /// «12 организаций», with the list of them.
    let missing: Link?
  }

  struct Link: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let cells: [Cell]
    let changed: String
  }

  struct Cell: Encodable, Sendable {
    let label: String
    let text: String
    let isMissing: Bool
  }

  init(_ fillings: BankFillings, _ asked: BankFillingQuery, district: DistrictChoice, clock: Clock) {
    municipality = district.choice(Input(asked.fields))
    hasFilter = municipality != nil
    invitation = district.invitation("Выберите район, чтобы увидеть его базы.")
    bases =
      district.isWholeRegion
      ? [] : MunicipalBase.allCases.map { Base($0, fillings, asked.fields, clock) }
    appliedTags =
      district.tags(asked.fields, address: BankAddress.filling)
      + (asked.missing.map {
        [
          AppliedTag(
            "Нет в базе «\(Words.base($0))»", removing: "missing", from: asked.fields, address: BankAddress.filling)
        ]
      } ?? [])
    columns =
      ([("Организация", "name")] + MunicipalBase.allCases.map { (Words.base($0), $0.rawValue) } + [
        ("Изменено", "changed")
      ])
      .map { SortedColumn($0.0, $0.1, sorted: asked.sorted, query: asked.fields, address: BankAddress.filling) }
    rows = asked.lines(fillings).map { Row($0, clock) }
    hasRows = !rows.isEmpty
    downloads = rows.isEmpty ? nil : Downloads(BankAddress.filling, asked.fields, total: rows.count)
  }

  private init(row: Row) {
    municipality = .sample
    hasFilter = true
    invitation = "В регионе 40 районов."
    bases = [
      Base(
        name: "Наставники", address: "/banks/mentors", firstFill: "18.02.2021", total: "120", changed: "21.11.2026",
        missing: Link(text: "2 организации", address: "/banks/filling?missing=mentors"))
    ]
    appliedTags = [.sample]
    columns = [.sample]
    rows = [row]
    hasRows = true
    downloads = .sample
  }

  static let sample = BankFillingPage(
    row: Row(
      name: "МКОУ СОШ с. Воя", address: "/organisations/voya",
      cells: [Cell(label: "Наставники", text: "12", isMissing: true)], changed: "21.11.2026"))
}

extension BankFillingPage.Base {
  fileprivate init(_ base: MunicipalBase, _ fillings: BankFillings, _ query: FormFields, _ clock: Clock) {
    name = Words.base(base)
    address = base.address
    firstFill = base.firstFill.map(Russian.date) ?? "срока нет"
    total = Russian.number(fillings.lines.compactMap { $0.counts[base] }.reduce(0, +))
    changed = fillings.freshness[base].map { Russian.date(clock.date(of: $0)) } ?? "в журнале нет"
    let count = fillings.lines.count { ($0.counts[base] ?? 0) == 0 }
    missing =
      count == 0
      ? nil
      : .init(
        text: Russian.plural(count, "организация", "организации", "организаций"),
        address: BankAddress.filling(query.setting("missing", to: base.rawValue)))
  }
}

extension BankFillingPage.Row {
  fileprivate init(_ line: BankFilling, _ clock: Clock) {
    name = line.name
    address = OrganisationAddress.show(line.slug)
    cells = MunicipalBase.allCases.map { base in
      let count = line.counts[base] ?? 0
      return .init(label: Words.base(base), text: count == 0 ? "нет" : Russian.number(count), isMissing: count == 0)
    }
    changed = line.changedAt.map { Russian.date(clock.date(of: $0)) } ?? "–"
  }
}

extension MunicipalBase {
  /// Where its entries are listed.
  var address: String {
    switch self {
    case .curators: CuratorAddress.index
    case .mentors: PersonBaseAddress.mentors
    case .mentees: PersonBaseAddress.mentees
    case .partners: BankAddress.agreements
    case .programmes: BankAddress.index(.programmes)
    case .practices: BankAddress.index(.practices)
    }
  }
}

extension Words {
  static func base(_ base: MunicipalBase) -> String {
    switch base {
    case .curators: "Кураторы"
    case .mentors: "Наставники"
    case .mentees: "Наставляемые"
    case .partners: "Соглашения с партнёрами"
    case .programmes: "Программы"
    case .practices: "Практики"
    }
  }
}
