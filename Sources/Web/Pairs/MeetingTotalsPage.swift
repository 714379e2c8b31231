import HTTP
import Mentoring
import Storage

/// Meetings by half-year and organisation: what a report takes.
struct MeetingTotalsPage: Page {
  static let template = "pairs/meeting-totals"

  let title = "Встречи по полугодиям"
  let crumbs = [Crumb("Журнал встреч", MeetingAddress.index)]
  let action = MeetingAddress.totals
  let municipality: Choice?
  let unchosen: String?
  let rows: [Row]
  let hasRows: Bool
  let downloads: Downloads

  struct Row: Encodable, Sendable {
    let halfYear: String
    let organisation: String
    let meetings: String
    let pairs: String
    let hours: String
  }

  init(_ totals: [MeetingTotals], _ query: FormFields, _ district: DistrictChoice) {
    municipality = district.choice(Input(query))
    unchosen = district.invitation("Выберите район.")
    rows = totals.map(Row.init)
    hasRows = !rows.isEmpty
    downloads = Downloads(MeetingAddress.totals, query, total: rows.count)
  }

  private init(row: Row) {
    municipality = .sample
    unchosen = "Выберите район"
    rows = [row]
    hasRows = true
    downloads = .sample
  }

  static let sample = MeetingTotalsPage(
    row: Row(
      halfYear: "2-е полугодие 2026", organisation: "Школа", meetings: "214", pairs: "98", hours: "160,5"))
}

extension MeetingTotalsPage.Row {
  init(_ totals: MeetingTotals) {
    halfYear = "\(totals.half)-е полугодие \(totals.year)"
    organisation = totals.name
    meetings = Russian.number(totals.meetings)
    pairs = Russian.number(totals.pairs)
    hours = Russian.decimal(Double(totals.minutes) / 60)
  }
}
