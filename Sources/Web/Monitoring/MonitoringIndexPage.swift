import HTTP
import Mentoring
import Storage

/// The calendar of the year, and schools by campaigns: who has handed in (rows E1 and E5; `ux.md` C4).
struct MonitoringIndexPage: Page {
  static let template = "monitoring/index"

  let title = "Мониторинг"
  let caption: String
  let municipalities: [FigureControls.Tab]
  let hasMunicipalities: Bool
  let calendar: [CalendarRow]
  let headline: String?
  let filter: Filter?
  let appliedTags: [AppliedTag]
  let columns: [Column]
  let hasColumns: Bool
  let empty: String?
  let rows: [Row]
  let isNothingFound: Bool
  let resetAddress: String
  let downloads: Downloads?
  let phones: Phones?
  let statisticsAddress: String
  let qualityAddress: String
  let requestsAddress: String
  let deadlinesAddress: String?

  struct CalendarRow: Encodable, Sendable {
    let period: String
    let address: String?
    let asOf: String
    let due: String
    let left: String?
    let status: StatusWord
    let handedIn: String
    let openAddress: String?
  }

  struct Filter: Encodable, Sendable {
    let action: String
    let hidden: [HiddenField]
    let search: Field
    let state: Choice
  }

  struct Column: Encodable, Sendable {
    let period: String
    let foot: String
  }

  struct Row: Encodable, Sendable {
    let name: String
    let cells: [Cell]
    let inTime: String
  }

  struct Cell: Encodable, Sendable {
    let period: String
    let address: String
    let status: StatusWord
    let date: String?
    let picture: CompletionPicture
  }

  struct Phones: Encodable, Sendable {
    let title: String
    let rows: [Phone]
  }

  struct Phone: Encodable, Sendable {
    let organisation: String
    let curators: String
    let head: String
  }

  init(_ board: MonitoringBoard, _ question: MonitoringQuestion, today: CalendarDate) {
    let viewer = question.viewer
    caption = question.municipality.name
    municipalities = question.municipalities.map {
      .init(
        title: $0.name, address: MonitoringAddress.within(MonitoringAddress.index, $0.slug),
        isCurrent: $0.id == question.municipality.id)
    }
    hasMunicipalities = question.municipalities.count > 1 && viewer.seesDistrict
    calendar = board.calendar.map { CalendarRow($0, board, question, today: today) }
    let latest = board.campaigns.last
    headline = latest.map { Self.headline($0, board, today: today) }
    filter = viewer.seesDistrict ? Filter(question) : nil
    appliedTags = Self.applied(question)
    columns = board.campaigns.map { Column($0, board) }
    hasColumns = !columns.isEmpty && !board.rows.isEmpty
    empty =
      board.rows.isEmpty
      ? "Здесь будут организации, которые внедряют модель: у них в карточке указано, с какого дня."
      : columns.isEmpty ? "Центр ещё не открывал ни одного сбора. Ближайшие сроки – в календаре выше." : nil
    let shown = question.rows(board)
    rows = shown.map { Row($0, board.campaigns, today: today) }
    isNothingFound = hasColumns && rows.isEmpty
    resetAddress = MonitoringAddress.within(MonitoringAddress.index, question.slug)
    downloads = hasColumns ? Downloads(MonitoringAddress.index, question.fields, total: rows.count) : nil
    phones = viewer.seesDistrict ? latest.flatMap { Phones(shown, $0) } : nil
    statisticsAddress = MonitoringAddress.within(
      StatisticsAddress.show, viewer.seesDistrict ? question.slug : nil)
    qualityAddress = MonitoringAddress.within(QualityAddress.index, question.slug)
    requestsAddress = MonitoringAddress.within(RequestAddress.index, question.slug)
    deadlinesAddress = viewer.seesDistrict ? DeadlineAddress.index : nil
  }

  private static func headline(_ campaign: Campaign, _ board: MonitoringBoard, today: CalendarDate) -> String {
    let count = board.handedIn(campaign)
    return "\(Russian.initialUpper(Words.period(campaign.period))): сдали \(count) из \(board.rows.count), "
      + Russian.deadline(campaign.terms.due, today: today)
  }

  private static func applied(_ question: MonitoringQuestion) -> [AppliedTag] {
    let tag = { (text: String, name: String) in
      AppliedTag(text, removing: name, from: question.fields, address: MonitoringAddress.index)
    }
    return (question.state.map { [tag(Words.wanted($0), "state")] } ?? [])
      + (question.search.isEmpty ? [] : [tag("Название: \(question.search)", "q")])
  }

  private init(rows: [Row]) {
    caption = "Пижанский район"
    municipalities = FigureControls.sample.tabs
    hasMunicipalities = true
    calendar = [
      CalendarRow(
        period: "2-е полугодие 2026 г.", address: "/monitoring/2026-h2", asOf: "20.11.2026", due: "20.12.2026",
        left: "осталось 29 дней", status: StatusWord("открыт", .work), handedIn: "9 из 12",
        openAddress: "/monitoring/2026-h2/edit")
    ]
    headline = "2-е полугодие 2026 г.: сдали 9 из 12"
    filter = Filter(
      action: MonitoringAddress.index, hidden: [.sample], search: .sample, state: .sample)
    appliedTags = [.sample]
    columns = [Column(period: "2-е полугодие 2026 г.", foot: "сдали 9 из 12")]
    hasColumns = true
    empty = "Центр ещё не открывал ни одного сбора."
    self.rows = rows
    isNothingFound = true
    resetAddress = MonitoringAddress.index
    downloads = .sample
    statisticsAddress = StatisticsAddress.show
    phones = Phones(
      title: "Кому позвонить: 3 организации",
      rows: [Phone(organisation: "СОШ", curators: "Захарова Е. В., +7 (83355) 2-10-00", head: "Окунева Н. И.")])
    qualityAddress = QualityAddress.index
    requestsAddress = RequestAddress.index
    deadlinesAddress = DeadlineAddress.index
  }

