import Mentoring
import Storage

/// A roadmap: its agreement, its measures with what shows that they are done, and what the portal itself knows of that.
struct RoadmapPlanShowPage: Page {
  static let template = "roadmap/plan-show"
  static let newEdition = "Карта согласована. С изменением начнётся новая версия: её надо будет согласовать снова."

  let title: String
  let caption: String
  let crumbs = [Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карты", RoadmapPlanAddress.index)]
  let errors: ErrorSummary?
  let status: StatusWord
  let facts: [String]
  let links: [Link]
  let version: String
  let buttons: [Button]
  let hasRemarks: Bool
  let remarks: [Remark]
  let hasProposals: Bool
  let proposals: [Proposal]
  let groups: [Group]
  let addAddress: String?
  let removal: Button?
  let hasEditions: Bool
  let editions: [Link]
  let history: [RoadmapHistoryLine]

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  struct Button: Encodable, Sendable {
    let title: String
    let action: String
    let isMain: Bool
  }

  struct Remark: Encodable, Sendable {
    let text: String
    let about: String?
    let address: String?
    let meta: String
  }

  struct Proposal: Encodable, Sendable {
    let title: String
    let proof: String
    let address: String
  }

  struct Group: Encodable, Sendable {
    let title: String?
    let rows: [Row]
  }

  struct Row: Encodable, Sendable {
    let number: String
    let title: String
    let address: String
    let source: String?
    let term: String
    let due: String?
    let executor: String
    let result: String
    let status: StatusWord
    let evidence: String
    let isRemarked: Bool
  }

  init(
    _ card: RoadmapCard, _ proofs: [RoadmapMeasure.Proof: ProofFound], _ context: Context, _ input: Input = Input()
  ) throws {
    let (roadmap, viewer, today) = (card.roadmap, try context.viewer(), context.today)
    title = roadmap.title
    caption = card.line.owner
    errors = ErrorSummary(input)
    status = Words.agreement(of: roadmap)
    facts = Self.facts(card)
    version = String(roadmap.version)
    let mayWrite = roadmap.after(.write, by: viewer) != nil
    links = Self.links(roadmap, viewer: viewer, mayWrite: mayWrite)
    buttons = Self.buttons(roadmap, viewer: viewer)
    remarks = card.openRemarks.map(Remark.init)
    hasRemarks = !remarks.isEmpty
    let isMarkable = viewer.mayEdit && (viewer.isOfCentre || roadmap.owner.level == .organisation)
    proposals =
      isMarkable
      ? card.tasks.map(\.task).compactMap { task in
        let isOpen = [.overdue, .work, .standing].contains(task.status(on: today))
        guard isOpen, let found = task.measure.proof.flatMap({ proofs[$0] }) else { return nil }
        return Proposal(title: task.title, proof: Words.proof(found), address: CompletionAddress.new(task.id))
      } : []
    hasProposals = !proposals.isEmpty
    groups = Self.groups(card, today: today)
    addAddress = mayWrite ? RoadmapPlanAddress.newTask(roadmap.id) : nil
    let isFresh = mayWrite && card.editions.isEmpty && card.line.done == 0
    removal =
      isFresh
      ? Button(title: "Удалить карту", action: RoadmapPlanAddress.removal(roadmap.id), isMain: false) : nil
    editions = card.editions.map {
      Link(
        title: "Версия \($0.number): согласована \(Russian.date($0.agreedOn)), \($0.agreedBy)",
        address: RoadmapPlanAddress.edition($0.number, of: roadmap.id))
    }
    hasEditions = !editions.isEmpty
    history = card.history.map { RoadmapHistoryLine($0, clock: context.portal.clock, today: today) }
  }

  private static func facts(_ card: RoadmapCard) -> [String] {
    let (roadmap, line) = (card.roadmap, card.line)
    return [
      "Период: \(Words.days(roadmap.period))" + (roadmap.edition > 1 ? ", версия \(roadmap.edition)" : ""),
      roadmap.state == .agreed ? "Согласовал(а): \(roadmap.agreedBy)" : nil,
      "Выполнено \(line.done) из \(line.tasks - line.waived)"
        + (line.overdue > 0 ? ", просрочено \(line.overdue)" : "")
        + (line.waived > 0 ? ", не применимо \(line.waived)" : ""),
    ].compactMap(\.self)
  }

  private static func links(_ roadmap: Roadmap, viewer: Account, mayWrite: Bool) -> [Link] {
    var links = [
      Link(title: "Напечатать как приложение к приказу", address: RoadmapPlanAddress.print(roadmap.id)),
      Link(title: "Сверить с муниципальной картой и документами", address: RoadmapPlanAddress.conformity(roadmap.id)),
    ]
    if mayWrite {
      links.append(Link(title: "Изменить название и период", address: RoadmapPlanAddress.edit(roadmap.id)))
    }
    if roadmap.after(.giveBack, by: viewer) != nil {
      links.insert(
        Link(title: "Прочитать и написать замечания", address: RoadmapPlanAddress.newReview(roadmap.id)), at: 0)
    }
    return links
  }

  private static func buttons(_ roadmap: Roadmap, viewer: Account) -> [Button] {
    let steps: [(Roadmap.Step, String, String)] = [
      (.send, "Отправить на согласование", RoadmapPlanAddress.submission(roadmap.id)),
      (
        .agree, roadmap.owner.level == .organisation ? "Согласовать" : "Утвердить",
        RoadmapPlanAddress.agreement(roadmap.id)
      ), (.recall, "Отозвать", RoadmapPlanAddress.recall(roadmap.id)),
    ]
    return steps.compactMap { step, title, action in
      roadmap.after(step, by: viewer) == nil ? nil : Button(title: title, action: action, isMain: step != .recall)
    }
  }

  /// One heading for measures in a row that share it.
  private static func groups(_ card: RoadmapCard, today: CalendarDate) -> [Group] {
    let remarked = Set(card.openRemarks.compactMap(\.task))
    var groups: [(title: String, rows: [Row])] = []
    for (index, line) in card.tasks.enumerated() {
      let row = Row(line.task, number: index + 1, isRemarked: remarked.contains(line.task.id), today: today)
      if groups.last?.title != line.task.measure.group || groups.isEmpty {
        groups.append((line.task.measure.group, []))
      }
      groups[groups.count - 1].rows.append(row)
    }
    return groups.map { Group(title: $0.title.isEmpty ? nil : $0.title, rows: $0.rows) }
  }

  private init(groups: [Group]) {
    title = "Дорожная карта на 2026/27 учебный год"
    caption = "МКОУ СОШ с. Воя"
    errors = .sample
    status = .sample
    facts = ["Период: 01.09.2026–31.08.2027"]
    links = [Link(title: "Напечатать", address: RoadmapPlanAddress.print(.init(7)))]
    version = "1"
    buttons = [
      Button(title: "Отправить на согласование", action: RoadmapPlanAddress.submission(.init(7)), isMain: true)
    ]
    hasRemarks = true
    remarks = [
      Remark(text: "Назовите день", about: "Заключительная встреча", address: "/roadmap/7", meta: "17.11.2026")
    ]
    hasProposals = true
    proposals = [Proposal(title: "Закрепить пары", proof: "приказы: 2", address: "/roadmap/7/completion/new")]
    self.groups = groups
    addAddress = RoadmapPlanAddress.newTask(.init(7))
    removal = Button(title: "Удалить карту", action: RoadmapPlanAddress.removal(.init(7)), isMain: false)
    hasEditions = true
    editions = [Link(title: "Версия 1", address: RoadmapPlanAddress.edition(1, of: .init(7)))]
    history = [.sample]
  }

  static let sample = RoadmapPlanShowPage(groups: [Group(title: "Подготовка", rows: [.sample])])
}

extension RoadmapPlanShowPage.Remark {
  init(_ remark: RoadmapRemark) {
    text = remark.text
    about = remark.about.isEmpty ? nil : remark.about
    address = remark.task.map(RoadmapTaskAddress.show)
    meta = "\(Russian.date(remark.madeOn)), \(remark.author)"
  }
}

extension RoadmapPlanShowPage.Row {
  init(_ task: RoadmapTask, number: Int, isRemarked: Bool, today: CalendarDate) {
    self.number = String(number)
    title = task.title
    address = RoadmapTaskAddress.show(task.id)
    source = task.source.isEmpty ? nil : task.source
    term = task.term
    due = Words.due(task)
    executor = task.measure.executor.isEmpty ? "не назван" : task.measure.executor
    result = task.measure.result.isEmpty ? "–" : task.measure.result
    status = Words.state(of: task, on: today)
    evidence =
      task.completion.map { "\(Russian.date($0.date)): \($0.evidence)" } ?? (task.waiver.isEmpty ? "–" : task.waiver)
    self.isRemarked = isRemarked
  }

  private init() {
    number = "1"
    title = "Открыть раздел «Наставничество» на сайте"
    address = "/roadmap/7"
    source = "Пижанка, п. 11.8"
    term = "до 03.02.2021"
    due = "до 03.02.2021"
    executor = "куратор"
    result = "раздел на сайте"
    status = .sample
    evidence = "01.02.2021: раздел открыт"
    isRemarked = true
  }

  static let sample = RoadmapPlanShowPage.Row()
}

extension Words {
  /// The day that the words of a term come to, unless they say it themselves.
  static func due(_ task: RoadmapTask) -> String? {
    let day = task.due.map(Russian.date)
    return day.flatMap { task.term.contains($0) ? nil : "до \($0)" }
  }
}
