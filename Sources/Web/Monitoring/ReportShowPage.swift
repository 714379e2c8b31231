import HTTP
import Mentoring
import Storage

/// The report of an organisation: what is left to do while it is written, what stands in it once it is sent (`ux.md` K13).
struct ReportShowPage: Page {
  static let template = "monitoring/report"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let status: StatusWord
  let deadline: String
  let note: String?
  let signature: String?
  let remarks: [Remark]
  let hasRemarks: Bool
  let tasks: [Task]
  let isWritable: Bool
  let checkAddress: String?
  let nilReturn: Button?
  let recall: Button?
  let correction: Button?
  let reviewAddress: String?
  let exceptionAddress: String?
  let tables: [ReportTable]
  let confirmations: [String]
  let hasConfirmations: Bool
  let editions: [FigureControls.Tab]
  let hasEditions: Bool
  let history: [HistoryLine]
  let hasHistory: Bool

  struct Remark: Encodable, Sendable {
    let title: String
    let text: String
    let address: String?
  }

  struct Task: Encodable, Sendable {
    let text: String
    let address: String
    let note: String?
    let status: StatusWord
  }

  struct Button: Encodable, Sendable {
    let action: String
    let version: String
    let title: String
  }

  struct HistoryLine: Encodable, Sendable {
    let moment: String
    let text: String
  }

  init(
    _ card: ReportCard, _ events: [EventLine], _ input: Input, for viewer: Account, today: CalendarDate, clock: Clock
  ) {
    let period = card.campaign.period
    let slug = card.organisation.slug
    let report = card.report
    let mayWrite = card.isWritable && (report?.state ?? .draft).after(.write, by: viewer.reportHand) != nil
    title = "Отчёт за \(Words.period(period))"
    caption = card.organisation.shortName
    crumbs =
      [Crumb("Мониторинг", MonitoringAddress.index)]
      + (viewer.seesDistrict
        ? [Crumb(Russian.initialUpper(Words.period(period)), MonitoringAddress.campaign(period))] : [])
    errors = ErrorSummary(input)
    status = Words.report(report, due: card.campaign.terms.due, on: today)
    deadline = Self.deadline(card, today: today)
    note = Self.note(card, today: today)
    signature = report?.signature.map {
      "Подписано \(Russian.date($0.date)): \($0.name), \($0.post)"
    }
    remarks = Self.remarks(card, mayWrite: mayWrite)
    hasRemarks = !remarks.isEmpty
    tasks = mayWrite ? ReportSection.allCases.map { Task($0, card) } : []
    isWritable = mayWrite
    checkAddress = mayWrite ? ReportAddress.check(period, slug) : nil
    let button = { (step: Report.Step, address: String, title: String) -> Button? in
      guard card.isLatest, let report, report.state.after(step, by: viewer.reportHand) != nil else { return nil }
      return Button(action: address, version: String(report.version), title: title)
    }
    nilReturn =
      mayWrite && viewer.reportHand == .school && report?.edition ?? 1 == 1
      ? Button(
        action: ReportAddress.nilReturn(period, slug), version: String(report?.version ?? 0),
        title: "Участников нет: отправить пустой отчёт") : nil
    recall =
      card.campaign.takesReports(on: today, exception: card.exception)
      ? button(.recall, ReportAddress.recall(period, slug), "Отозвать до принятия") : nil
    correction = button(.correct, ReportAddress.correction(period, slug), "Уточнить: начать новую версию")
    reviewAddress =
      card.isLatest && report?.state.after(.accept, by: viewer.reportHand) != nil
      ? ReportAddress.review(period, slug) : nil
    exceptionAddress =
      viewer.isOfCentre && card.campaign.standing(on: today) == .locked
      ? ReportAddress.newException(period, slug) : nil
    tables =
      mayWrite || report == nil
      ? [] : ReportSection.allCases.map { ReportTable($0, card, isEditor: viewer.mayEdit, editAddress: nil) }
    confirmations = card.findings.compactMap { finding in
      card.confirmations[finding.key].map { "\(Words.finding(finding, card.sheet, card.forms)): \($0)" }
    }
    hasConfirmations = !confirmations.isEmpty
    editions = card.editions.map {
      .init(
        title: "Версия \($0.edition)", address: ReportAddress.show(period, slug, edition: $0.edition),
        isCurrent: $0.id == report?.id)
    }
    hasEditions = editions.count > 1
    history = events.map { HistoryLine($0, today: today, clock: clock) }
    hasHistory = !history.isEmpty
  }

