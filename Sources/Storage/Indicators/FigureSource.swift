internal import GRDB
import Mentoring

/// What the figures of a page are made of: read once, however many places and indicators the page asks for.
struct FigureSource {
  let date: CalendarDate
  let directory: IndicatorDirectory
  /// Everything in reach: organisations that teach, and partners that give mentors; by short name.
  let organisations: [Listed]
  let facts: [Facts]
  let view: FactsCache.View
  private let areas: Areas
  private let deadlines: [Deadline]
  private let targets: Targets
  private let enterprises: EnterpriseFigures
  private let surveys: SurveyFigures
  private let memo = Memo()

  /// What one page has asked already. A source is used by one page alone.
  private final class Memo {
    var parts: [Evaluated.Question: [Organisation.ID: Tally.Part]] = [:]
    var work: [Organisation.ID: OrganisationWork]?
  }

  /// - Parameter condition: speaks of `organisation`.
  init(_ db: Database, _ view: FactsCache.View, where condition: SQL, on date: CalendarDate) throws {
    self.date = date
    self.view = view
    directory = try IndicatorDirectory.fetch(db, where: condition)
    organisations = try Listed.fetchAll(db, condition)
    facts = try view.facts(db, of: organisations.map(\.id))
    areas = Areas(organisations)
    deadlines = try Deadline.monitoring(db)
    targets = try Targets(db, condition)
    enterprises = try EnterpriseFigures(db)
    surveys = try SurveyFigures.fetch(db, condition)
  }

  func figure(_ indicator: Indicator, of area: Area) -> Figure { figures(indicator, of: [area])[0] }

  /// The figures of many places at once: what they share is looked up once.
  func figures(_ indicator: Indicator, of places: [Area]) -> [Figure] {
    let earlier = monitoring(until: date.adding(days: -1))
    let before = earlier.last.flatMap { $0 < date.adding(days: -400) ? nil : $0 }
    let work = self.work
    return places.map { area in
      let now = tally(indicator, of: area, on: date)
      let latest =
        now.percent != nil
        ? nil : earlier.reversed().lazy.map { tally(indicator, of: area, on: $0) }.first { $0.percent != nil }
      return Figure(
        tally: now, plan: plan(of: indicator, in: area), previous: before.map { tally(indicator, of: area, on: $0) },
        latest: latest,
        doubtful: listed(indicator, in: area, on: date).filter { work[$0.id]?.isDoubtful ?? false }.map(\.id))
    }
  }

  func tally(_ indicator: Indicator, of area: Area, on date: CalendarDate) -> Tally {
    // A day of the past is counted as the indicator was defined then.
    let indicator = date == self.date ? indicator : directory.version(of: indicator.code, on: date) ?? indicator
    let listed = listed(indicator, in: area, on: date)
    if case .survey(let side) = indicator.denominator {
      return surveys.tally(of: side, in: Set(listed.map(\.id)), on: date)
    }
    let known = parts(indicator, on: date)
    return Tally(
      indicator, on: date, listed.compactMap { known[$0.id] },
      dividedBy: denominator(indicator, on: date, of: area, listed))
  }

  /// The people behind a figure.
  func coverage(_ indicator: Indicator, of area: Area) -> Coverage {
    let listed = listed(indicator, in: area, on: date)
    let wanted = Set(listed.map(\.id))
    return Coverage(
      indicator, on: date, over: facts.filter { wanted.contains($0.organisation) },
      dividedBy: tally(indicator, of: area, on: date).denominator)
  }

  /// Figures on the days of monitoring and on the date, from the first day with anybody counted.
  func history(_ indicator: Indicator, of area: Area) -> [Tally] {
    let points = (monitoring(until: date.adding(days: -1)) + [date]).map { tally(indicator, of: area, on: $0) }
    return Array(points.drop { $0.counted == 0 }.filter { $0.percent != nil })
  }

  /// The places one level below: the schools of a municipality, the municipalities of the region.
  func parts(_ db: Database, of area: Area, _ indicator: Indicator) throws -> [Place] {
    switch area {
    case .organisation: []
    case .municipality: listed(indicator, in: area, on: date).map(\.place)
    case .region: try Place.municipalities(db, "1")
    }
  }

  /// What waits in each organisation.
  var work: [Organisation.ID: OrganisationWork] {
    if let known = memo.work { return known }
    let work = view.work(on: date, of: facts)
    memo.work = work
    return work
  }

