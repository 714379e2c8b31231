internal import GRDB
import Mentoring

/// A record of the portal that can show that a task was done.
package struct RecordOption: Sendable, Equatable {
  package let kind: TaskEvidence.Kind
  /// The key that its page has.
  package let target: String
  package let label: String
}

/// What the registry itself knows about a measure being done.
package struct ProofFound: Sendable, Equatable {
  package let proof: RoadmapMeasure.Proof
  package let count: Int
  /// The latest of the records, where they have a day.
  package let latest: CalendarDate?
}

/// Everything that the page of a task shows.
package struct RoadmapTaskCard: Sendable {
  package let line: RoadmapTaskLine
  /// Nil for a task from before there were roadmaps.
  package let roadmap: RoadmapLine?
  package let evidence: [TaskEvidence]
  package let remarks: [RoadmapRemark]
  package let found: ProofFound?
  package let options: [RecordOption]
  package let history: [EventLine]
}

extension Store {
  package func taskCard(_ id: RoadmapTask.ID, within scope: Scope, on today: CalendarDate) throws -> RoadmapTaskCard {
    try read { db in
      let line = try RoadmapTaskLine.fetch(db, id, within: scope)
      let roadmap = try line.task.roadmap.map { try RoadmapLine.fetch(db, $0, within: scope, on: today) }
      let proofs = try roadmap.map { try ProofFound.all(db, for: $0.roadmap, [line.task], on: today) } ?? [:]
      return RoadmapTaskCard(
        line: line, roadmap: roadmap, evidence: try TaskEvidence.all(db, of: id),
        remarks: try roadmap.map { try RoadmapRemark.all(db, of: $0.roadmap.id).filter { $0.task == id } } ?? [],
        found: line.task.measure.proof.flatMap { proofs[$0] },
        options: line.isEditable ? try RecordOption.all(db, for: id) : [],
        history: try EventLine.fetch(db, subject: "roadmapTask:\(id)", limit: 20))
    }
  }

  /// What the registry knows about the open measures of a roadmap, in one statement.
  package func proofs(
    for card: RoadmapCard, on today: CalendarDate
  ) throws -> [RoadmapMeasure.Proof: ProofFound] {
    try read { db in
      try ProofFound.all(db, for: card.roadmap, card.tasks.map(\.task), on: today)
    }
  }
}

extension TaskEvidence {
  fileprivate static func all(_ db: Database, of task: RoadmapTask.ID) throws -> [TaskEvidence] {
    let request: SQLRequest<Row> = """
      SELECT id, kind, label, target, addedOn FROM taskEvidence WHERE taskId = \(task) ORDER BY id
      """
    return try request.fetchAll(db).compactMap { row in
      Kind(rawValue: row[1]).map {
        TaskEvidence(id: row[0], kind: $0, label: row[2], target: row[3], addedOn: row[4])
      }
    }
  }
}

