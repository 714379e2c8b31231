import Mentoring
import Storage

/// A number, what happens next and when; it survives a reload and a bookmark (`ux.md` 17).
struct SubmissionShowPage: Page {
  static let template = "monitoring/submission"

  let title = "Отчёт отправлен"
  let caption: String
  let crumbs: [Crumb]
  let number: String
  let sent: String
  let signature: String?
  let status: StatusWord
  let reportAddress: String

  init(_ card: ReportCard, _ report: Report, sentOn: CalendarDate, today: CalendarDate) {
    let period = card.campaign.period
    caption = "\(card.organisation.shortName), \(Words.period(period))"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    number = "№\(Typography.noBreakSpace)\(report.id)"
    let days = report.daysLate(due: card.campaign.terms.due)
    sent =
      "Отправлен \(Russian.date(sentOn))"
      + (days == 0 ? ", в срок." : ", с опозданием на \(Russian.plural(days, "день", "дня", "дней")).")
    signature = report.signature.map { "Подписано \(Russian.date($0.date)): \($0.name), \($0.post)" }
    status = Words.report(report, due: card.campaign.terms.due, on: today)
    reportAddress = ReportAddress.show(period, card.organisation.slug)
  }

  private init() {
    caption = "МКОУ СОШ с. Воя, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    number = "№ 14"
    sent = "Отправлен 18.12.2026, в срок."
    signature = "Подписано 18.12.2026: Захарова Е. В., куратор"
    status = StatusWord("отправлен", .work)
    reportAddress = "/monitoring/2026-h2/voya"
  }

  static let sample = SubmissionShowPage()
}
