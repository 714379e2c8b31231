import HTTP
import Mentoring
import Storage

/// The register of organisations: those of the district and their partners.
struct OrganisationIndexPage: Page {
  static let template = "registry/organisation-index"

  let title: String
  let own: [Own]
  let tabs: [FigureControls.Tab]
  let heading: String?
  /// Where a curator, whose menu is full, finds the municipal banks.
  let banksAddress: String?
  let lacking: Lacking?
  let addAddress: String?
  let addLabel: String
  let action: String
  let kind: String?
  let municipality: Choice?
  let search: Field
  let contingent: Choice?
  let closed: Bool
  let appliedTags: [AppliedTag]
  let columns: [SortedColumn]
  let isEducational: Bool
  let rows: [Row]
  let downloads: Downloads?
  let pagination: Pagination?
  let nothingFound: NothingFound?
  let empty: Bool

  /// A curator's organisation, above the list of partners.
  struct Own: Encodable, Sendable {
    let name: String
    let kind: String
    let address: String
    let contingent: String?
    let doubt: String?
    let contingentAddress: String
  }

  struct Lacking: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct NothingFound: Encodable, Sendable { let address: String }

  struct Row: Encodable, Sendable {
    let name: String
    let fullName: String?
    let address: String
    let kind: String
    let curators: String
    let pupils: String
    let contingentAddress: String?
    let doubt: String?
    let since: String
    let agreements: String
  }

  init(
    _ list: OrganisationList, own: [OrganisationLine], _ query: OrganisationListQuery, district: DistrictChoice,
    today: CalendarDate
  ) {
    let viewer = district.viewer
    let year = SchoolYear(containing: today)
    title = viewer.seesDistrict ? "Организации" : own.count > 1 ? "Мои организации" : "Моя организация"
    self.own = own.map { Own($0, year: year) }
    tabs = viewer.seesDistrict ? Self.tabs(query) : []
    heading = viewer.seesDistrict ? nil : "Партнёры"
    banksAddress = viewer.seesDistrict ? nil : BankAddress.all
    lacking =
      viewer.seesDistrict && !query.showsPartners && !query.filter.lacksContingent
      ? Lacking(list.lackingContingent, year: year) : nil
    addAddress =
      viewer.mayEdit
      ? OrganisationAddress.new + (query.showsPartners ? "?kind=enterprise" : "") : nil
    addLabel = query.showsPartners ? "Добавить партнёра" : "Добавить организацию"
    action = OrganisationAddress.index
    kind = query.fields["kind"]
    let input = Input(query.fields)
    municipality = district.choice(input)
    search = Field(input, "q", "Название", width: .full)
    contingent =
      query.showsPartners
      ? nil
      : Choice(
        input, "contingent", "Численность \(year.label)",
        options: [("", "любая", nil), ("none", "не внесена", nil), ("doubtful", "меньше, чем в реестре", nil)])
    closed = query.filter.includesClosed
    appliedTags = district.tags(query.fields, address: OrganisationAddress.index) + Self.applied(query)
    columns = Self.columns(query, year: year)
    isEducational = !query.showsPartners
    rows = list.lines.map { Row($0, viewer: viewer, year: year) }
    downloads = list.total == 0 ? nil : Downloads(OrganisationAddress.index, query.fields, total: list.total)
    pagination =
      list.total == 0
      ? nil
      : Pagination(total: list.total, page: query.page, query: query.fields, address: OrganisationAddress.index)
    let dropped = query.fields.setting("q", to: nil).setting("contingent", to: nil).setting("closed", to: nil)
      .setting("page", to: nil)
    nothingFound =
      list.total == 0 && query.isFiltered
      ? NothingFound(address: OrganisationAddress.index(dropped)) : nil
    empty = list.total == 0 && !query.isFiltered
  }

  private static func tabs(_ query: OrganisationListQuery) -> [FigureControls.Tab] {
    [
      .init(title: "Организации района", address: OrganisationAddress.index, isCurrent: !query.showsPartners),
      .init(
        title: "Партнёры", address: OrganisationAddress.index(["kind": "partner"]), isCurrent: query.showsPartners),
      .init(title: "Районы", address: MunicipalityAddress.index, isCurrent: false),
      .init(title: "Разделы «Наставничество»", address: SectionAddress.index, isCurrent: false),
    ]
  }

