import HTTP
import Mentoring
import Storage

/// Organisations × measures of one template, today.
struct RoadmapMatrixPage: Page {
  static let template = "roadmap/matrix"

  let title = "Мероприятия по организациям"
  let caption: String
  let crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
  let action: String
  let district: Choice?
  let source: Choice?
  let chart: RoadmapMatrixChart?

  init(
    _ matrix: RoadmapMatrix?, _ code: String?, _ uses: [RoadmapTemplateUse], _ municipality: Municipality?,
    _ choice: DistrictChoice, _ templates: [RoadmapTemplate]
  ) {
    caption = municipality?.name ?? ""
    action = RoadmapAddress.matrix
    let input = Input(
      FormFields([(DistrictChoice.name, municipality?.slug ?? ""), ("template", code ?? "")]))
    district = choice.choice(input)
    source =
      uses.count > 1
      ? Choice(
        input, "template", "Типовая карта",
        options: uses.map { use in
          let name = templates.first { $0.code == use.code }.map { "\($0.document): \($0.title)" } ?? use.code
          return (use.code, "\(name) (\(use.count))", nil)
        }) : nil
    chart = matrix.flatMap(RoadmapMatrixChart.init)
  }

  private init(chart: RoadmapMatrixChart?) {
    caption = "Пижанский район"
    action = RoadmapAddress.matrix
    district = .sample
    source = .sample
    self.chart = chart
  }

  static let sample = RoadmapMatrixPage(chart: .sample)
}

/// How far the roadmaps of each municipality have come.
struct RoadmapSummaryPage: Page {
  static let template = "roadmap/summary"

  let title = "Дорожные карты по районам"
  let crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
  let lead: String
  let rows: [Row]

  struct Row: Encodable, Sendable {
    let name: String
    let address: String
    let own: StatusWord
    let organisations: String
    let draft: String
    let sent: String
    let returned: String
    let agreed: String
    let done: String
    let overdue: String
  }

  init(_ lines: [RoadmapSummaryLine], today: CalendarDate) {
    let agreed = lines.map { $0.states[.agreed] ?? 0 }.reduce(0, +)
    let organisations = lines.map(\.organisations).reduce(0, +)
    lead =
      "Карт, действующих \(Russian.date(today)), согласовано \(Russian.number(agreed)); "
      + "модель внедряют \(Russian.plural(organisations, "организация", "организации", "организаций"))."
    rows = lines.map(Row.init)
  }

  private init(rows: [Row]) {
    lead = "Карт, действующих 21.11.2026, согласовано 6; модель внедряют 9 организаций."
    self.rows = rows
  }

  static let sample = RoadmapSummaryPage(rows: [
    Row(
      name: "Пижанский район", address: RoadmapAddress.matrix, own: .sample, organisations: "9", draft: "1", sent: "2",
      returned: "1", agreed: "5", done: "120 из 306", overdue: "8")
  ])
}

extension RoadmapSummaryPage.Row {
  init(_ line: RoadmapSummaryLine) {
    name = line.municipality.name
    address = RoadmapAddress.matrix([DistrictChoice.name: line.municipality.slug])
    own = line.hasOwn ? StatusWord("есть", .ok) : StatusWord("нет", .warn)
    organisations = Russian.number(line.organisations)
    let count = { (state: Roadmap.State) in Russian.number(line.states[state] ?? 0) }
    (draft, sent, returned, agreed) = (count(.draft), count(.sent), count(.returned), count(.agreed))
    done = "\(Russian.number(line.done)) из \(Russian.number(line.tasks))"
    overdue = Russian.number(line.overdue)
  }
}