  /// The organisations that teach and have more people registered than their contingent has.
  var doubtful: [Organisation.ID] {
    organisations.filter { $0.kind.isEducational && $0.isThere(on: date) && work[$0.id]?.isDoubtful ?? false }.map(\.id)
  }

  /// The first day of monitoring after a date.
  func monitoring(after day: CalendarDate) -> CalendarDate? {
    Period(start: day.adding(days: 1), end: day.adding(years: 1)).flatMap { Deadline.days(deadlines, in: $0).first }
  }

  func plan(of indicator: Indicator, in area: Area) -> Plan {
    targets.plan(of: indicator.code, in: area, municipality: areas.municipality(of: area))
  }

  /// The organisations that an indicator speaks of within an area.
  func listed(_ indicator: Indicator, in area: Area, on date: CalendarDate) -> [Listed] {
    areas.organisations(in: area).map { organisations[$0] }.filter {
      $0.counts && $0.isThere(on: date) && indicator.rule.kinds.contains($0.kind)
    }
  }

  private func parts(_ indicator: Indicator, on date: CalendarDate) -> [Organisation.ID: Tally.Part] {
    let question = Evaluated.Question(indicator: indicator, date: date)
    if let known = memo.parts[question] { return known }
    let parts = view.parts(indicator, on: date, of: facts.filter { indicator.rule.kinds.contains($0.kind) })
    memo.parts[question] = parts
    return parts
  }

  private func denominator(
    _ indicator: Indicator, on date: CalendarDate, of area: Area, _ listed: [Listed]
  ) -> Coverage.Denominator? {
    indicator.denominator == .enterprises ? enterprises.denominator(of: listed, in: area, on: date) : nil
  }

  /// The days of monitoring of the last five years.
  private func monitoring(until last: CalendarDate) -> [CalendarDate] {
    CalendarDate(year: date.year - 4, month: 1, day: 1)
      .flatMap { Period(start: $0, end: last) }.map { Deadline.days(deadlines, in: $0) } ?? []
  }
}

extension FigureSource {
  struct Listed {
    let id: Organisation.ID
    let municipality: Municipality.ID
    let kind: Organisation.Kind
    let place: Place
    let implements: Bool
    /// The last day of one that was closed: figures of earlier days speak of it, later ones do not.
    let closedOn: CalendarDate?

    func isThere(on date: CalendarDate) -> Bool { closedOn.map { date <= $0 } ?? true }

    /// Only those that teach and implement the model have figures, and all the partners.
    var counts: Bool { implements || !kind.isEducational }

    fileprivate static func fetchAll(_ db: Database, _ condition: SQL) throws -> [Listed] {
      let request: SQLRequest<Row> = """
        SELECT organisation.id, organisation.municipalityId, organisation.kind, organisation.shortName,
          organisation.slug, organisation.implementsSince IS NOT NULL, organisation.closedOn
        FROM organisation
        WHERE \(condition)
        ORDER BY organisation.shortName
        """
      return try request.fetchAll(db).compactMap { row in
        guard let kind = Organisation.Kind(rawValue: row[2]) else { return nil }
        return Listed(
          id: row[0], municipality: row[1], kind: kind,
          place: Place(area: .organisation(row[0]), name: row[3], slug: row[4]), implements: row[5],
          closedOn: row[6])
      }
    }
  }

  /// Which organisations lie where, by their places in the list.
  private struct Areas {
    private let all: [Int]
    private var districts: [Municipality.ID: [Int]] = [:]
    private var single: [Organisation.ID: Int] = [:]
    private var owners: [Organisation.ID: Municipality.ID] = [:]

    init(_ organisations: [Listed]) {
      all = Array(organisations.indices)
      for (place, organisation) in organisations.enumerated() {
        districts[organisation.municipality, default: []].append(place)
        single[organisation.id] = place
        owners[organisation.id] = organisation.municipality
      }
    }

    func organisations(in area: Area) -> [Int] {
      switch area {
      case .organisation(let id): single[id].map { [$0] } ?? []
      case .municipality(let id): districts[id] ?? []
      case .region: all
      }
    }

    func municipality(of area: Area) -> Municipality.ID? {
      switch area {
      case .organisation(let id): owners[id]
      case .municipality(let id): id
      case .region: nil
      }
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
