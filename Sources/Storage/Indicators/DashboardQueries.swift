internal import GRDB
import Mentoring

/// All that a dashboard shows of an indicator: the whole, its parts, the path to here and where it leads.
package struct Dashboard: Sendable {
  package let place: Place
  package let whole: Figure
  package let parts: [Part]
  /// Figures on the half-yearly days of monitoring and today, earliest first, from the first day with anybody counted.
  package let history: [Tally]
  package let pace: Pace
  /// The other indicators of the directory.
  package let others: [(indicator: Indicator, figure: Figure)]
  /// The pairs in force by form, in the order of the directory.
  package let forms: [(name: String, pairs: Int)]
  /// What the place itself is to do; only for an organisation.
  package let tasks: [TaskState]
  package let completion: Completion
  package let priorities: Priorities

  package struct Part: Sendable {
    package let place: Place
    package let figure: Figure
    /// Its own path; empty where there are too many parts to draw them.
    package let history: [Tally]
    package let upkeep: Upkeep
  }

  /// A measure of a roadmap and where it stands.
  package struct TaskState: Sendable {
    package let id: RoadmapTask.ID
    package let title: String
    package let status: RoadmapTask.Status

    package init(id: RoadmapTask.ID, title: String, status: RoadmapTask.Status) {
      self.id = id
      self.title = title
      self.status = status
    }
  }
}

/// How a place is kept, besides its figures.
package struct Upkeep: Sendable, Equatable {
  package let tasks: Int
  package let done: Int
  package let overdue: Int
  /// When anybody last changed something there, in seconds since 1970; nil where that is not asked.
  package let changedAt: Int64?

  static let none = Upkeep(tasks: 0, done: 0, overdue: 0, changedAt: nil)
}

extension Store {
  package func dashboard(_ indicator: Indicator, of place: Place, on date: CalendarDate) throws -> Dashboard {
    try figures(in: place.area, on: date) { db, source in
      let whole = source.figure(indicator, of: place.area)
      let before = source.tally(indicator, of: place.area, on: date.adding(days: -Pace.days))
      return Dashboard(
        place: place, whole: whole, parts: try Dashboard.parts(db, source, indicator, of: place.area),
        history: source.history(indicator, of: place.area),
        pace: Pace(now: whole.tally, before: before, step: whole.step),
        others: source.directory.indicators(on: date).filter { $0.code != indicator.code && $0.suits(place.area) }
          .map { ($0, source.figure($0, of: place.area)) },
        forms: try source.forms(db), tasks: try Dashboard.tasks(db, of: place.area, on: date),
        completion: try Completion.fetch(
          db, of: place.area,
          source.organisations.filter { $0.kind.isEducational && $0.implements && $0.isThere(on: date) }, on: date),
        priorities: source.work.values.map(\.priorities).reduce(Priorities(), +))
    }
  }
}

extension Indicator {
  /// Whether the dashboard of a place shows it beside the others: one school has no enterprises to count.
  fileprivate func suits(_ area: Area) -> Bool {
    if case .organisation = area, rule.subject == .organisations { return false }
    return !isApart
  }
}

extension Dashboard {
  /// More pictures than that are no overview.
  private static let drawn = 40

  fileprivate static func parts(
    _ db: Database, _ source: FigureSource, _ indicator: Indicator, of area: Area
  ) throws -> [Part] {
    let places = try source.parts(db, of: area, indicator)
    let figures = source.figures(indicator, of: places.map(\.area))
    let isDrawn = if case .municipality = area { places.count <= drawn } else { false }
    let upkeep = try Upkeep.fetchAll(db, of: area, on: source.date)
    return zip(places, figures).map { place, figure in
      Part(
        place: place, figure: figure, history: isDrawn ? source.history(indicator, of: place.area) : [],
        upkeep: upkeep[place.area] ?? .none)
    }
  }

  fileprivate static func tasks(_ db: Database, of area: Area, on date: CalendarDate) throws -> [TaskState] {
    guard case .organisation(let id) = area else { return [] }
    let request: SQLRequest<Row> = """
      SELECT roadmapTask.id, roadmapTask.title, \(RoadmapTask.Status.rank(on: date))
      FROM roadmapTask
      WHERE organisationId = \(id)
      ORDER BY roadmapTask.id
      """
    return try request.fetchAll(db).compactMap { row in
      RoadmapTask.Status(rank: row[2]).map { TaskState(id: row[0], title: row[1], status: $0) }
    }
  }
}

extension FigureSource {
  /// The pairs in force by form, over all organisations of the source.
  fileprivate func forms(_ db: Database) throws -> [(name: String, pairs: Int)] {
    var pairs: [UInt8: Int] = [:]
    for work in work.values { pairs.merge(work.forms) { $0 + $1 } }
    return try Row.fetchAll(db, sql: "SELECT name, position FROM mentoringForm ORDER BY position").compactMap { row in
      pairs[row[1]].map { (row[0], $0) }
    }
  }
}

extension Upkeep {
  /// Of the schools of a municipality; of a region, the tasks of each municipality's schools.
  static func fetchAll(_ db: Database, of area: Area, on date: CalendarDate) throws -> [Area: Upkeep] {
    switch area {
    case .organisation: return [:]
    case .municipality(let id):
      let request: SQLRequest<Row> = """
        SELECT organisation.id, count(roadmapTask.id), count(roadmapTask.doneOn),
          count(*) FILTER (WHERE \(RoadmapTask.Status.overdue.condition(on: date))),
          (SELECT event.at FROM event WHERE event.organisationId = organisation.id ORDER BY event.id DESC LIMIT 1)
        FROM organisation
        LEFT JOIN roadmapTask ON roadmapTask.organisationId = organisation.id
        WHERE organisation.municipalityId = \(id)
        GROUP BY organisation.id
        """
      return Dictionary(
        uniqueKeysWithValues: try request.fetchAll(db).map {
          (.organisation($0[0]), Upkeep(tasks: $0[1], done: $0[2], overdue: $0[3], changedAt: $0[4]))
        })
    case .region:
      let request: SQLRequest<Row> = """
        SELECT organisation.municipalityId, count(*)
        FROM roadmapTask
        JOIN organisation ON organisation.id = roadmapTask.organisationId
        WHERE \(RoadmapTask.Status.overdue.condition(on: date))
        GROUP BY organisation.municipalityId
        """
      return Dictionary(
        uniqueKeysWithValues: try request.fetchAll(db).map {
          (.municipality($0[0]), Upkeep(tasks: 0, done: 0, overdue: $0[1], changedAt: nil))
        })
    }
  }
}
