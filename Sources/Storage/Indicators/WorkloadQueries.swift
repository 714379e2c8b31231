internal import GRDB
import Mentoring

extension Workload {
  /// The workloads of the organisations within a scope, and what belongs to the scope as a whole.
  struct Board {
    fileprivate(set) var organisations: [Organisation.ID: Workload] = [:]
    fileprivate(set) var total = Workload()

    /// - Parameter source: of the same organisations: pupils and pairs are counted over the facts.
    init(_ db: Database, _ scope: Scope, _ source: FigureSource, on today: CalendarDate) throws {
      addWork(source)
      try readContingents(db, scope, today)
      try readTasks(db, scope, today)
      try readCurators(db, scope, today)
      try readConsents(db, scope, today)
    }
  }
}

extension Workload.Board {
  private mutating func addWork(_ source: FigureSource) {
    var seen: Set<Person.ID> = []
    for organisation in source.organisations {
      guard let work = source.work[organisation.id] else { continue }
      let isDoubtful = work.isDoubtful && organisation.kind.isEducational
      var own = Workload()
      (own.waitingMentees, own.draftPairs, own.activePairs) = (work.waiting, work.drafts, work.active)
      (own.overduePairs, own.doubtfulContingents) = (work.overdue, isDoubtful ? 1 : 0)
      organisations[organisation.id] = own
      total.waitingMentees += work.waiting
      // Somebody at two organisations waits once.
      for person in work.waitingElsewhere where !seen.insert(person).inserted { total.waitingMentees -= 1 }
      total.draftPairs += work.drafts
      total.activePairs += work.active
      total.overduePairs = total.overduePairs + work.overdue
      total.doubtfulContingents += own.doubtfulContingents
    }
  }

  private mutating func readConsents(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    // Papers are collected by schools and centres; nobody collects those of a whole region.
    for (place, count) in scope == .everything ? [] : try ConsentSearch.lacking(db, in: scope, on: today) {
      organisations[place, default: Workload()].lackingConsents = count
      total.lackingConsents += count
    }
    for (place, due) in try Destruction.open(db, in: scope) {
      organisations[place, default: Workload()].destructions = due
      total.destructions = total.destructions + due
    }
  }

  private mutating func readContingents(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    let missing: SQLRequest<Organisation.ID> = """
      SELECT organisation.id
      FROM organisation
      LEFT JOIN contingent ON contingent.organisationId = organisation.id
        AND contingent.startYear = \(SchoolYear(containing: today).startYear)
      WHERE \(scope.condition(on: "organisation"))
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND contingent.organisationId IS NULL
      """
    for id in try missing.fetchAll(db) {
      organisations[id, default: Workload()].missingContingents = 1
      total.missingContingents += 1
    }
  }

  private mutating func readCurators(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    let counts: SQLRequest<Row> = """
      SELECT organisation.id, count(*) FILTER (WHERE \(CuratorLack.curator.condition)),
        count(*) FILTER (WHERE \(CuratorLack.order.condition) OR \(CuratorLack.training.condition))
      \(CuratorFilter.base(within: scope, on: today, includesFormer: false))
      GROUP BY organisation.id
      """
    for row in try counts.fetchAll(db) {
      organisations[row[0], default: Workload()].missingCurators = row[1]
      organisations[row[0], default: Workload()].incompleteCurators = row[2]
      total.missingCurators += row[1]
      total.incompleteCurators += row[2]
    }
  }

  /// The district's own tasks stand in no organisation, but among all that the district sees.
  private mutating func readTasks(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    let municipal: SQL =
      switch scope {
      case .everything: "1"
      case .municipality(let id): "roadmapTask.municipalityId = \(id)"
      case .organisations: "0"
      }
    let overdue: SQLRequest<Row> = """
      SELECT roadmapTask.organisationId, count(*), min(roadmapTask.due)
      FROM roadmapTask
      LEFT JOIN organisation ON organisation.id = roadmapTask.organisationId
      WHERE roadmapTask.doneOn IS NULL AND roadmapTask.due < \(today)
        AND iif(organisation.id IS NULL, \(municipal), \(scope.condition(on: "organisation")))
      GROUP BY roadmapTask.organisationId
      """
    for row in try overdue.fetchAll(db) {
      let due = Workload.Due(count: row[1], earliest: row[2])
      if let id: Organisation.ID = row[0] { organisations[id, default: Workload()].overdueTasks = due }
      total.overdueTasks = total.overdueTasks + due
    }
  }
}
