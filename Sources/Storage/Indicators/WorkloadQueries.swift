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
      try readOrders(db, scope)
      try readAddenda(db, scope, today)
      try readSilence(db, scope, today)
      try readContingents(db, scope, today)
      try readTasks(db, scope, today)
      try readPapers(db, scope, today)
      try readRoadmaps(db, scope)
      try readCurators(db, scope, today)
      try readConsents(db, scope, today)
      try readSurveys(db, scope, today)
      try readReports(db, scope, today)
      try readPublication(db, scope, today)
      try readRequests(db, scope)
    }
  }
}

extension Workload.Board {
  mutating func add(openApplications due: Workload.Due, of place: Organisation.ID) {
    organisations[place, default: Workload()].openApplications = due
    total.openApplications = total.openApplications + due
  }

  mutating func add(incompleteSections due: Workload.Due, of place: Organisation.ID) {
    organisations[place, default: Workload()].incompleteSections = due
    total.incompleteSections = total.incompleteSections + due
  }

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

  private mutating func readRequests(_ db: Database, _ scope: Scope) throws {
    // Districts put them; nobody reminds a whole region of them.
    guard scope != .everything else { return }
    for (place, due) in try Workload.openRequests(db, in: scope) {
      organisations[place, default: Workload()].openRequests = due
      total.openRequests = total.openRequests + due
    }
  }

  private mutating func readSurveys(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    // Surveys are watched by schools and centres; a region has thousands of them.
    guard scope != .everything else { return }
    for (place, due) in try Survey.ending(db, in: scope, on: today, within: Agenda.surveyAhead) {
      organisations[place, default: Workload()].endingSurveys = due
      total.endingSurveys = total.endingSurveys + due
    }
    for (place, due) in try SafetyFlag.open(db, in: scope) {
      organisations[place, default: Workload()].safetyFlags = due
      total.safetyFlags = total.safetyFlags + due
    }
    for place in try SWOT.missing(db, in: scope, on: today) {
      organisations[place, default: Workload()].missingPlans = 1
      total.missingPlans += 1
    }
  }

  private mutating func readOrders(_ db: Database, _ scope: Scope) throws {
    let drafts: SQLRequest<Row> = """
      SELECT organisation.id, count(*)
      FROM fixingOrder
      JOIN organisation ON organisation.id = fixingOrder.organisationId
      WHERE fixingOrder.number IS NULL AND \(scope.condition(on: "organisation"))
      GROUP BY organisation.id
      """
    for row in try drafts.fetchAll(db) {
      organisations[row[0], default: Workload()].unsignedOrders = row[1]
      total.unsignedOrders += row[1]
    }
  }

  private mutating func readAddenda(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    // Papers are collected by schools and centres, as consents are.
    guard scope != .everything else { return }
    let lacking: SQLRequest<Row> = """
      SELECT organisation.id, count(*)
      FROM organisation
      JOIN pair ON pair.organisationId = organisation.id
      JOIN mentoringForm ON mentoringForm.code = pair.formCode
      JOIN stay AS mentorStay ON mentorStay.id = pair.mentorStayId
      WHERE \(scope.condition(on: "organisation")) AND \(Addendum.isLacking(on: today))
      GROUP BY organisation.id
      """
    for row in try lacking.fetchAll(db) {
      organisations[row[0], default: Workload()].lackingAddenda = row[1]
      total.lackingAddenda += row[1]
    }
  }

  private mutating func readSilence(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    // Schools and centres enter meetings; nobody reminds a whole region of them.
    guard scope != .everything else { return }
    let silence = try Silence(db, on: today)
    let counts: SQLRequest<Row> = """
      SELECT organisation.id, count(*)
      FROM organisation
      JOIN pair ON pair.organisationId = organisation.id
      JOIN fixingOrder ON fixingOrder.id = pair.orderId
      WHERE \(scope.condition(on: "organisation"))
        AND \(Pair.Status.expression(on: today)) = 'active' AND \(silence.condition)
      GROUP BY organisation.id
      """
    for row in try counts.fetchAll(db) {
      organisations[row[0], default: Workload()].silentPairs = row[1]
      total.silentPairs += row[1]
    }
    let questions: SQLRequest<Row> = """
      SELECT organisation.id, count(*)
      FROM organisation
      JOIN centreQuestion ON centreQuestion.organisationId = organisation.id
      WHERE \(scope.condition(on: "organisation")) AND centreQuestion.answeredOn IS NULL
      GROUP BY organisation.id
      """
    for row in try questions.fetchAll(db) {
      organisations[row[0], default: Workload()].openQuestions = row[1]
      total.openQuestions += row[1]
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
        AND contingent.organisationId IS NULL AND organisation.closedOn IS NULL
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

  private mutating func readPapers(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    // Schools enter their papers and centres look after them; nobody does so for a whole region.
    guard scope != .everything else { return }
    for line in try ObligatoryLine.fetchAll(db, where: "1", within: scope, on: today) {
      let pressing = line.papers.filter { !$0.isThere && Reminder.isPressing(due: $0.due, on: today) }
      let missing = Workload.Due(count: pressing.count, earliest: pressing.map(\.due).min())
      let outdated = line.papers.count { $0.status(on: today) == .outdated }
      organisations[line.organisation.id, default: Workload()].missingPapers = missing
      organisations[line.organisation.id, default: Workload()].outdatedPapers = outdated
      total.missingPapers = total.missingPapers + missing
      total.outdatedPapers += outdated
    }
  }

  private mutating func readRoadmaps(_ db: Database, _ scope: Scope) throws {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, count(*) FILTER (WHERE roadmap.state = 'returned'),
        count(*) FILTER (WHERE roadmap.state = 'sent')
      FROM roadmap
      JOIN organisation ON organisation.id = roadmap.organisationId
      WHERE roadmap.state IN ('returned', 'sent') AND \(scope.condition(on: "organisation"))
      GROUP BY organisation.id
      """
    for row in try request.fetchAll(db) {
      organisations[row[0], default: Workload()].roadmapsReturned = row[1]
      total.roadmapsReturned += row[1]
      total.roadmapsSent += row[2]
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
      WHERE \(RoadmapTask.Status.overdue.condition(on: today))
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