extension RecordOption {
  /// The latest records of the owner of a task, some of each kind. Another kind is one more part of the statement.
  static func all(_ db: Database, for task: RoadmapTask.ID) throws -> [RecordOption] {
    let owner: (SQL) -> SQL = { table in
      """
      \(table).organisationId IN (
        SELECT organisation.id FROM roadmapTask
        JOIN organisation ON organisation.id = roadmapTask.organisationId
          OR organisation.municipalityId = roadmapTask.municipalityId
        WHERE roadmapTask.id = \(task))
      """
    }
    let entry: (SQL) -> SQL = { table in
      "(\(table).municipalityId = (SELECT municipalityId FROM roadmapTask WHERE id = \(task)) OR \(owner(table)))"
    }
    let request: SQLRequest<Row> = """
      SELECT * FROM (
        SELECT 'order', CAST(id AS TEXT), 'Приказ № ' || number || ' от ' || strftime('%d.%m.%Y', issuedOn)
        FROM fixingOrder
        WHERE number IS NOT NULL AND \(owner("fixingOrder"))
        ORDER BY issuedOn DESC LIMIT 30)
      UNION ALL
      SELECT * FROM (
        SELECT 'agreement', own.slug, 'Соглашение № ' || agreement.number || ' от '
          || strftime('%d.%m.%Y', agreement.signedOn) || ', ' || partner.shortName
        FROM agreement
        JOIN organisation AS partner ON partner.id = agreement.partnerId
        JOIN organisation AS own ON own.id = agreement.organisationId
        WHERE \(owner("agreement"))
        ORDER BY agreement.signedOn DESC LIMIT 30)
      UNION ALL
      SELECT * FROM (
        SELECT 'programme', CAST(id AS TEXT), 'Программа «' || title || '»'
        FROM programme
        WHERE moderation <> 'archived' AND \(entry("programme"))
        ORDER BY id DESC LIMIT 30)
      UNION ALL
      SELECT * FROM (
        SELECT 'practice', CAST(id AS TEXT), 'Практика «' || title || '»'
        FROM practice
        WHERE moderation <> 'archived' AND \(entry("practice"))
        ORDER BY id DESC LIMIT 30)
      UNION ALL
      SELECT * FROM (
        SELECT 'group', CAST(id AS TEXT), 'Рабочая группа «' || title || '»' || iif(orderNumber = '', '', ', приказ № ' || orderNumber)
        FROM workingGroup
        WHERE moderation <> 'archived' AND \(entry("workingGroup"))
        ORDER BY id DESC LIMIT 30)
      UNION ALL
      SELECT * FROM (
        SELECT 'curator', organisation.slug, 'Куратор, ' || organisation.shortName
          || iif(curatorship.orderNumber = '', '', ', приказ № ' || curatorship.orderNumber)
        FROM curatorship
        JOIN organisation ON organisation.id = curatorship.organisationId
        WHERE curatorship.ends IS NULL AND \(owner("curatorship"))
        ORDER BY curatorship.starts DESC LIMIT 30)
      """
    return try request.fetchAll(db).compactMap { row in
      TaskEvidence.Kind(rawValue: row[0]).map {
        RecordOption(kind: $0, target: row[1], label: row[2])
      }
    }
  }
}

extension ProofFound {
  /// For tasks that are not done and do not lie ahead, what proves each kind of measure; nothing where nothing does, and
  /// nothing for a roadmap that has not begun.
  static func all(
    _ db: Database, for roadmap: Roadmap, _ tasks: [RoadmapTask], on today: CalendarDate
  ) throws -> [RoadmapMeasure.Proof: ProofFound] {
    let open = tasks.filter { [.overdue, .work, .standing].contains($0.status(on: today)) }
    let wanted = Set(open.compactMap(\.measure.proof))
    guard !wanted.isEmpty, roadmap.period.start <= today else { return [:] }
    let search = ProofSearch(roadmap, on: today)
    let parts = RoadmapMeasure.Proof.allCases.filter(wanted.contains).map { proof in
      "SELECT \(proof.rawValue), \(search.statement(of: proof))" as SQL
    }
    let request = SQLRequest<Row>(literal: parts.joined(separator: " UNION ALL "))
    return try request.fetchAll(db).reduce(into: [:]) { found, row in
      guard let proof = RoadmapMeasure.Proof(rawValue: row[0]), (row[1] as Int) > 0 else { return }
      found[proof] = ProofFound(proof: proof, count: row[1], latest: row[2])
    }
  }
}

/// Where the records are that prove a measure: how many, and the day of the latest. What happens on a day proves it within
/// the period of the roadmap; what holds on proves it when it holds on the last day of the period, or today.
private struct ProofSearch {
  let roadmap: Roadmap
  let lastDay: CalendarDate

  init(_ roadmap: Roadmap, on today: CalendarDate) {
    self.roadmap = roadmap
    lastDay = min(roadmap.period.end ?? today, today)
  }

