import HTTP
import Mentoring
import Storage

/// What a total of accepted reports is made of: school by school, with the edition that says so.
struct OutcomeLinePage: Page {
  static let template = "monitoring/outcome-line"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let rows: [Row]
  let isEmpty: Bool

  struct Row: Encodable, Sendable {
    let name: String
    let value: String
    let listAddress: String?
    let edition: String
    let reportAddress: String
  }

  init(_ line: ReportLine, _ reports: MonitoringSummary, _ question: MonitoringQuestion) {
    let period = reports.campaign.period
    title = Words.lineInFull(line, reports.forms)
    caption = "\(question.municipality.name), \(Words.period(period))"
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.within(MonitoringAddress.index, question.slug)),
      Crumb(
        Russian.initialUpper(Words.period(period)),
        MonitoringAddress.within(MonitoringAddress.campaign(period), question.slug)),
    ]
    let unit = line.unit.isEmpty ? "" : ", \(line.unit)"
    lead =
      "По принятым отчётам, числа на \(Russian.date(reports.campaign.terms.asOf))\(unit)"
      + (reports.total(line).map { ": всего \(Russian.number($0))" } ?? "")
    rows = reports.organisations.map { answered in
      let value = reports.value(line, of: answered.id)
      let opens = line.behind != nil && !value.isEmpty && value != "0"
      return Row(
        name: answered.name, value: value.isEmpty ? Russian.notAvailable : value,
        listAddress: opens ? ReportAddress.line(line.code, period, answered.slug, edition: answered.edition) : nil,
        edition: "версия \(answered.edition)",
        reportAddress: ReportAddress.show(period, answered.slug, edition: answered.edition))
    }
    isEmpty = rows.isEmpty
  }

  private init(rows: [Row]) {
    title = "Пар действует"
    caption = "Пижанский район, 1-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    lead = "По принятым отчётам, числа на 20.04.2026, ед.: всего 12"
    self.rows = rows
    isEmpty = true
  }

  static let sample = OutcomeLinePage(rows: [
    Row(
      name: "СОШ", value: "12", listAddress: "/monitoring/2026-h1/voya/lines/forms.pairs?edition=1",
      edition: "версия 1",
      reportAddress: "/monitoring/2026-h1/voya?edition=1")
  ])
}
