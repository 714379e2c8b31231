import HTTP
import Mentoring
import Storage

/// The list of pairs with its filters, and the ticks that put pairs into an order (`ux.md` K8).
struct PairIndexPage: Page {
  static let template = "pairs/index"

  let title = "Пары и группы"
  let newAddress: String?
  let tabs: [Tab]
  let action: String
  let municipality: Choice?
  let search: Field
  let status: Choice
  let form: Choice
  let place: Choice?
  let organisation: Choice?
  let sort: HiddenField?
  let appliedTags: [AppliedTag]
  let swapped: String?
  let resetAddress: String
  let rows: [PairRow]
  let columns: [SortedColumn]
  let showsOrganisation: Bool
  let hasTicks: Bool
  let orderAction: String
  let links: [Link]
  let movement: MovementBand?
  let downloads: Downloads
  let pagination: Pagination
  /// Why a whole region has no list of pairs.
  let unchosen: String?
  /// Nothing yet, and nothing found, are different things (`ux.md` 52).
  let isEmpty: Bool
  let isNothingFound: Bool
  let waiting: String?

  /// Other views of the pairs.
  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Tab: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

  /// - Parameter movement: what the viewer did last to pairs, if it can be undone.
  init(
    _ list: PairList, _ filter: PairFilter, _ query: FormFields, _ district: DistrictChoice, movement: MovementBand?,
    today: CalendarDate
  ) {
    let input = Input(query)
    let viewer = district.viewer
    let several = list.organisations.count > 1
    newAddress = viewer.mayEdit ? PairDraftAddress.mentee : nil
    tabs = Self.tabs(list, filter, query)
    action = PairAddress.index
    municipality = district.choice(input)
    search = Field(
      input, "q", viewer.seesMinorsByName ? "Фамилия" : "Фамилия взрослого", width: .name,
      autocomplete: "off")
    status = Choice(
      input, "status", "Статус",
      options: [("", "Любой", nil)]
        + Pair.Status.allCases.map { ($0.rawValue, Russian.initialUpper(Words.status($0).word), nil) })
    form = Choice(
      input, "form", "Форма",
      options: [("", "Любая", nil)] + list.forms.map { ($0.code.rawValue, Russian.initialUpper($0.name), nil) })
    place =
      list.places.count < 2
      ? nil : Choice(input, "class", "Класс", options: [("", "Любой", nil)] + list.places.map { ($0, $0, nil) })
    organisation =
      several
      ? Choice(
        input, "organisation", "Организация",
        options: [("", "Все", nil)] + list.organisations.map { ($0.id.description, $0.name, nil) }) : nil
    sort = query["sort"].map { HiddenField(name: "sort", value: $0) }
    appliedTags = district.tags(query, address: PairAddress.index) + Self.tags(list, filter, query)
    swapped = list.swapped
    resetAddress = PairAddress.index
    rows = list.lines.map { PairRow($0, viewer, today: today) }
    columns = Self.columns(filter, query, showsOrganisation: several)
    showsOrganisation = several
    hasTicks = rows.contains(where: \.isTickable)
    orderAction = OrderAddress.new
    let overdue = list.counts[.overdue] ?? 0
    let links: [Link?] = [
      viewer.mayEdit ? Link(title: "Подбор", address: MatchingAddress.index) : nil,
      Link(title: "Приказы", address: OrderAddress.index),
      Link(title: "Журнал встреч", address: MeetingAddress.index),
      viewer.mayEdit ? Link(title: "Внести по бумажному журналу", address: MeetingSheetAddress.month) : nil,
      Link(title: "Анкетирование и измерения", address: SurveyAddress.index),
      viewer.mayEdit && overdue > 0
        ? Link(title: "Срок вышел: завершить или продолжить (\(overdue))", address: EndingAddress.index) : nil,
    ]
    self.links = links.compactMap(\.self)
    self.movement = movement
    downloads = Downloads(PairAddress.index, query, total: list.total)
    pagination = Pagination(total: list.total, page: list.page, query: query, address: PairAddress.index)
    unchosen = district.invitation("Выберите район или найдите человека поиском.")
    isEmpty = list.counts.isEmpty && unchosen == nil
    isNothingFound = list.lines.isEmpty && !list.counts.isEmpty
    waiting =
      list.waiting == 0
      ? nil
      : Russian.plural(
        list.waiting, "наставляемый ждёт", "наставляемых ждут", "наставляемых ждут") + " наставника"
  }

