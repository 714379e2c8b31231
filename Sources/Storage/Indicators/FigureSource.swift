internal import GRDB
import Mentoring

/// What the figures of a page are made of: read once, however many places and indicators the page asks for.
struct FigureSource {
  let date: CalendarDate
  /// Educational organisations, by short name.
  let organisations: [Listed]
  private let view: FactsCache.View
  private let facts: [Organisation.ID: Facts]
  private let deadlines: [Deadline]
  private let targets: [Organisation.ID?: [Target]]

  struct Listed {
    let id: Organisation.ID
    let municipality: Municipality.ID
    let kind: Organisation.Kind
    let place: Place
    /// Only those that implement the model have figures.
    let implements: Bool
    /// The last day of one that was closed: figures of earlier days speak of it, later ones do not.
    let closedOn: CalendarDate?

    func isThere(on date: CalendarDate) -> Bool { closedOn.map { date <= $0 } ?? true }
  }

  fileprivate struct Target {
    let indicator: String
    let municipality: Municipality.ID?
    let step: Plan.Step
  }

  /// - Parameter condition: speaks of `organisation`.
  init(_ db: Database, _ view: FactsCache.View, where condition: SQL, on date: CalendarDate) throws {
    self.date = date
    self.view = view
    organisations = try Listed.fetchAll(db, condition)
    let known = try view.facts(db, of: organisations.map(\.id))
    facts = Dictionary(uniqueKeysWithValues: known.map { ($0.organisation, $0) })
    deadlines = try Deadline.monitoring(db)
    targets = try Target.fetchAll(db, condition)
  }

  func coverage(_ indicator: Indicator, of area: Area) -> Coverage {
    coverage(indicator, of: area, on: date)
  }

  private func coverage(_ indicator: Indicator, of area: Area, on date: CalendarDate) -> Coverage {
    view.coverage(indicator, of: area, on: date) { facts(of: indicator, in: area, on: date) }
  }

  func figure(_ indicator: Indicator, of area: Area) -> Figure {
    let now = coverage(indicator, of: area)
    let earlier = monitoring(until: date.adding(days: -1))
    let latest =
      now.percent != nil
      ? nil : earlier.reversed().lazy.map { coverage(indicator, of: area, on: $0) }.first { $0.percent != nil }
    return Figure(
      coverage: now, plan: plan(of: indicator, in: area),
      previous: earlier.last.flatMap { $0 < date.adding(days: -400) ? nil : coverage(indicator, of: area, on: $0) },
      latest: latest,
      doubtful: facts(of: indicator, in: area, on: date).filter { view.isContradicted($0, on: date) }.map(
        \.organisation))
  }

  /// Figures on the days of monitoring and on the date, from the first day with anybody counted.
  func history(_ indicator: Indicator, of area: Area) -> [Coverage] {
    let points = (monitoring(until: date.adding(days: -1)) + [date]).map { coverage(indicator, of: area, on: $0) }
    return Array(points.drop { $0.counted.isEmpty }.filter { $0.percent != nil })
  }

  /// The places one level below: the schools of a municipality, the municipalities of the region.
  func parts(_ db: Database, of area: Area, _ indicator: Indicator) throws -> [Place] {
    switch area {
    case .organisation: []
    case .municipality: listed(indicator, in: area, on: date).map(\.place)
    case .region: try Place.municipalities(db, "1")
    }
  }

  /// The steps of an area: its own for a day, where it has any, else those of the level above.
  private func plan(of indicator: Indicator, in area: Area) -> Plan {
    let shared = targets[nil] ?? []
    let (municipality, own): (Municipality.ID?, [Target]) =
      switch area {
      case .region: (nil, [])
      case .municipality(let id): (id, [])
      case .organisation(let id): (organisations.first { $0.id == id }?.municipality, targets[id] ?? [])
      }
    let levels = [
      shared.filter { $0.municipality == nil },
      shared.filter { $0.municipality != nil && $0.municipality == municipality },
      own,
    ]
    var steps: [CalendarDate: Plan.Step] = [:]
    for target in levels.joined() where target.indicator == indicator.code.rawValue {
      steps[target.step.due] = target.step
    }
    return Plan(steps: Array(steps.values))
  }

  /// The educational organisations with more people registered than their contingent has.
  var doubtful: [Organisation.ID] {
    organisations.filter { $0.isThere(on: date) }.map(\.id).filter {
      facts[$0].map { view.isContradicted($0, on: date) } ?? false
    }
  }

  /// The next day of monitoring, the date included.
  var nextMonitoring: CalendarDate? {
    Period(start: date, end: date.adding(years: 1)).flatMap { Deadline.days(deadlines, in: $0).first }
  }

  /// The days of monitoring of the last five years.
  private func monitoring(until last: CalendarDate) -> [CalendarDate] {
    CalendarDate(year: date.year - 4, month: 1, day: 1)
      .flatMap { Period(start: $0, end: last) }.map { Deadline.days(deadlines, in: $0) } ?? []
  }

  private func facts(of indicator: Indicator, in area: Area, on date: CalendarDate) -> [Facts] {
    listed(indicator, in: area, on: date).compactMap { facts[$0.id] }
  }

  /// The organisations that an indicator speaks of within an area.
  private func listed(_ indicator: Indicator, in area: Area, on date: CalendarDate) -> [Listed] {
    organisations.filter { organisation in
      guard organisation.implements, organisation.isThere(on: date), indicator.kinds.contains(organisation.kind) else {
        return false
      }
      return switch area {
      case .organisation(let id): organisation.id == id
      case .municipality(let id): organisation.municipality == id
      case .region: true
      }
    }
  }
}

extension FigureSource.Listed {
  fileprivate static func fetchAll(_ db: Database, _ condition: SQL) throws -> [FigureSource.Listed] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.municipalityId, organisation.kind, organisation.shortName, organisation.slug,
        organisation.implementsSince IS NOT NULL, organisation.closedOn
      FROM organisation
      WHERE organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue)) AND \(condition)
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).compactMap { row in
      guard let kind = Organisation.Kind(rawValue: row[2]) else { return nil }
      return FigureSource.Listed(
        id: row[0], municipality: row[1], kind: kind,
        place: Place(area: .organisation(row[0]), name: row[3], slug: row[4]), implements: row[5], closedOn: row[6])
    }
  }
}

extension FigureSource.Target {
  /// By organisation; under nil those of municipalities and of the region.
  fileprivate static func fetchAll(
    _ db: Database, _ condition: SQL
  ) throws -> [Organisation.ID?: [FigureSource.Target]] {
    let request: SQLRequest<Row> = """
      SELECT organisationId, indicatorCode, municipalityId, due, percent, source
      FROM target
      WHERE organisationId IS NULL OR organisationId IN (SELECT id FROM organisation WHERE \(condition))
      """
    return try request.fetchAll(db).reduce(into: [:]) { targets, row in
      targets[row[0], default: []].append(
        FigureSource.Target(
          indicator: row[1], municipality: row[2], step: Plan.Step(due: row[3], percent: row[4], source: row[5])))
    }
  }
}

extension Deadline {
  static func monitoring(_ db: Database) throws -> [Deadline] {
    try Row.fetchAll(db, sql: "SELECT month, day, validFrom FROM deadline WHERE kind = 'monitoring'").map {
      Deadline(month: $0[0], day: $0[1], validFrom: $0[2])
    }
  }
}
