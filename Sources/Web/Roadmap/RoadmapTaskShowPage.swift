import Mentoring
import Storage

/// A measure: what it wants, where it stands, by what one can see that, what the centre said.
struct RoadmapTaskShowPage: Page {
  static let template = "roadmap/task-show"

  let title = "Мероприятие дорожной карты"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let name: String
  let status: StatusWord
  let summary: Summary
  let remarks: [RoadmapPlanShowPage.Remark]
  let hasRemarks: Bool
  let proposal: String?
  let completionAddress: String?
  let completionLabel: String
  let editAddress: String?
  let removal: String?
  let version: String
  let mark: Mark?
  let evidence: [Evidence]
  let hasEvidence: Bool
  let evidenceAddress: String?
  let history: [RoadmapHistoryLine]

  struct Summary: Encodable, Sendable { let rows: [SummaryRow] }

  struct Mark: Encodable, Sendable {
    let action: String
    let mark: Choice
    let reason: Field
  }

  struct Evidence: Encodable, Sendable {
    let label: String
    let address: String?
    let meta: String
    let removal: String?
  }

  init(_ card: RoadmapTaskCard, _ context: Context, _ input: Input? = nil) throws {
    let (task, viewer, today) = (card.line.task, try context.viewer(), context.today)
    caption = [card.roadmap?.owner ?? card.line.organisation ?? "", card.roadmap?.roadmap.title ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    crumbs =
      [Crumb("Дорожная карта", RoadmapAddress.index)]
      + (card.roadmap.map { [Crumb("Карта", RoadmapPlanAddress.show($0.roadmap.id))] } ?? [])
    errors = input.flatMap(ErrorSummary.init)
    name = task.title
    status = Words.state(of: task, on: today)
    summary = Summary(rows: Self.rows(task))
    remarks = card.remarks.filter { $0.closedOn == nil }.map(RoadmapPlanShowPage.Remark.init)
    hasRemarks = !remarks.isEmpty
    let mayMark = viewer.mayEdit && card.line.isEditable
    proposal = mayMark ? card.found.map { "Портал видит: \(Words.proof($0)). Можно отметить выполнение." } : nil
    completionAddress = mayMark ? CompletionAddress.new(task.id) : nil
    completionLabel = task.completion == nil ? "Отметить выполнение" : "Изменить отметку"
    let mayWrite = card.roadmap?.roadmap.after(.write, by: viewer) != nil
    editAddress = mayWrite ? RoadmapTaskAddress.edit(task.id) : nil
    removal = mayWrite && task.completion == nil && card.evidence.isEmpty ? RoadmapTaskAddress.removal(task.id) : nil
    version = String(task.version)
    mark = mayMark ? Mark(task, input ?? Mark.input(of: task, on: today)) : nil
    evidence = card.evidence.map { Evidence($0, of: task.id, mayChange: mayMark) }
    hasEvidence = !evidence.isEmpty
    evidenceAddress = mayMark ? RoadmapTaskAddress.newEvidence(task.id) : nil
    history = card.history.map { RoadmapHistoryLine($0, clock: context.portal.clock, today: today) }
  }

  private static func rows(_ task: RoadmapTask) -> [SummaryRow] {
    let measure = task.measure
    let term = measure.wording.isEmpty ? measure.term.written : "\(measure.wording) (\(measure.term.written))"
    let done = task.completion.map { "\(Russian.date($0.date)): \($0.evidence)" } ?? ""
    let rows = [
      ("Срок", term), ("Исполнитель", measure.executor.isEmpty ? "не назван" : measure.executor),
      ("Участники", measure.participants), ("Ожидаемый результат", measure.result), ("Вид документа", measure.paper),
      ("Раздел карты", measure.group), ("Этап модели", measure.stage.map(Words.stage) ?? ""),
      ("Документ", measure.source), ("Начато", task.begunOn.map(Russian.date) ?? ""), ("Выполнено", done),
      ("Не применимо", task.waiver),
    ]
    return rows.filter { !$0.1.isEmpty }.map { SummaryRow($0.0, $0.1) }
  }

  private init(summary: Summary) {
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    errors = .sample
    name = "Закрепить пары приказом"
    status = .sample
    self.summary = summary
    remarks = RoadmapPlanShowPage.sample.remarks
    hasRemarks = true
    proposal = "Портал видит: приказы о закреплении пар: 2"
    completionAddress = "/roadmap/7/completion/new"
    completionLabel = "Отметить выполнение"
    editAddress = "/roadmap/7/edit"
    removal = "/roadmap/7/removal"
    version = "1"
    mark = Mark(action: "/roadmap/7/mark", mark: .sample, reason: .sample)
    evidence = [
      Evidence(label: "Приказ № 12", address: "/orders/1", meta: "12.10.2026", removal: "/roadmap/7/evidence/1/removal")
    ]
    hasEvidence = true
    evidenceAddress = "/roadmap/7/evidence/new"
    history = [.sample]
  }

  static let sample = RoadmapTaskShowPage(summary: Summary(rows: [.sample]))
}

extension RoadmapTaskShowPage.Mark {
  init(_ task: RoadmapTask, _ input: Input) {
    action = RoadmapTaskAddress.mark(task.id)
    mark = Choice(
      input, "mark", "Состояние",
      options: [
        ("planned", "Запланировано", nil), ("begun", "В работе", nil), ("done", "Выполнено", "Откроется форма с днём"),
        ("waived", "Не применимо", "С причиной"),
      ])
    reason = Field(input, "reason", "Почему не применимо", isOptional: true, rows: 2)
  }

  static func input(of task: RoadmapTask, on today: CalendarDate) -> Input {
    let value =
      switch task.status(on: today) {
      case .done: "done"
      case .waived: "waived"
      case .work: "begun"
      case .overdue, .planned, .standing: task.begunOn == nil ? "planned" : "begun"
      }
    return Input(["mark": value, "reason": task.waiver])
  }
}

extension RoadmapTaskShowPage.Evidence {
  init(_ evidence: TaskEvidence, of task: RoadmapTask.ID, mayChange: Bool) {
    label = evidence.label
    meta = Russian.date(evidence.addedOn)
    removal = mayChange ? RoadmapTaskAddress.removal(of: evidence.id, task) : nil
    let entry = { (bank: Bank) in BankEntry.ID(evidence.target).map { BankAddress.show(bank, $0) } }
    address =
      switch evidence.kind {
      // The office reads words about what schools keep.
      case .file: mayChange ? RoadmapTaskAddress.file(evidence.id, of: task) : nil
      case .link: evidence.target
      case .order: mayChange ? Order.ID(evidence.target).map(OrderAddress.show) : nil
      case .agreement, .curator: OrganisationAddress.show(evidence.target)
      case .programme: entry(.programmes)
      case .practice: entry(.practices)
      case .group: entry(.groups)
      }
  }
}
