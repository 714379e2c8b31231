import HTTP
import Mentoring
import Storage

/// One campaign for those who watch over it: its days, its reports, and who was reminded when.
struct CampaignShowPage: Page {
  static let template = "monitoring/campaign"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let status: StatusWord
  let headline: String?
  let editAddress: String?
  let editLabel: String
  let terms: [Term]
  let reports: Reports?
  let summary: Summary?
  let outputs: Outputs

  struct Term: Encodable, Sendable {
    let key: String
    let value: String
  }

  struct Reports: Encodable, Sendable {
    let rows: [Row]
    let showsActions: Bool
    let downloads: Downloads?
    let reminders: [ReminderRow]
  }

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let status: StatusWord
    let date: String
    let actionAddress: String?
    let action: String
    let exceptionAddress: String?
  }

  struct ReminderRow: Encodable, Sendable {
    let day: String
    let step: String
    let addressee: String
    let count: String
    let names: String
  }

  /// «Итоги»: what goes on from the campaign.
  struct Outputs: Encodable, Sendable {
    let rows: [Output]
    let registers: [Register]
    let notes: [Output]
    let newNoteAddress: String?
  }

  /// A list of the municipality as a file.
  struct Register: Encodable, Sendable {
    let label: String
    let registerAddress: String
  }

  struct Output: Encodable, Sendable {
    let name: String
    let showAddress: String
    let about: String
    let fileAddress: String?
    let fileLabel: String
  }

  /// The yearly summary for the region.
  struct Summary: Encodable, Sendable {
    let handedIn: String?
    let form: HandIn?
  }

  struct HandIn: Encodable, Sendable {
    let action: String
    let version: String
    let date: Field
    let note: Field
  }

  init(
    _ campaign: Campaign, _ board: MonitoringBoard, _ notes: [AnalyticNote], _ question: MonitoringQuestion,
    _ form: HandInForm, today: CalendarDate
  ) {
    let terms = campaign.terms
    let isYearly = campaign.period.kind == .regional
    title = isYearly ? "Сводка в регион" : "Мониторинг"
    caption = "\(question.municipality.name), \(Words.period(campaign.period))"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.within(MonitoringAddress.index, question.slug))]
    errors = ErrorSummary(form.input)
    status = Words.standing(of: campaign, on: today)
    let isOpened = campaign.id != nil
    headline =
      isYearly || !isOpened
      ? nil
      : "Сдали \(board.handedIn(campaign)) из \(board.rows.count)"
        + (board.handedIn(campaign) == board.rows.count
          ? "" : ". \(Russian.initialUpper(Russian.deadline(terms.due, today: today)))")
    editAddress =
      question.viewer.isOfCentre
      ? MonitoringAddress.within(MonitoringAddress.editCampaign(campaign.period), question.slug) : nil
    editLabel = isOpened ? "Изменить сроки" : "Открыть мониторинг"
    self.terms = [
      Term(key: "Открыт для школ", value: Russian.date(terms.opensOn)),
      Term(key: "Числа на дату", value: Russian.date(terms.asOf)),
      Term(key: "Сдать не позднее", value: Russian.date(terms.due)),
      Term(key: "Сбор закрывается", value: Russian.date(terms.locksOn)),
      Term(key: "Пояснять изменение", value: "больше чем на \(terms.jump)\(Typography.noBreakSpace)%"),
    ]
    reports = isYearly || !isOpened ? nil : Reports(campaign, board, question, today: today)
    summary = isYearly && isOpened ? Summary(campaign, question, form) : nil
    outputs = Outputs(campaign, notes, question, today: today)
  }

  private init(errors: ErrorSummary) {
    title = "Мониторинг"
    caption = "Пижанский район, 2-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    self.errors = errors
    status = StatusWord("открыт", .work)
    headline = "Сдали 9 из 12"
    editAddress = "/monitoring/2026-h2/edit"
    editLabel = "Изменить сроки"
    terms = [Term(key: "Сдать не позднее", value: "20.12.2026")]
    reports = Reports(
      rows: [
        Row(
          name: "СОШ", address: "/monitoring/2026-h2/voya", status: StatusWord("отправлен", .work),
          date: "18.12.2026", actionAddress: "/monitoring/2026-h2/voya/review", action: "Проверить",
          exceptionAddress: "/monitoring/2026-h2/voya/exception/new")
      ], showsActions: true, downloads: .sample,
      reminders: [
        ReminderRow(
          day: "06.12.2026", step: "за 14 дней до срока", addressee: "куратору", count: "3", names: "СОШ")
      ])
    summary = Summary(
      handedIn: "Передано 27.11.2026: письмо № 214",
      form: HandIn(action: "/monitoring/2026-year/hand-in", version: "1", date: .sample, note: .sample))
    let output = Output(
      name: "Сводка для региона", showAddress: "/monitoring/2026-h2/summary", about: "с диаграммами",
      fileAddress: "/monitoring/2026-h2/summary.xlsx", fileLabel: "XLSX")
    outputs = Outputs(
      rows: [output], registers: [Register(label: "пары", registerAddress: "/pairs.xlsx")], notes: [output],
      newNoteAddress: "/monitoring/2026-h2/notes/new")
  }

  static let sample = CampaignShowPage(errors: .sample)
}

