internal import GRDB
import Mentoring

extension Workload {
  /// The workloads of the organisations within a scope, and what belongs to the scope as a whole.
  struct Board {
    fileprivate(set) var organisations: [Organisation.ID: Workload] = [:]
    fileprivate(set) var total = Workload()

    /// - Parameter doubtful: organisations whose contingent contradicts the register.
    init(_ db: Database, _ scope: Scope, doubtful: [Organisation.ID], on today: CalendarDate) throws {
      for id in doubtful { organisations[id, default: Workload()].doubtfulContingents = 1 }
      total.doubtfulContingents = doubtful.count
      try readMentees(db, scope, today)
      try readPairs(db, scope, today)
      try readContingents(db, scope, today)
      try readTasks(db, scope, today)
      try readCurators(db, scope, today)
      try readConsents(db, scope, today)
      try readReports(db, scope, today)
    }
  }
}

extension Workload.Board {
  private mutating func readMentees(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    let waiting: SQL = """
      FROM organisation
      JOIN stay ON stay.organisationId = organisation.id
      JOIN menteeProfile ON menteeProfile.personId = stay.personId
      WHERE \(scope.condition(on: "organisation"))
        AND ifnull(stay.ends, '9999') >= \(today)
        AND NOT EXISTS (
          SELECT 1
          FROM stay AS own
          JOIN pair ON pair.menteeStayId = own.id
          WHERE own.personId = stay.personId AND pair.lastDay >= \(today))
      """
    let counts: SQLRequest<Row> = """
      SELECT organisation.id, count(DISTINCT stay.personId)
      \(waiting)
      GROUP BY organisation.id
      """
    for row in try counts.fetchAll(db) { organisations[row[0], default: Workload()].waitingMentees = row[1] }
    // Somebody at two organisations waits once.
    let together: SQLRequest<Int> = "SELECT count(DISTINCT stay.personId) \(waiting)"
    total.waitingMentees = try together.fetchOne(db) ?? 0
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

  private mutating func readReports(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    let reports = try MonitoringWorkload(db, scope, on: today)
    for (id, due) in reports.toFill { organisations[id, default: Workload()].reportsToFill = due }
    for (id, due) in reports.returned { organisations[id, default: Workload()].reportsReturned = due }
    total.reportsToFill = reports.toFill.values.reduce(Workload.Due(), +)
    total.reportsReturned = reports.returned.values.reduce(Workload.Due(), +)
    total.reportsOfHeads = reports.heads.values.reduce(Workload.Due(), +)
    total.reportsSent = reports.sent.values.reduce(0, +)
    let centre = try MonitoringWorkload.ofCentre(db, scope, on: today)
    (total.campaignsToOpen, total.summariesToHandIn) = (centre.unopened, centre.summaries)
  }

  private mutating func readPairs(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    let counts: SQL = """
      count(*) FILTER (WHERE status = 'draft'),
      count(*) FILTER (WHERE status = 'overdue'),
      min(ends) FILTER (WHERE status = 'overdue'),
      count(*) FILTER (WHERE status = 'active')
      """
    let open: SQL = """
      FROM (
        SELECT organisation.id, pair.ends, \(Pair.Status.expression(on: today)) AS status
        FROM organisation
        JOIN pair ON pair.organisationId = organisation.id
        LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
        WHERE \(scope.condition(on: "organisation")))
      """
    let byOrganisation: SQLRequest<Row> = "SELECT id, \(counts) \(open) GROUP BY id"
    for row in try byOrganisation.fetchAll(db) {
      let overdue = Workload.Due(count: row[2], earliest: row[3])
      var work = organisations[row[0]] ?? Workload()
      (work.draftPairs, work.overduePairs, work.activePairs) = (row[1], overdue, row[4])
      organisations[row[0]] = work
      total.draftPairs += work.draftPairs
      total.overduePairs = total.overduePairs + overdue
      total.activePairs += work.activePairs
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