  static let sample = MonitoringIndexPage(rows: [
    Row(
      name: "СОШ",
      cells: [
        Cell(
          period: "2-е полугодие 2026 г.", address: "/monitoring/2026-h2/voya", status: StatusWord("принят", .ok),
          date: "18.12.2026", picture: .sample)
      ], inTime: "3 из 4")
  ])
}

extension MonitoringBoard {
  func handedIn(_ campaign: Campaign) -> Int {
    rows.count { row in campaign.id.flatMap { row.cells[$0] }?.isHandedIn ?? false }
  }
}

extension MonitoringIndexPage.CalendarRow {
  fileprivate init(
    _ campaign: Campaign, _ board: MonitoringBoard, _ question: MonitoringQuestion, today: CalendarDate
  ) {
    let isOpened = campaign.id != nil
    period = Russian.initialUpper(Words.period(campaign.period))
    let own = board.rows.count == 1 ? board.rows.first : nil
    address =
      question.viewer.seesDistrict
      ? MonitoringAddress.within(MonitoringAddress.campaign(campaign.period), question.slug)
      : campaign.period.kind == .monitoring ? own.map { ReportAddress.show(campaign.period, $0.slug) } : nil
    asOf = Russian.date(campaign.terms.asOf)
    due = Russian.date(campaign.terms.due)
    left = campaign.terms.due >= today ? Russian.deadline(campaign.terms.due, today: today) : nil
    status = Words.standing(of: campaign, on: today)
    handedIn =
      campaign.period.kind == .regional
      ? campaign.handIn.map { "передано \(Russian.date($0.date))" } ?? "–"
      : isOpened ? "\(board.handedIn(campaign)) из \(board.rows.count)" : "–"
    openAddress =
      !isOpened && question.viewer.isOfCentre
      ? MonitoringAddress.within(MonitoringAddress.editCampaign(campaign.period), question.slug) : nil
  }
}

extension MonitoringIndexPage.Filter {
  fileprivate init(_ question: MonitoringQuestion) {
    let input = Input(question.fields)
    action = MonitoringAddress.index
    hidden = question.slug.map { [HiddenField(name: DistrictChoice.name, value: $0)] } ?? []
    search = Field(input, "q", "Организация", autocomplete: "off")
    state = Choice(
      input, "state", "Последний отчёт",
      options: [("", "любой", nil)]
        + MonitoringQuestion.Wanted.allCases.map { ($0.rawValue, Words.wanted($0), nil) })
  }
}

extension MonitoringIndexPage.Column {
  fileprivate init(_ campaign: Campaign, _ board: MonitoringBoard) {
    period = Words.period(campaign.period)
    foot = "сдали \(board.handedIn(campaign)) из \(board.rows.count)"
  }
}

extension MonitoringIndexPage.Row {
  fileprivate init(_ row: MonitoringBoard.Row, _ campaigns: [Campaign], today: CalendarDate) {
    name = row.name
    cells = campaigns.map { campaign in
      let cell = campaign.id.flatMap { row.cells[$0] }
      return MonitoringIndexPage.Cell(
        period: Words.period(campaign.period), address: ReportAddress.show(campaign.period, row.slug),
        status: Words.report(cell, due: campaign.terms.due, on: today), date: cell?.sentOn.map(Russian.date),
        picture: CompletionPicture(cell, due: campaign.terms.due, on: today))
    }
    inTime = Self.inTime(row, campaigns, today: today)
  }

  /// Of the campaigns whose day has come; before the first there is nothing to divide.
  static func inTime(_ row: MonitoringBoard.Row, _ campaigns: [Campaign], today: CalendarDate) -> String {
    let over = campaigns.filter { $0.terms.due < today }
    guard !over.isEmpty else { return "–" }
    let count = over.count { campaign in
      campaign.id.flatMap { row.cells[$0] }?.isInTime(campaign.terms.due) ?? false
    }
    return "\(count) из \(over.count)"
  }
}

extension MonitoringIndexPage.Phones {
  /// Whom to ring up about the latest campaign; nothing when everybody has handed in.
  fileprivate init?(_ rows: [MonitoringBoard.Row], _ campaign: Campaign) {
    let missing = rows.filter { row in !(campaign.id.flatMap { row.cells[$0] }?.isHandedIn ?? false) }
    guard !missing.isEmpty else { return nil }
    title =
      "Кому позвонить: \(Russian.plural(missing.count, "организация не сдала", "организации не сдали", "организаций не сдали"))"
    self.rows = missing.map { row in
      let contacts = row.curators.map { $0.phone.isEmpty ? $0.name : "\($0.name), \($0.phone)" }
      return MonitoringIndexPage.Phone(
        organisation: row.name, curators: contacts.isEmpty ? "куратора нет" : contacts.joined(separator: "; "),
        head: [row.head, row.phone].filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}
