import Mentoring
import Storage

/// The centre reads a report: takes it, or writes beside the lines what is to be put right.
struct ReviewNewPage: Page {
  static let template = "monitoring/review-new"

  let title = "Проверка отчёта центром"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let facts: [String]
  let acceptAction: String
  let action: String
  let version: String
  /// What returning does to the time that the school has.
  let afterLock: String?
  let sections: [Section]
  let cancelAddress: String

  struct Section: Encodable, Sendable {
    let title: String
    let groups: [Group]
  }

  struct Group: Encodable, Sendable {
    let title: String?
    let rows: [Row]
  }

  struct Row: Encodable, Sendable {
    let line: ReportTable.Row
    let differs: Bool
    let remark: Field
  }

  init(_ form: ReviewForm, _ card: ReportCard, today: CalendarDate) {
    let (period, slug) = (card.campaign.period, card.organisation.slug)
    caption = "\(card.organisation.shortName), \(Words.period(period))"
    cancelAddress = ReportAddress.show(period, slug)
    crumbs = [
      Crumb("Мониторинг", MonitoringAddress.index),
      Crumb(Russian.initialUpper(Words.period(period)), MonitoringAddress.campaign(period)),
      Crumb("Отчёт", cancelAddress),
    ]
    errors = ErrorSummary(form.input)
    let signature = card.report?.signature.map { "Подписано \(Russian.date($0.date)): \($0.name), \($0.post)" }
    facts =
      [signature].compactMap(\.self)
      + card.findings.compactMap { finding in
        card.confirmations[finding.key].map {
          "\(Words.finding(finding, card.sheet, card.forms)). Школа отвечает: \($0)"
        }
      }
    acceptAction = ReportAddress.acceptance(period, slug)
    action = ReportAddress.review(period, slug)
    version = String(card.report?.version ?? 0)
    let until = Russian.date(today.adding(days: Campaign.daysToCorrect))
    afterLock =
      card.campaign.takesReports(on: today, exception: card.exception)
      ? nil : "Сбор уже закрыт: если вернуть отчёт сейчас, школа сможет исправить его до \(until)."
    sections = ReportSection.allCases.map { section in
      Section(
        title: Words.section(section),
        groups: ReportTable.grouped(section, card).map { title, lines in
          Group(
            title: title,
            rows: lines.map { line in
              Row(
                line: ReportTable.Row(line, card), differs: card.sheet.deviation(line) != nil,
                remark: Field(
                  form.input, ReviewForm.remark(line), "Замечание: \(Words.lineInFull(line, card.forms))",
                  width: .name, autocomplete: "off"))
            })
        })
    }
  }

  private init(sections: [Section]) {
    caption = "МКОУ СОШ с. Воя, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    errors = .sample
    facts = ["Подписано 18.12.2026: Захарова Е. В., куратор"]
    acceptAction = "/monitoring/2026-h2/voya/acceptance"
    action = "/monitoring/2026-h2/voya/review"
    version = "1"
    afterLock = "Сбор уже закрыт: если вернуть отчёт сейчас, школа сможет исправить его до 02.02.2027."
    self.sections = sections
    cancelAddress = "/monitoring/2026-h2/voya"
  }

  static let sample = ReviewNewPage(sections: [
    Section(
      title: "Партнёры",
      groups: [Group(title: "«ученик – ученик»", rows: [Row(line: .sample, differs: true, remark: .sample)])])
  ])
}

/// Leave for one organisation to hand in after the lock.
struct LockExceptionNewPage: Page {
  static let template = "monitoring/exception-new"

  let title = "Продлить срок"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let lead: String
  let action: String
  let cancelAddress: String
  let until: Field
  let reason: Field

  init(_ form: LockExceptionForm, _ card: ReportCard) {
    let (period, slug) = (card.campaign.period, card.organisation.slug)
    caption = "\(card.organisation.shortName), \(Words.period(period))"
    cancelAddress = ReportAddress.show(period, slug)
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index), Crumb("Отчёт", cancelAddress)]
    errors = ErrorSummary(form.input)
    lead =
      "Сбор закрывается \(Russian.date(card.campaign.terms.locksOn)). С разрешением организация сдаст отчёт и позже; отметка об опоздании останется."
    action = ReportAddress.exception(period, slug)
    until = Field(form.input, "until", "До какого дня", width: .date, inputmode: "numeric")
    reason = Field(form.input, "reason", "Причина", width: .full)
  }

  private init() {
    caption = "МКОУ СОШ с. Воя, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    errors = .sample
    lead = "Сбор закрывается 19.01.2027."
    action = "/monitoring/2026-h2/voya/exception"
    cancelAddress = "/monitoring/2026-h2/voya"
    until = .sample
    reason = .sample
  }

  static let sample = LockExceptionNewPage()
}
