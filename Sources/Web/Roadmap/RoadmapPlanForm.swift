import HTTP
import Mentoring
import Storage

/// A roadmap to be begun: whose, for which days, from which template.
struct RoadmapPlanForm: Form {
  var input: Input
  let owners: [RoadmapOwner]
  let templates: [RoadmapTemplate]
  let today: CalendarDate

  /// Without a template.
  static let empty = "none"

  /// This school year, and the owner and template that the link named.
  static func start(_ context: Context) -> FormFields {
    let year = SchoolYear(containing: context.today)
    return FormFields([
      ("owner", context.query["owner"] ?? ""), ("template", context.query["template"] ?? ""),
      ("title", "Дорожная карта на \(year.label) учебный год"), ("starts", Russian.date(year.start)),
      ("ends", Russian.date(year.end)),
    ])
  }

  mutating func validated() -> RoadmapDraft? {
    let owner = owners.count == 1 ? owners.first : owners.first { $0.code == input["owner"] }
    if owner == nil { input.fail("owner", "Выберите, чья это дорожная карта") }
    let template = templates.first { $0.code == input["template"] }
    if template == nil, input["template"] != Self.empty { input.fail("template", "Выберите типовую карту") }
    let title = input.text("title", label: "Название", missing: "Назовите дорожную карту")
    let period = input.roadmapPeriod(today: today)
    guard input.isValid, let owner, let period else { return nil }
    let measures = template?.measures(of: owner.owner.level, for: period) ?? []
    if template != nil, measures.isEmpty {
      input.fail(
        "template", "В этой типовой карте нет мероприятий для \(Words.forLevel(owner.owner.level)) на такой период")
      return nil
    }
    return RoadmapDraft(
      owner: owner.owner, title: title, period: period, template: template?.code ?? "", measures: measures)
  }
}

/// Another title or period.
struct RoadmapPlanEditForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [
    ("title", "Название"), ("starts", "Начало периода"), ("ends", "Конец периода"),
  ]

  static func fields(of roadmap: Roadmap) -> FormFields {
    FormFields([
      ("title", roadmap.title), ("starts", Russian.date(roadmap.period.start)),
      ("ends", roadmap.period.end.map(Russian.date) ?? ""),
    ])
  }

  mutating func validated() -> (title: String, period: Period)? {
    let title = input.text("title", label: "Название", missing: "Назовите дорожную карту")
    let period = input.roadmapPeriod(today: today)
    guard input.isValid, let period else { return nil }
    return (title, period)
  }
}

extension Input {
  /// From `starts` to `ends`, both named, five years at most.
  fileprivate mutating func roadmapPeriod(today: CalendarDate) -> Period? {
    let starts = date("starts", today: today, missing: "Укажите начало периода")
    let ends = date("ends", today: today, missing: "Укажите конец периода")
    guard let starts, let ends else { return nil }
    guard let period = Period(start: starts, end: ends) else {
      fail("ends", "Период кончается раньше, чем начинается")
      return nil
    }
    if ends > starts.adding(years: 5) { fail("ends", "Период длиннее пяти лет: заведите карту на каждый год") }
    return period
  }
}

/// What the centre asks to put right, measure by measure, with the version of each that was on the page.
struct RoadmapReviewForm: Form {
  var input: Input
  let card: RoadmapCard

  static func remark(_ task: RoadmapTask.ID) -> String { "remark-\(task)" }
  static func version(_ task: RoadmapTask.ID) -> String { "version-\(task)" }

  mutating func validated() -> [NewRoadmapRemark]? {
    let known = card.tasks.map(\.task.id)
    // A remark about a measure that is gone meanwhile must not be lost without a word.
    let sent = input.values.pairs.compactMap { pair -> RoadmapTask.ID? in
      pair.name.hasPrefix("remark-") ? RoadmapTask.ID(String(pair.name.dropFirst("remark-".count))) : nil
    }
    var remarks: [NewRoadmapRemark] = []
    for task in known + Set(sent).subtracting(known).sorted() {
      let text = input.text(Self.remark(task), label: "Замечание", limit: 1000, lines: .several)
      guard !text.isEmpty else { continue }
      remarks.append(NewRoadmapRemark(task: task, version: Int(input[Self.version(task)]) ?? 0, text: text))
    }
    let whole = input.text("whole", label: "Замечание к карте в целом", limit: 2000, lines: .several)
    if !whole.isEmpty { remarks.append(NewRoadmapRemark(task: nil, version: 0, text: whole)) }
    if input.isValid, remarks.isEmpty { input.fail("remarks", "Напишите хотя бы одно замечание") }
    return input.isValid ? remarks : nil
  }
}