  private static func deadline(_ card: ReportCard, today: CalendarDate) -> String {
    let terms = card.campaign.terms
    switch card.campaign.standing(on: today) {
    case .planned: return "Центр ещё не открыл этот сбор. По плану он откроется \(Russian.date(terms.opensOn))."
    case .awaited:
      return "Отчёт откроется \(Russian.date(terms.opensOn)). Сдать его нужно до \(Russian.date(terms.due))."
    case .open, .late, .locked:
      let left = Russian.initialUpper(Russian.deadline(terms.due, today: today))
      return "\(left). Числа на \(Russian.date(terms.asOf))."
    }
  }

  private static func note(_ card: ReportCard, today: CalendarDate) -> String? {
    guard card.report?.state.isOpen ?? true else { return nil }
    let locksOn = Russian.date(card.campaign.terms.locksOn)
    switch card.campaign.standing(on: today) {
    case .planned, .awaited, .open:
      return card.countedOn < card.campaign.terms.asOf
        ? "Этот день ещё впереди: пока посчитано на \(Russian.date(card.countedOn))." : nil
    case .late: return "Отчёт можно сдать до \(locksOn), он будет с отметкой об опоздании."
    case .locked:
      guard let exception = card.exception, today <= exception.until else {
        return "Сбор закрыт \(locksOn). Чтобы сдать отчёт, попросите центр продлить срок."
      }
      return "Срок продлён до \(Russian.date(exception.until)): \(exception.reason) (\(exception.author))."
    }
  }

  private static func remarks(_ card: ReportCard, mayWrite: Bool) -> [Remark] {
    guard card.report?.state == .returned else { return [] }
    return card.sheet.lines.compactMap { line in
      let remark = card.sheet.entry(line.code).remark
      guard !remark.isEmpty else { return nil }
      let address = ReportAddress.section(line.section, card.campaign.period, card.organisation.slug)
      return Remark(
        title: Words.lineInFull(line, card.forms), text: remark,
        address: mayWrite ? "\(address)#\(line.code.rawValue)" : nil)
    }
  }

  private init(tables: [ReportTable]) {
    title = "Отчёт за 2-е полугодие 2026 г."
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    errors = .sample
    status = StatusWord("черновик", .work)
    deadline = "До 20.12.2026, осталось 29 дней. Числа на 20.11.2026."
    note = "Отчёт можно сдать до 19.01.2027"
    signature = "Подписано 18.12.2026: Захарова Е. В., куратор"
    remarks = [Remark(title: "Мероприятий проведено", text: "Проверьте", address: "/monitoring/2026-h2/voya")]
    hasRemarks = true
    tasks = [Task(text: "Партнёры", address: "/monitoring", note: "3 показателя", status: Words.progress(.done))]
    isWritable = true
    checkAddress = "/monitoring/2026-h2/voya/check"
    nilReturn = Button(action: "/monitoring/2026-h2/voya/nil-return", version: "1", title: "Участников нет")
    recall = Button(action: "/monitoring/2026-h2/voya/recall", version: "1", title: "Отозвать")
    correction = Button(action: "/monitoring/2026-h2/voya/correction", version: "1", title: "Уточнить")
    reviewAddress = "/monitoring/2026-h2/voya/review"
    exceptionAddress = "/monitoring/2026-h2/voya/exception/new"
    self.tables = tables
    confirmations = ["Пары есть, а программ нет: пишем"]
    hasConfirmations = true
    editions = FigureControls.sample.tabs
    hasEditions = true
    history = [HistoryLine(moment: "сегодня, 14:05, Захарова Е. В.", text: "Отправлен отчёт")]
    hasHistory = true
  }

  static let sample = ReportShowPage(tables: [.sample])
}

extension ReportShowPage.Task {
  fileprivate init(_ section: ReportSection, _ card: ReportCard) {
    let lines = card.sheet.lines.filter { $0.section == section }
    text = Words.section(section)
    address = ReportAddress.section(section, card.campaign.period, card.organisation.slug)
    note = Russian.plural(lines.count, "показатель", "показателя", "показателей")
    status = Words.progress(card.sections[section]?.progress)
  }
}

extension ReportShowPage.HistoryLine {
  init(_ event: EventLine, today: CalendarDate, clock: Clock) {
    let day = Russian.dateInWords(clock.date(of: event.moment), today: today)
    moment = ["\(day), \(clock.time(of: event.moment))", event.author].compactMap(\.self).joined(separator: ", ")
    let section = event.after["section"].flatMap(ReportSection.init(rawValue:)).map { ": \(Words.section($0))" }
    text = (Words.monitoringChange(event.kind) ?? "Изменение") + (section ?? "")
  }
}
