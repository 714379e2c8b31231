import Mentoring
import Storage

/// A roadmap on paper: the annex of the order that approves it, with the columns that orders have.
struct RoadmapPlanPrintPage: Page {
  static let template = "roadmap/plan-print"

  let title: String
  let crumbs: [Crumb]
  let backAddress: String
  let owner: String
  let period: String
  let agreement: String
  let rows: [Row]

  struct Row: Encodable, Sendable {
    /// A heading across the table.
    let group: String?
    let number: String
    let title: String
    let term: String
    let executor: String
    let result: String
    let source: String
  }

  init(_ card: RoadmapCard, today: CalendarDate) {
    let roadmap = card.roadmap
    title = roadmap.title
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карта", RoadmapPlanAddress.show(roadmap.id)),
    ]
    backAddress = RoadmapPlanAddress.show(roadmap.id)
    owner = card.line.owner
    period = Words.days(roadmap.period)
    agreement = roadmap.agreedOn.map { "Согласовано \(Russian.date($0)), \(roadmap.agreedBy)" } ?? ""
    let measures = card.tasks.map(\.task.measure)
    rows = measures.enumerated().map { index, measure in
      let isFirst = index == 0 || measures[index - 1].group != measure.group
      return Row(
        group: isFirst && !measure.group.isEmpty ? measure.group : nil, number: String(index + 1), title: measure.title,
        term: measure.words, executor: measure.executor, result: measure.result, source: measure.source)
    }
  }

  private init(rows: [Row]) {
    title = "Дорожная карта на 2026/27 учебный год"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    backAddress = RoadmapPlanAddress.show(.init(7))
    owner = "МКОУ СОШ с. Воя"
    period = "01.09.2026–31.08.2027"
    agreement = "Согласовано 20.09.2026, Попенова Н. В."
    self.rows = rows
  }

  static let sample = RoadmapPlanPrintPage(rows: [
    Row(
      group: "Подготовка", number: "1", title: "Назначить куратора", term: "до 20.01.2027", executor: "руководитель",
      result: "приказ", source: "Пижанка, п. 11.3")
  ])
}

/// An edition as it was agreed: later changes never move it.
struct RoadmapEditionPage: Page {
  static let template = "roadmap/edition"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let facts: [String]
  let rows: [RoadmapPlanPrintPage.Row]

  init(_ line: RoadmapLine, _ edition: RoadmapEdition, _ measures: [RoadmapEditionLine]) {
    title = "Версия \(edition.number): \(line.roadmap.title)"
    caption = line.owner
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карта", RoadmapPlanAddress.show(line.roadmap.id)),
    ]
    facts = [
      edition.sentOn.map { "Отправлена на согласование \(Russian.date($0))" },
      "Согласована \(Russian.date(edition.agreedOn)), \(edition.agreedBy)",
    ].compactMap(\.self)
    rows = measures.enumerated().map { index, measure in
      let isFirst = index == 0 || measures[index - 1].group != measure.group
      return .init(
        group: isFirst && !measure.group.isEmpty ? measure.group : nil, number: String(index + 1), title: measure.title,
        term: measure.term, executor: measure.executor, result: measure.result, source: measure.source)
    }
  }

  private init(rows: [RoadmapPlanPrintPage.Row]) {
    title = "Версия 1"
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    facts = ["Согласована 20.09.2026, Попенова Н. В."]
    self.rows = rows
  }

  static let sample = RoadmapEditionPage(rows: RoadmapPlanPrintPage.sample.rows)
}

/// A roadmap against the municipal one and the documents: findings with both citations, none settled by the portal.
struct RoadmapConformityPage: Page {
  static let template = "roadmap/conformity"

  let title = "Сверка дорожной карты"
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let hasFindings: Bool
  let groups: [Group]

  struct Group: Encodable, Sendable {
    let title: String
    let rows: [Row]
  }

  struct Row: Encodable, Sendable {
    let subject: String
    let own: String
    let other: String
  }

  init(_ basis: ConformityBasis, _ templates: [RoadmapTemplate]) {
    let (card, roadmap) = (basis.card, basis.card.roadmap)
    caption = "\(card.line.owner), \(roadmap.title)"
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Карта", RoadmapPlanAddress.show(roadmap.id)),
    ]
    let level = roadmap.owner.level
    let template = templates.first { $0.code == roadmap.template }
    let conformity = Conformity(
      own: card.tasks.map(\.task.measure), municipal: basis.municipal,
      document: template?.measures(of: level, for: roadmap.period) ?? [],
      shared: Set(templates.flatMap { $0.measures(of: level).map(\.source) }), targets: basis.targets)
    lead = Self.lead(template?.document, hasMunicipal: !basis.municipal.isEmpty, level)
    groups = Conformity.Kind.allCases.compactMap { kind in
      let found = conformity.findings.filter { $0.kind == kind }
      return found.isEmpty
        ? nil : Group(title: "\(Words.conformity(kind)): \(found.count)", rows: found.map(Row.init))
    }
    hasFindings = !groups.isEmpty
  }

  /// With what it was compared, and what was not there to compare with.
  private static func lead(_ document: String?, hasMunicipal: Bool, _ level: RoadmapTemplate.Level) -> String {
    let missing = level == .organisation && !hasMunicipal ? "Муниципальной карты на этот период нет" : nil
    switch (document, missing) {
    case (let document?, nil):
      return "Сверено: документ «\(document)»" + (hasMunicipal ? ", муниципальная карта тех же дней." : ".")
    case (let document?, let missing?): return "\(missing): сверено только с документом «\(document)»."
    case (nil, let missing?): return "\(missing), и карта составлена без типовой: сравнивать не с чем."
    case (nil, nil):
      return hasMunicipal
        ? "Сверено: муниципальная карта тех же дней." : "Сравнивать не с чем: карта составлена без типовой."
    }
  }

  private init(groups: [Group]) {
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    lead = "Сверено: документ «Калмыкия»."
    hasFindings = true
    self.groups = groups
  }

  static let sample = RoadmapConformityPage(groups: [
    Group(
      title: "Позже, чем требуется: 1",
      rows: [
        Row(subject: "Заключительная встреча", own: "эта карта: июнь 2027", other: "муниципальная карта: май 2027")
      ])
  ])
}

extension RoadmapConformityPage.Row {
  init(_ finding: Conformity.Finding) {
    subject = finding.subject
    own = finding.own.map(Self.words) ?? "нет"
    other = finding.other.map(Self.words) ?? "–"
  }

  private static func words(_ citation: Conformity.Citation) -> String {
    [Russian.initialUpper(Words.place(citation.place)), citation.source].filter { !$0.isEmpty }.joined(separator: ", ")
      + ": " + citation.words
  }
}