  private static func tabs(_ list: PairList, _ filter: PairFilter, _ query: FormFields) -> [Tab] {
    let total = list.counts.values.reduce(0, +)
    let tab = { (title: String, status: Pair.Status?, count: Int) in
      Tab(
        title: "\(title) (\(Russian.number(count)))",
        address: PairAddress.index(
          query.setting("status", to: status?.rawValue).setting("silent", to: nil).setting("page", to: nil)),
        isCurrent: filter.status == status && !filter.isSilent)
    }
    let silent = Tab(
      title: "Давно без встречи",
      address: PairAddress.index(
        query.setting("silent", to: "1").setting("sort", to: "silence").setting("status", to: nil)
          .setting("page", to: nil)),
      isCurrent: filter.isSilent)
    return [tab("Все", nil, total)]
      + [
        ("Без приказа", Pair.Status.draft), ("За сроком", .overdue), ("В работе", .active), ("Приостановлены", .paused),
      ].map { title, status in
        tab(title, status, list.counts[status] ?? 0)
      } + [silent]
  }

  private static func tags(_ list: PairList, _ filter: PairFilter, _ query: FormFields) -> [AppliedTag] {
    let form = list.forms.first { $0.code == filter.form }?.name
    let organisation = list.organisations.first { $0.id == filter.organisation }?.name
    let tags: [(String, String?)] = [
      ("q", filter.text.isEmpty ? nil : "Фамилия: \(filter.text)"),
      ("status", filter.status.map { Russian.initialUpper(Words.status($0).word) }),
      ("on", filter.meetable.map { "Действуют \(Russian.date($0.start))" }),
      ("silent", filter.isSilent ? "Давно без встречи" : nil),
      ("form", form.map(Russian.initialUpper)),
      ("class", filter.place.isEmpty ? nil : "Класс: \(filter.place)"),
      ("organisation", organisation), ("papers", filter.lacksPapers ? "Нет согласия или доп. соглашения" : nil),
      ("order", filter.order.map { _ in list.lines.first?.order.map { "Приказ \(Words.order($0))" } ?? "Приказ" }),
    ]
    return tags.compactMap { name, text in
      text.map { AppliedTag($0, removing: name, from: query, address: PairAddress.index) }
    }
  }

  private static func columns(
    _ filter: PairFilter, _ query: FormFields, showsOrganisation: Bool
  ) -> [SortedColumn] {
    let columns: [(String, PairFilter.Sort)] =
      [("Наставник → наставляемый", .mentor), ("Форма", .form)]
      + (showsOrganisation ? [("Организация", .organisation)] : [])
      + [("Статус", .status), ("Приказ", .order), ("Сроки", .starts), ("Без встречи", .silence)]
    return columns.map { title, sort in
      SortedColumn(title, sort.rawValue, sorted: filter.sortKey, query: query, address: PairAddress.index)
    }
  }

  private init(row: PairRow) {
    newAddress = PairDraftAddress.mentee
    tabs = [Tab(title: "Все (1)", address: "/pairs", isCurrent: true)]
    action = PairAddress.index
    municipality = .sample
    search = .sample
    status = .sample
    form = .sample
    place = .sample
    organisation = .sample
    sort = .sample
    appliedTags = [.sample]
    swapped = "котов"
    resetAddress = PairAddress.index
    rows = [row]
    columns = [.sample]
    showsOrganisation = true
    hasTicks = true
    orderAction = OrderAddress.new
    links = [Link(title: "Приказы", address: OrderAddress.index)]
    movement = .sample
    downloads = .sample
    pagination = .sample
    unchosen = "Выберите район"
    isEmpty = true
    isNothingFound = true
    waiting = "3 наставляемых ждут наставника"
  }

  static let sample = PairIndexPage(row: .sample)
}
