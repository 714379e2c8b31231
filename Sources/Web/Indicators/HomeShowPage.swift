import Mentoring
import Storage

/// «Что сделать сейчас»: one list that answers one question, then how things stand (`ux.md` K1).
struct HomeShowPage: Page {
  static let template = "indicators/home"

  let title = "Что сделать сейчас"
  let caption: String
  /// The first seven; the others lie folded below (`ux.md` K1).
  let tasks: [HomeTask]
  let more: More?
  let hasTasks: Bool
  let allDone: String
  let own: [HomePart]
  let district: District?
  let changes: [ChangeLine]
  let hasChanges: Bool
  let news: [String]
  let accounts: Accounts?
  let hasAside: Bool
  let surveysAddress: String
  let documentsAddress = DocumentAddress.index
  let eventsAddress = EventAddress.index
  let mediaPlanAddress = MediaPlanAddress.index

  struct More: Encodable, Sendable {
    let title: String
    let tasks: [HomeTask]
  }

  /// Who can sign in, and where that is decided.
  struct Accounts: Encodable, Sendable {
    let text: String
    let address: String
    let curatorsAddress: String
    let auditAddress: String
    /// Backups are the work of whoever runs the portal.
    let isAdministrator: Bool
  }

  /// What those see who see several organisations.
  struct District: Encodable, Sendable {
    let headline: String
    let bar: BulletBar?
    let address: String
    let rows: [HomePart]
    let note: String?
    let behind: Link?
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct ChangeLine: Encodable, Sendable {
    let date: String
    let author: String
    let text: String
    let organisation: String
    let address: String
  }

  init(_ home: Home, _ viewer: Account, today: CalendarDate, clock: Clock) {
    caption = Russian.date(today)
    let agenda = home.agenda.items.map {
      (isOverdue: $0.urgency(on: today) == .overdue, task: HomeTask($0, home, viewer, today: today))
    }
    // What others wait for comes after what is overdue, and news after what is to be done.
    let all =
      agenda.filter(\.isOverdue).map(\.task) + HomeTask.waiting(home.transfers, viewer, clock: clock)
      + agenda.filter { !$0.isOverdue }.map(\.task) + HomeTask.answered(home.transfers, viewer, clock: clock)
    tasks = Array(all.prefix(Self.shown))
    let rest = Array(all.dropFirst(Self.shown))
    more = rest.isEmpty ? nil : More(title: "Ещё \(Russian.plural(rest.count, "дело", "дела", "дел"))", tasks: rest)
    hasTasks = !tasks.isEmpty
    let next = home.agenda.monitoring.map { " Ближайший срок – мониторинг, \(Russian.deadline($0, today: today))." }
    allDone = "На сегодня всё сделано." + (next ?? "")
    own = viewer.seesDistrict ? [] : home.parts.map { HomePart($0, indicator: home.indicator) }
    district = viewer.seesDistrict ? District(home) : nil
    changes = home.changes.map { ChangeLine($0, today: today, clock: clock) }
    hasChanges = !changes.isEmpty
    news = home.handovers.map(Words.handover)
    accounts = viewer.isOfCentre ? Accounts(home, viewer) : nil
    hasAside = hasChanges || accounts != nil
    surveysAddress = SurveyAddress.index
  }

  private static let shown = 7

  private init() {
    caption = "21.11.2026"
    tasks = [.sample]
    more = More(title: "Ещё 1 дело", tasks: [.sample])
    hasTasks = true
    allDone = "На сегодня всё сделано."
    own = [.sample]
    district = District(
      headline: "Охват 61,5 %", bar: .sample, address: "/district", rows: [.sample], note: "Показаны 12 из 66",
      behind: Link(title: "Отстающие (4)", address: "/district?show=behind"))
    changes = [
      ChangeLine(
        date: "сегодня, 14:05", author: "Координатор", text: "Изменена пара № 7", organisation: "СОШ",
        address: "/pairs/7")
    ]
    hasChanges = true
    news = ["С 01.12.2026 вы куратор"]
    accounts = Accounts(
      text: "Войти могут 12 учётных записей", address: "/admin/users", curatorsAddress: "/banks/curators",
      auditAddress: "/admin/audit",
      isAdministrator: true)
    hasAside = true
    surveysAddress = SurveyAddress.index
  }

