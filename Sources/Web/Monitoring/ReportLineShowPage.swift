import HTTP
import Mentoring
import Storage

enum ReportLineHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.store.reportLine(
      ReportLine.Code(context.parameters["line"] ?? ""), context.period(), of: context.slug(),
      edition: context.query["edition"].flatMap { Int($0) }, within: context.scope(), on: context.today)
    return try context.page(ReportLineShowPage(card, for: context.viewer()))
  }
}

/// «Из чего сложилось»: the people or the pairs behind a counted value, in an accepted report as they were written down.
struct ReportLineShowPage: Page {
  static let template = "monitoring/line"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let rows: [Row]
  let isEmpty: Bool

  struct Row: Encodable, Sendable {
    let text: String
    let address: String
    let place: String
    let note: String
  }

  init(_ card: ReportLineCard, for viewer: Account) {
    let report = card.report
    let (period, slug) = (report.campaign.period, report.organisation.slug)
    title = Words.lineInFull(card.line, report.forms)
    caption = "\(report.organisation.shortName), \(Words.period(period))"
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.index), Crumb("Отчёт", ReportAddress.show(period, slug)),
    ]
    // To whom children are codes must not read the order of their surnames either.
    let people = viewer.seesMinorsByName ? card.people : card.people.sorted { $0.id < $1.id }
    rows =
      people.map { Row($0, viewer) }
      + card.pairs.map {
        Row(
          text: PairRow.names($0, viewer), address: PairAddress.show($0.id),
          place: [$0.mentor.place, $0.mentee.place].filter { !$0.isEmpty }.joined(separator: " → "), note: $0.form)
      }
    isEmpty = rows.isEmpty
    let count = Russian.number(rows.count)
    lead =
      report.report?.state.isFrozen == true
      ? "Записано с отчётом: \(count) на \(Russian.date(report.countedOn)). Позднейшие исправления этот список не меняют."
      : "Посчитано реестром: \(count) на \(Russian.date(report.countedOn))."
  }

  private init(rows: [Row]) {
    title = "Наставляемых"
    caption = "МКОУ СОШ с. Воя, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    lead = "Посчитано реестром: 42 на 20.11.2026."
    self.rows = rows
    isEmpty = true
  }

  static let sample = ReportLineShowPage(rows: [
    Row(text: "Иванова А. П.", address: "/people/1", place: "учитель", note: "МКОУ СОШ с. Воя")
  ])
}

extension ReportLineShowPage.Row {
  fileprivate init(_ member: ReportLineCard.Member, _ viewer: Account) {
    text = Words.shortName(member.name, member.id, isMinor: member.isMinor, to: viewer)
    address = PersonAddress.show(member.id)
    place = [Words.stayRole(member.role), member.label ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    note = member.organisation
  }
}
