import Mentoring
import Storage

/// One indicator: its formulas by date, and its steps by level and year.
struct IndicatorShowPage: Page {
  static let template = "indicators/indicator"

  let title: String
  let crumbs: [Crumb]
  let versions: [Version]
  let editAddress: String?
  let listAddress: String
  let levels: [Level]
  let choices: [Link]
  let hasChoices: Bool
  let note: String

  struct Version: Encodable, Sendable {
    let since: String
    let name: String
    let rule: String
    let source: String
    let state: String
  }

  struct Level: Encodable, Sendable {
    let name: String
    let steps: [Step]
  }

  struct Step: Encodable, Sendable {
    let year: String
    let percent: String
    let source: String
    let editAddress: String?
  }

  struct Link: Encodable, Sendable {
    let title: String
    let address: String
  }

  init(
    _ record: IndicatorRecord, _ targets: [TargetLine], _ places: [Place], _ viewer: Account, mayChange: Bool,
    today: CalendarDate
  ) {
    let latest = record.versions.last
    let code = latest?.code ?? .init(rawValue: "")
    let current = IndicatorDirectory(versions: [record.versions]).indicators(on: today).first
    title = (current ?? latest)?.name ?? ""
    crumbs = [Crumb("Показатели", IndicatorAddress.index)]
    versions = record.versions.reversed().map { version in
      Version(
        since: Russian.date(version.validFrom), name: version.name, rule: Words.rule(version), source: version.source,
        state: version.validFrom > today ? "будет" : version.validFrom == current?.validFrom ? "действует" : "была")
    }
    editAddress = mayChange ? IndicatorAddress.edit(code) : nil
    listAddress = CoverageAddress.index(indicator: code, on: today, in: nil, .counted)
    levels = Self.levels(targets, code, viewer)
    choices =
      viewer.isOfCentre
      ? places.map {
        Link(title: "Ступень: \($0.name)", address: TargetAddress.edit(code, $0, year: today.year))
      } : []
    hasChoices = !choices.isEmpty
    note =
      latest?.isNeverBelowParent == true
      ? "Ступень школы не ниже районной, районная – не ниже областной (Пижанка, п. 11.5)." : ""
  }

  private static func levels(_ targets: [TargetLine], _ code: Indicator.Code, _ viewer: Account) -> [Level] {
    var levels: [(level: TargetLine.Level, steps: [Step])] = []
    for line in targets {
      let place = line.level.place
      let mayEdit = viewer.isOfCentre && (place != nil || viewer.scope == .everything)
      let step = Step(
        year: String(line.step.due.year), percent: Percent.plan(line.step.percent), source: line.step.source,
        editAddress: mayEdit ? TargetAddress.edit(code, place, year: line.step.due.year) : nil)
      if levels.last?.level == line.level {
        levels[levels.count - 1].steps.append(step)
      } else {
        levels.append((line.level, [step]))
      }
    }
    return levels.map { Level(name: $0.level.title, steps: $0.steps) }
  }

  private init() {
    title = "Охват"
    crumbs = [Crumb("Показатели", IndicatorAddress.index)]
    versions = [
      Version(since: "01.01.2020", name: "Охват", rule: "Обучающиеся", source: "Ростов, п. 4.1", state: "действует")
    ]
    editAddress = "/admin/indicators/coverage/edit"
    listAddress = "/coverage"
    levels = [
      Level(
        name: "Регион",
        steps: [
          Step(
            year: "2024", percent: "70 %", source: "Ростов, п. 4.1",
            editAddress: "/admin/indicators/coverage/targets/edit")
        ])
    ]
    choices = [Link(title: "Ступень: район", address: "/admin/indicators/coverage/targets/edit")]
    hasChoices = true
    note = "Ступень школы не ниже районной."
  }

  static let sample = IndicatorShowPage()
}

extension TargetLine.Level {
  /// Enough of a place for an address; nil for the region.
  fileprivate var place: Place? {
    switch self {
    case .region: nil
    case .municipality(let name, let slug): Place(area: .municipality(.init(0)), name: name, slug: slug)
    case .organisation(let name, let slug): Place(area: .organisation(.init(0)), name: name, slug: slug)
    }
  }
}