  static let sample = HomeShowPage()
}

extension HomeShowPage.Accounts {
  fileprivate init(_ home: Home, _ viewer: Account) {
    isAdministrator = viewer.role == .administrator
    let count = Russian.plural(home.accounts, "учётная запись", "учётные записи", "учётных записей")
    text = isAdministrator ? "Войти могут \(count)." : ""
    address = AccountAddress.index
    curatorsAddress = CuratorAddress.index
    auditAddress = AuditAddress.index
  }
}

extension HomeShowPage.District {
  private static let size = 12

  /// The organisations furthest behind the plan first, those without a figure after them.
  fileprivate init(_ home: Home) {
    headline = home.figure.flatMap { figure in home.indicator.map { FigureView.headline(figure, $0) } } ?? "Охват н/д"
    bar = home.figure.flatMap {
      BulletBar(percent: $0.tally.percent, plan: $0.step?.percent, previous: $0.previous?.percent)
    }
    address = DistrictAddress.show
    let ranked =
      home.parts.filter { $0.figure?.gap != nil }
      .sorted { ($0.figure?.gap ?? 0) < ($1.figure?.gap ?? 0) }
      + home.parts.filter { $0.figure != nil && $0.figure?.gap == nil } + home.parts.filter { $0.figure == nil }
    rows = ranked.prefix(Self.size).map { HomePart($0, indicator: home.indicator) }
    note =
      ranked.count <= Self.size
      ? nil : "Показаны \(Self.size) из \(ranked.count): те, кто дальше от плана. Остальные – в сводке."
    let behind = ranked.count { $0.figure?.standing == .behind }
    // In a region the dashboard ranks municipalities, not organisations.
    self.behind =
      behind == 0 || home.place?.area == .region
      ? nil : .init(title: "Отстающие (\(behind))", address: DistrictAddress.show + "?show=behind")
  }
}

extension HomeShowPage.ChangeLine {
  fileprivate init(_ change: Change, today: CalendarDate, clock: Clock) {
    date = "\(Russian.dateInWords(clock.date(of: change.moment), today: today)), \(clock.time(of: change.moment))"
    author = change.author
    text = Words.change(change)
    organisation = change.organisation
    address = Self.address(change)
  }

  /// The page of what was changed, or of its organisation.
  private static func address(_ change: Change) -> String {
    let parts = change.subject.split(separator: ":")
    let key = parts.last.map(String.init)
    switch parts.first {
    case "pair": return Pair.ID(key).map(PairAddress.show) ?? PairAddress.index
    case "person": return Person.ID(key).map(PersonAddress.show) ?? PersonAddress.index
    case "survey": return Survey.ID(key).map(SurveyAddress.show) ?? SurveyAddress.index
    case "document": return DocumentAddress.index(["school": change.organisationSlug])
    case "occasion": return MentoringEvent.ID(key).map(EventAddress.show) ?? EventAddress.index
    case "mediaPlanItem": return MediaPlanAddress.index
    case "roadmapTask": return RoadmapTask.ID(key).map(RoadmapTaskAddress.show) ?? RoadmapAddress.index
    case "roadmap": return Roadmap.ID(key).map(RoadmapPlanAddress.show) ?? RoadmapPlanAddress.index
    case "report": return MonitoringAddress.index
    case "transfer": return TransferAddress.index
    default:
      if let bank = parts.first.flatMap({ Bank(rawValue: String($0)) }), let id = BankEntry.ID(key) {
        return BankAddress.show(bank, id)
      }
      return OrganisationAddress.show(change.organisationSlug)
    }
  }
}