extension CampaignShowPage.Reports {
  fileprivate init(_ campaign: Campaign, _ board: MonitoringBoard, _ question: MonitoringQuestion, today: CalendarDate)
  {
    let viewer = question.viewer
    let due = campaign.terms.due
    let cell = { (row: MonitoringBoard.Row) in campaign.id.flatMap { row.cells[$0] } }
    let isLocked = campaign.standing(on: today) == .locked
    rows = board.rows.map { row in
      let found = cell(row)
      let mayReview = viewer.isOfCentre && found?.state == .sent
      return CampaignShowPage.Row(
        name: row.name, address: ReportAddress.show(campaign.period, row.slug),
        status: Words.report(found, due: due, on: today), date: found?.sentOn.map(Russian.date) ?? "–",
        actionAddress: mayReview ? ReportAddress.review(campaign.period, row.slug) : nil, action: "Проверить",
        exceptionAddress: viewer.isOfCentre && (isLocked || today > due)
          ? ReportAddress.newException(campaign.period, row.slug) : nil)
    }
    showsActions = viewer.isOfCentre
    downloads =
      board.rows.contains { cell($0)?.state == .accepted }
      ? Downloads(
        MonitoringAddress.summary,
        FormFields([("period", campaign.period.code)]).setting(DistrictChoice.name, to: question.slug)) : nil
    reminders = Reminder.ladder.map { reminder in
      let day = reminder.day(of: due)
      // What has not come yet will be for those who have not handed in by now.
      let late = board.rows.filter { row in
        cell(row).map { !$0.isHandedIn || ($0.sentOn.map { $0 > day } ?? true) } ?? true
      }
      return CampaignShowPage.ReminderRow(
        day: Russian.date(day), step: Words.reminder(reminder), addressee: Words.addressee(reminder.addressee),
        count: Russian.number(late.count), names: late.map(\.name).joined(separator: ", "))
    }
  }
}

extension CampaignShowPage.Summary {
  fileprivate init(_ campaign: Campaign, _ question: MonitoringQuestion, _ form: HandInForm) {
    handedIn = campaign.handIn.map { "Передано \(Russian.date($0.date)): \($0.note)" }
    self.form =
      question.viewer.isOfCentre
      ? CampaignShowPage.HandIn(
        action: MonitoringAddress.within(MonitoringAddress.handIn(campaign.period), question.slug),
        version: String(campaign.version),
        date: Field(form.input, "date", "Когда передали", width: .date, inputmode: "numeric"),
        note: Field(form.input, "note", "Чем передали", hint: "Например, письмо № 214 в ИРО")) : nil
  }
}
