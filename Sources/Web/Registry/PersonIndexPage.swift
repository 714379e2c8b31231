import HTTP
import Mentoring
import Storage

/// The list of people (`ux.md` K2).
struct PersonIndexPage: Page {
  static let template = "registry/person-index"

  let title: String
  let tabs: [PeopleTab]
  let filter: PersonFilterPanel
  let appliedTags: [AppliedTag]
  /// What was found instead, or that there is more than is shown.
  let aboutSearch: String?
  let columns: [SortedColumn]
  let showsOrganisation: Bool
  let mayEdit: Bool
  let newAddress: String
  let importAddress = ImportAddress.new
  let rows: [PersonRow]
  let downloads: Downloads?
  let pagination: Pagination?
  let unchosen: Empty?
  let nothingYet: Empty?
  let nothingFound: NothingFound?
  let movement: MovementBand?
  let placementsAction = StayAddress.newPlacements
  let departuresAction = StayAddress.newDepartures
  let twinsAddress = TwinAddress.index
  let transfersAddress = TransferAddress.index

  struct Empty: Encodable, Sendable { let text: String }

  /// What to do when a query finds nobody: look among those who left, drop the filters, or add the person.
  struct NothingFound: Encodable, Sendable {
    let text: String
    let leftText: String?
    let leftAddress: String
    let allAddress: String
    let addAction: String
    let typed: String
  }

  init(
    _ list: PersonList, _ asked: PersonFilter, _ query: FormFields, organisations: [OrganisationOption],
    district: DistrictChoice, movement: MovementBand?
  ) {
    self.movement = movement
    let viewer = district.viewer
    let query = query.setting("page", to: nil)
    title = list.page > 1 ? "Участники, страница \(list.page)" : "Участники"
    tabs = PeopleTab.all(at: PersonAddress.index, viewer)
    filter = PersonFilterPanel(asked, query, organisations, district)
    appliedTags =
      district.tags(query, address: PersonAddress.index) + asked.tags(query, organisations, viewer)
    let cut = "Людей с таким именем больше \(Russian.number(PersonList.most)), показаны первые. Добавьте имя или район."
    aboutSearch =
      list.swapped.map { "По запросу «\(asked.search)» никого нет. Показано для «\($0)»." } ?? (list.isCut ? cut : nil)
    let showsOrganisation =
      viewer.seesDistrict || viewer.hasSeveralOrganisations || asked.includesPartners && organisations.count > 1
    self.showsOrganisation = showsOrganisation
    let keys: [(String, PersonFilter.Sort)] =
      [("ФИО", .name), ("Класс, должность", .place)] + (showsOrganisation ? [("Организация", .organisation)] : [])
    columns = keys.map { title, key in
      SortedColumn(title, key.rawValue, sorted: asked.sorted, query: query, address: PersonAddress.index)
    }
    mayEdit = viewer.mayEdit
    newAddress = PersonAddress.new
    rows = list.lines.map { PersonRow($0, showsOrganisation: showsOrganisation, viewer: viewer) }
    downloads = list.total == 0 ? nil : Downloads(PersonAddress.index, query, total: list.total)
    pagination =
      list.total == 0
      ? nil : Pagination(total: list.total, page: list.page, query: query, address: PersonAddress.index)
    let isFiltered = asked.isPointed || !district.isWholeRegion && !appliedTags.isEmpty
    unchosen =
      asked.isPointed
      ? nil : district.invitation("Выберите район или введите хотя бы три буквы фамилии.").map(Empty.init)
    nothingYet =
      list.total == 0 && !isFiltered && unchosen == nil
      ? Empty(text: "Здесь будут обучающиеся, педагоги и работники партнёров: все, кто может стать участником пар.")
      : nil
    nothingFound = list.total == 0 && isFiltered ? Self.nothing(list, asked, query) : nil
  }

  private static func nothing(_ list: PersonList, _ asked: PersonFilter, _ query: FormFields) -> NothingFound {
    let looksLikeName = asked.search.contains(where: \.isLetter)
    let left = Russian.plural(list.left, "человек", "человека", "человек")
    return NothingFound(
      text: asked.search.isEmpty ? "С такими условиями никого нет." : "«\(asked.search)» среди участников нет.",
      leftText: list.left > 0 ? "Показать выбывших: \(left)" : nil,
      leftAddress: PersonAddress.index(query.setting("left", to: "1")),
      allAddress: PersonAddress.index, addAction: PersonAddress.match, typed: looksLikeName ? asked.search : "")
  }

  private init(rows: [PersonRow]) {
    title = "Участники"
    tabs = [.sample]
    filter = .sample
    appliedTags = [.sample]
    aboutSearch = "По запросу «bdfyjdf» никого нет. Показано для «иванова»."
    columns = [.sample]
    showsOrganisation = true
    mayEdit = true
    newAddress = PersonAddress.new
    self.rows = rows
    downloads = .sample
    pagination = .sample
    unchosen = Empty(text: "Выберите район")
    nothingYet = Empty(text: "Пока никого нет.")
    nothingFound = NothingFound(
      text: "Никого нет.", leftText: "Показать выбывших: 2 человека", leftAddress: "/people?left=1",
      allAddress: "/people", addAction: PersonAddress.match, typed: "Иванова")
    movement = .sample
  }

  static let sample = PersonIndexPage(rows: [.sample])
}