  func statement(of proof: RoadmapMeasure.Proof) -> SQL {
    switch proof {
    case .curator, .curators:
      """
      count(*), max(starts) FROM curatorship
      WHERE \(place("organisationId")) AND starts <= \(lastDay) AND ifnull(ends, '9999') >= \(lastDay)
      """
    case .group:
      """
      count(*), max(nullif(orderedOn, '')) FROM workingGroup
      WHERE \(entry) AND moderation = 'published' AND ifnull(orderedOn, '') <= \(lastDay)
      """
    case .order:
      """
      count(*), max(implementsSince) FROM organisation
      WHERE \(place("id")) AND implementationOrder <> '' AND ifnull(implementsSince, '') <= \(lastDay)
      """
    case .programmes: "count(*), NULL FROM programme WHERE \(entry) AND moderation = 'published'"
    case .practices: "count(*), NULL FROM practice WHERE \(entry) AND moderation = 'published'"
    case .experts: "count(*), NULL FROM expert WHERE \(entry) AND moderation = 'published'"
    case .agreements:
      """
      count(*), max(signedOn) FROM agreement
      WHERE \(place("organisationId")) AND signedOn <= \(lastDay) AND ifnull(ends, '9999') >= \(lastDay)
      """
    case .partners:
      """
      count(DISTINCT partnerId), max(signedOn) FROM agreement
      WHERE \(place("organisationId")) AND signedOn <= \(lastDay) AND ifnull(ends, '9999') >= \(lastDay)
      """
    case .pairs:
      """
      count(*), max(issuedOn) FROM fixingOrder
      WHERE \(place("organisationId")) AND kind = 'fixing' AND issuedOn \(inPeriod)
      """
    case .mentors: profiles("mentorProfile")
    case .mentees: profiles("menteeProfile")
    case .consents:
      """
      count(DISTINCT consent.id), max(consent.signedOn) FROM stay
      JOIN consent ON consent.personId = stay.personId
      WHERE \(place("stay.organisationId")) AND consent.kind = 'processing' AND consent.signedOn \(inPeriod)
      """
    case .entrySurvey: answers("entry")
    case .preferenceSurvey: answers("preference")
    case .exitSurvey: answers("exit")
    case .measures:
      """
      count(*), max(measurement.entryOn) FROM pair
      JOIN measurement ON measurement.pairId = pair.id
      WHERE \(place("pair.organisationId")) AND measurement.entryOn \(inPeriod)
      """
    case .training: attainments("training")
    case .interviews: attainments("interview")
    case .firstMeeting: meetings("organisational")
    case .trialMeeting: meetings("trial")
    case .planningMeeting: meetings("planning")
    case .meetings: meetings("regular")
    case .finalMeeting: meetings("final")
    case .groupMeeting: meetings("group")
    case .report:
      """
      count(*), max(sentOn) FROM report
      WHERE \(place("organisationId")) AND state IN ('sent', 'accepted') AND sentOn \(inPeriod)
      """
    }
  }

  private var inPeriod: SQL { "BETWEEN \(roadmap.period.start) AND \(lastDay)" }

  private func place(_ column: String) -> SQL {
    let column = SQL(sql: column)
    return switch roadmap.owner {
    case .organisation(let id): "\(column) = \(id)"
    case .municipality(let id): "\(column) IN (SELECT id FROM organisation WHERE municipalityId = \(id))"
    }
  }

  /// Entries of banks have the municipality, or an organisation.
  private var entry: SQL {
    switch roadmap.owner {
    case .organisation: place("organisationId")
    case .municipality(let id): "(municipalityId = \(id) OR \(place("organisationId")))"
    }
  }

  private func profiles(_ table: String) -> SQL {
    """
    count(DISTINCT profile.personId), max(profile.enteredOn) FROM stay
    JOIN \(sql: table) AS profile ON profile.personId = stay.personId
    WHERE \(place("stay.organisationId")) AND stay.starts <= \(lastDay) AND ifnull(stay.ends, '9999') >= \(lastDay)
      AND ifnull(profile.enteredOn, '') <= \(lastDay)
    """
  }

  private func answers(_ kind: String) -> SQL {
    """
    count(*), max(respondent.answeredOn) FROM survey
    JOIN respondent ON respondent.surveyId = survey.id
    WHERE \(place("survey.organisationId")) AND survey.kind = \(kind) AND respondent.answeredOn \(inPeriod)
    """
  }

  private func attainments(_ kind: String) -> SQL {
    """
    count(DISTINCT attainment.id), max(attainment.day) FROM stay
    JOIN attainment ON attainment.personId = stay.personId
    WHERE \(place("stay.organisationId")) AND attainment.kind = \(kind) AND attainment.day \(inPeriod)
    """
  }

  private func meetings(_ kind: String) -> SQL {
    """
    count(*), max(heldOn) FROM meeting
    WHERE \(place("organisationId")) AND kind = \(kind) AND state = 'held' AND heldOn \(inPeriod)
    """
  }
}
