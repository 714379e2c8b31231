import HTTP
import Mentoring
import Storage

/// The people behind a figure: counted, not counted with the reason, and pairs that repeat somebody counted.
struct CoverageIndexPage: Page {
  static let template = "indicators/coverage"

  let title: String
  let caption: String
  let errors: ErrorSummary?
  let controls: FigureControls
  let figure: FigureView
  let pathAddress: String?
  let tabs: [FigureControls.Tab]
  let reasons: [FigureControls.Tab]
  let explanation: String
  let showsReason: Bool
  let showsRepeat: Bool
  let rows: [Row]
  let hasRows: Bool
  let downloads: Downloads?
  let pagination: Pagination

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let placement: String
    let organisation: String
    let reason: String?
    let pair: String?
    let pairAddress: String?
    let order: String?
    let countedAddress: String?
  }

  init(
    _ place: Place, _ figure: Figure, _ question: FigureQuestion, _ people: CoveragePeople, _ lines: [CoverageLine],
    account: Account
  ) {
    let slug = place.slug
    let organisation = if case .organisation = place.area { slug as String? } else { nil as String? }
    let query = FormFields([
      ("indicator", question.indicator.code.rawValue), ("on", question.date.iso),
      (organisation == nil ? "municipality" : "organisation", slug),
    ])
    let address: (FormFields) -> String = { CoverageAddress.index + "?" + $0.encoded }
    title = "\(Words.measure(question.indicator)): кто учтён"
    caption = place.name
    errors = ErrorSummary(question.input)
    controls = FigureControls(
      question, action: CoverageAddress.index,
      keeping: FormFields([
        (organisation == nil ? "municipality" : "organisation", slug), ("list", people.list.rawValue),
      ]))
    self.figure = FigureView(figure, question, of: place)
    pathAddress = organisation.map(DistrictAddress.school)
    tabs = CoverageList.allCases.map { list in
      .init(
        title: "\(Words.list(list)): \(Russian.number(people.counts[list] ?? 0))",
        address: address(query.setting("list", to: list.rawValue)), isCurrent: list == people.list)
    }
    let missed = query.setting("list", to: CoverageList.missed.rawValue)
    reasons = people.list == .missed ? Self.reasons(people, missed, address) : []
    explanation = Words.explanation(people.list)
    showsReason = people.list == .missed
    showsRepeat = people.list == .repeats
    rows = lines.map { Row($0, people, account) }
    hasRows = !lines.isEmpty
    let shown = query.setting("list", to: people.list.rawValue).setting("reason", to: people.reason?.rawValue)
    downloads = hasRows ? Downloads(CoverageAddress.index, shown, total: people.total) : nil
    pagination = Pagination(total: people.total, page: people.page, query: shown, address: address)
  }

  private static func reasons(
    _ people: CoveragePeople, _ query: FormFields, _ address: (FormFields) -> String
  ) -> [FigureControls.Tab] {
    let all = FigureControls.Tab(title: "все причины", address: address(query), isCurrent: people.reason == nil)
    return [all]
      + people.reasonCounts.map { reason, count in
        .init(
          title: "\(Words.missedReason(reason)): \(Russian.number(count))",
          address: address(query.setting("reason", to: reason.rawValue)), isCurrent: reason == people.reason)
      }
  }

  private init() {
    title = "Охват: кто учтён"
    caption = "СОШ"
    errors = .sample
    controls = .sample
    figure = .sample
    pathAddress = "/district/schools/a"
    tabs = FigureControls.sample.tabs
    reasons = FigureControls.sample.tabs
    explanation = "Люди с действующей парой"
    showsReason = true
    showsRepeat = true
    rows = [.sample]
    hasRows = true
    downloads = .sample
    pagination = .sample
  }

  static let sample = CoverageIndexPage()
}

extension CoverageIndexPage.Row {
  fileprivate init(_ line: CoverageLine, _ people: CoveragePeople, _ account: Account) {
    name = line.person.map { Words.participant($0, to: account) } ?? "никого в реестре"
    address = line.person.map { PersonAddress.show($0.person) } ?? OrganisationAddress.show(line.organisationSlug)
    placement = line.person?.place ?? "–"
    organisation = line.organisation
    reason = people.list == .missed ? people.reason(of: line).map(Words.missedReason) : nil
    pair = line.pair.map { "\($0.form), наставник \(Words.participant($0.mentor, to: account))" }
    pairAddress = line.pair.map { PairAddress.show($0.id) }
    order = line.pair.map { pair in
      pair.orderDate.map { "№\u{A0}\(pair.orderNumber ?? "") от \(Russian.date($0))" } ?? "нет приказа"
    }
    countedAddress = line.pair.flatMap { people.countedBy[$0.id] }.map(PairAddress.show)
  }

  private init() {
    name = "Иванова А. П."
    address = "/people/1"
    placement = "8А"
    organisation = "СОШ"
    reason = "нет пары"
    pair = "ученик – ученик"
    pairAddress = "/pairs/1"
    order = "№ 1 от 01.10.2026"
    countedAddress = "/pairs/2"
  }

  fileprivate static let sample = CoverageIndexPage.Row()
}

extension Words {
  static func list(_ list: CoverageList) -> String {
    switch list {
    case .counted: "Учтены"
    case .missed: "Не учтены"
    case .repeats: "Повторы"
    }
  }

  fileprivate static func explanation(_ list: CoverageList) -> String {
    switch list {
    case .counted: "Каждый человек учтён один раз, по самой ранней действующей паре с приказом."
    case .missed: "Числятся в организации, но в показатель не входят. Рядом первая причина."
    case .repeats: "Действующие пары тех, кто уже учтён по другой паре: показатель они не увеличивают."
    }
  }
}
