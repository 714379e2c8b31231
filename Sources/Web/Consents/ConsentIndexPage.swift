import HTTP
import Mentoring
import Storage

/// The register of consents: people by purposes (`ux.md` K11).
struct ConsentIndexPage: Page {
  static let template = "consents/index"

  let title: String
  let tabs: [PeopleTab]
  let filter: ConsentFilterPanel
  let appliedTags: [AppliedTag]
  let columns: [String]
  let showsOrganisation: Bool
  let rows: [ConsentRow]
  let pagination: Pagination?
  let isNothingFound: Bool
  let isEmpty: Bool
  let invitation: String?
  let resetAddress: String
  let newAddress: String
  let printing: Printing?
  let printed: Link?
  let withoutRepresentative: Link?
  let destructions: Link?
  let settings: [Link]

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  /// A button, because it leaves a mark at every person.
  struct Printing: Encodable, Sendable {
    let title: String
    let note: String?
    let action: String
    let filter: [HiddenField]
  }

  init(
    _ grid: ConsentGrid, _ filter: ConsentFilter, _ query: FormFields, organisations: [OrganisationOption],
    openDestructions: Int, district: DistrictChoice, today: CalendarDate
  ) {
    let viewer = district.viewer
    let query = ConsentFilter.query(query).setting("page", to: nil)
    title = grid.page > 1 ? "Согласия, страница \(grid.page)" : "Согласия"
    tabs = PeopleTab.all(at: ConsentAddress.index, viewer)
    self.filter = ConsentFilterPanel(query, organisations, district)
    appliedTags = district.tags(query) { ConsentAddress.index($0) } + filter.tags(query, organisations)
    let kinds = filter.kind.map { [$0] } ?? Consent.Kind.allCases
    columns = kinds.map { Russian.initialUpper(Words.consent($0)) }
    let showsOrganisation = organisations.count > 1
    self.showsOrganisation = showsOrganisation
    rows = grid.lines.map { ConsentRow($0, kinds, showsOrganisation: showsOrganisation, today: today) }
    pagination =
      grid.total == 0
      ? nil
      : Pagination(total: grid.total, page: grid.page, query: query) { ConsentAddress.index($0) }
    isNothingFound = grid.total == 0 && !appliedTags.isEmpty && !district.isWholeRegion
    isEmpty = grid.total == 0 && appliedTags.isEmpty && !district.isWholeRegion
    invitation = district.invitation("Выберите район, чтобы открыть реестр согласий.")
    resetAddress = ConsentAddress.index
    newAddress = ConsentAddress.new(query)
    printing = Printing(grid, query)
    printed =
      grid.printed == 0
      ? nil : Link(title: "Бланки на подписи (\(Russian.number(grid.printed)))", address: ConsentAddress.blanks(query))
    withoutRepresentative =
      grid.withoutRepresentative == 0
      ? nil
      : Link(
        title: "Без законного представителя: "
          + Russian.plural(grid.withoutRepresentative, "ребёнок", "ребёнка", "детей"),
        address: ConsentAddress.index(query.setting("status", to: "no-representative")))
    destructions =
      openDestructions == 0
      ? nil
      : Link(title: "Уничтожить данные (\(Russian.number(openDestructions)))", address: DestructionAddress.index)
    settings = Self.settings(organisations, viewer)
  }

  private static func settings(_ organisations: [OrganisationOption], _ viewer: Account) -> [Link] {
    let acts = Link(title: "Акты об уничтожении", address: DestructionAddress.index)
    if viewer.isOfCentre {
      return [acts, Link(title: "Оператор и правила согласий", address: ConsentSettingsAddress.edit)]
    }
    return [acts]
      + organisations.filter(\.kind.isEducational).map {
        Link(title: "Реквизиты оператора: \($0.name)", address: ConsentSettingsAddress.editOperator($0.slug))
      }
  }

  private init(rows: [ConsentRow]) {
    let link = Link(title: "Бланки на подписи (12)", address: "/consents/blanks")
    title = "Согласия"
    tabs = [.sample]
    filter = .sample
    appliedTags = [.sample]
    columns = ["Обработка данных"]
    showsOrganisation = true
    self.rows = rows
    pagination = .sample
    isNothingFound = true
    isEmpty = true
    invitation = "Выберите район"
    resetAddress = ConsentAddress.index
    newAddress = ConsentAddress.new
    printing = Printing(
      title: "Напечатать бланки (12)", note: "По 60 за раз", action: ConsentAddress.blanks, filter: [.sample])
    printed = link
    withoutRepresentative = link
    destructions = link
    settings = [link]
  }

  static let sample = ConsentIndexPage(rows: [.sample])
}

extension ConsentIndexPage.Printing {
  fileprivate init?(_ grid: ConsentGrid, _ query: FormFields) {
    guard grid.toPrint > 0 else { return nil }
    title = "Напечатать бланки (\(Russian.number(grid.toPrint)))"
    note =
      grid.toPrint > ConsentGrid.blanksAtOnce
      ? "За один раз – на \(ConsentGrid.blanksAtOnce) человек, по классам" : nil
    action = ConsentAddress.blanks
    filter = HiddenField.all(query)
  }
}
