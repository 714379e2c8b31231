import HTTP
import Mentoring
import Storage

/// Everything before it leaves the school: what does not fit, all lines once more, and the signature (`ux.md` 16).
struct ReportCheckPage: Page {
  static let template = "monitoring/check"

  let title = "Проверка отчёта"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let blocking: [Finding]
  let hasBlocking: Bool
  let warnings: [Warning]
  let hasWarnings: Bool
  let allRight: Bool
  let untouched: String?
  let tables: [ReportTable]
  let action: String
  let version: String
  let signer: Choice
  let name: Field
  let post: Field
  let date: Field
  let late: String?
  let cancelAddress: String

  struct Finding: Encodable, Sendable {
    let text: String
    let address: String
  }

  struct Warning: Encodable, Sendable {
    let text: String
    let address: String
    let right: Choice
    let reason: Field
  }

  init(_ form: SubmissionForm) {
    let (card, input) = (form.card, form.input)
    let (period, slug) = (card.campaign.period, card.organisation.slug)
    caption = "\(card.organisation.shortName), \(Words.period(period))"
    cancelAddress = ReportAddress.show(period, slug)
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index), Crumb("Отчёт", cancelAddress)]
    errors = ErrorSummary(input)
    let address = { (finding: ReportFinding) in
      let section = card.sheet.lines.first { $0.code == finding.line }?.section ?? .forms
      return "\(ReportAddress.section(section, period, slug))#\(finding.line.rawValue)"
    }
    let text = { (finding: ReportFinding) in Words.finding(finding, card.sheet, card.forms) }
    blocking = card.findings.filter { $0.severity == .error }.map { Finding(text: text($0), address: address($0)) }
    hasBlocking = !blocking.isEmpty
    warnings = card.findings.filter { $0.severity == .warning }.map { finding in
      Warning(
        text: text(finding), address: address(finding),
        right: Choice(
          input, SubmissionForm.tick(finding), text(finding), options: [("1", "Значение верное", nil)]),
        reason: Field(input, SubmissionForm.reason(finding), "Почему значение верное", width: .full))
    }
    hasWarnings = !warnings.isEmpty
    allRight = blocking.isEmpty && warnings.isEmpty
    let closed = ReportSection.allCases.filter { card.sections[$0]?.progress != .done }
    untouched =
      closed.isEmpty
      ? nil
      : "Не отмечены готовыми: \(closed.map { Words.section($0) }.joined(separator: ", ")). В них стоит то, что посчитал реестр."
    tables = ReportSection.allCases.map {
      ReportTable($0, card, editAddress: ReportAddress.section($0, period, slug))
    }
    action = ReportAddress.submission(period, slug)
    version = input["_version"]
    signer = Choice(
      input, "signer", "Кто подписывает",
      options: [
        (SubmissionForm.Signer.curator.rawValue, "Куратор", nil),
        (SubmissionForm.Signer.head.rawValue, "Руководитель", card.organisation.contacts.head),
      ])
    name = Field(input, "name", "ФИО", width: .name)
    post = Field(input, "post", "Должность", width: .full)
    date = Field(input, "date", "Дата подписи", width: .date, inputmode: "numeric")
    let days = card.campaign.terms.due.days(until: form.today)
    late =
      days > 0 && card.report?.sentOn == nil
      ? "Срок вышел: отчёт будет отмечен «с опозданием на \(Russian.plural(days, "день", "дня", "дней"))»." : nil
  }

  private init(tables: [ReportTable]) {
    caption = "МКОУ СОШ с. Воя, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    errors = .sample
    blocking = [Finding(text: "Пар действует: всего 41, а по формам вместе 42", address: "/monitoring/2026-h2/voya")]
    hasBlocking = true
    warnings = [
      Warning(
        text: "Пары есть, а программ нет", address: "/monitoring/2026-h2/voya", right: .sample, reason: .sample)
    ]
    hasWarnings = true
    allRight = true
    untouched = "Не отмечены готовыми: Партнёры"
    self.tables = tables
    action = "/monitoring/2026-h2/voya/submission"
    version = "1"
    signer = .sample
    name = .sample
    post = .sample
    date = .sample
    late = "Срок вышел"
    cancelAddress = "/monitoring/2026-h2/voya"
  }

  static let sample = ReportCheckPage(tables: [.sample])
}