  private static func applied(_ query: OrganisationListQuery) -> [AppliedTag] {
    var tags: [AppliedTag] = []
    if !query.filter.search.isEmpty {
      tags.append(
        AppliedTag(
          "Название: \(query.filter.search)", removing: "q", from: query.fields, address: OrganisationAddress.index))
    }
    if query.filter.lacksContingent {
      tags.append(
        AppliedTag(
          "Численность не внесена", removing: "contingent", from: query.fields, address: OrganisationAddress.index))
    }
    if query.filter.hasDoubtfulContingent {
      tags.append(
        AppliedTag(
          "Численность меньше, чем в реестре", removing: "contingent", from: query.fields,
          address: OrganisationAddress.index))
    }
    if query.filter.includesClosed {
      tags.append(
        AppliedTag("вместе с закрытыми", removing: "closed", from: query.fields, address: OrganisationAddress.index))
    }
    return tags
  }

  private static func columns(_ query: OrganisationListQuery, year: SchoolYear) -> [SortedColumn] {
    let column = { (title: String, key: String) in
      SortedColumn(title, key, sorted: query.sort, query: query.fields, address: OrganisationAddress.index)
    }
    let shared = [column("Название", "name"), column("Вид", "kind")]
    return query.showsPartners
      ? shared
      : shared + [column("Обучающихся \(year.label)", "pupils"), column("Внедряет с", "since")]
  }

  private init(errors: ErrorSummary) {
    title = "Организации"
    own = [
      Own(
        name: "МКОУ СОШ с. Воя", kind: "школа", address: "/organisations/voya", contingent: "214 обучающихся",
        doubt: "проверить численность",
        contingentAddress: "/organisations/voya/contingents/2026-27/edit")
    ]
    tabs = [.init(title: "Партнёры", address: "/organisations?kind=partner", isCurrent: true)]
    heading = "Партнёры"
    banksAddress = "/banks"
    lacking = Lacking(text: "Нет численности", address: "/organisations?contingent=none")
    addAddress = OrganisationAddress.new
    addLabel = "Добавить партнёра"
    action = OrganisationAddress.index
    kind = "partner"
    municipality = .sample
    search = .sample
    contingent = .sample
    closed = true
    appliedTags = [.sample]
    columns = [.sample]
    isEducational = true
    rows = [
      Row(
        name: "МКОУ СОШ с. Воя", fullName: "Средняя школа", address: "/organisations/voya", kind: "школа",
        curators: "Куратор", pupils: "214", contingentAddress: "/organisations/voya/contingents/2026-27/edit",
        doubt: "проверить", since: "01.09.2021", agreements: "2")
    ]
    downloads = .sample
    pagination = .sample
    nothingFound = NothingFound(address: OrganisationAddress.index)
    empty = true
  }

  static let sample = OrganisationIndexPage(errors: .sample)
}

extension OrganisationIndexPage.Own {
  fileprivate init(_ line: OrganisationLine, year: SchoolYear) {
    name = line.shortName
    kind = Words.kind(line.kind)
    address = OrganisationAddress.show(line.slug)
    contingent =
      line.hasContingent
      ? line.pupils.map { Russian.plural($0, "обучающийся", "обучающихся", "обучающихся") + " в \(year.label)" }
        ?? "численность \(year.label) внесена" : nil
    doubt = line.isContingentDoubtful ? "проверить численность" : nil
    contingentAddress = ContingentAddress.edit(line.slug, year)
  }
}

extension OrganisationIndexPage.Lacking {
  fileprivate init?(_ count: Int, year: SchoolYear) {
    guard count > 0 else { return nil }
    let who = Russian.plural(count, "организация", "организации", "организаций")
    text = "Без численности \(year.label) охват не считается: \(who)"
    address = OrganisationAddress.index(["contingent": "none"])
  }
}

extension OrganisationIndexPage.Row {
  fileprivate init(_ line: OrganisationLine, viewer: Account, year: SchoolYear) {
    name = line.shortName
    // Legal names of schools differ only in the place, which the short name says too.
    fullName = line.kind.isEducational || line.name == line.shortName ? nil : line.name
    address = OrganisationAddress.show(line.slug)
    kind = Words.kind(line.kind) + (line.closedOn.map { ", закрыта \(Russian.date($0))" } ?? "")
    curators = line.curators.isEmpty ? "не назначен" : line.curators
    pupils = line.hasContingent ? line.pupils.map(Russian.number) ?? "–" : ""
    contingentAddress = line.hasContingent || !viewer.mayEdit ? nil : ContingentAddress.edit(line.slug, year)
    doubt = line.isContingentDoubtful ? "проверить" : nil
    since = line.implementsSince.map(Russian.date) ?? "–"
    agreements = Russian.number(line.agreementsInForce)
  }
}
