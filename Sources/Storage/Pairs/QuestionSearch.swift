internal import GRDB
import Mentoring

// Where entries look unlikely. Each search is one statement over this school year in one scope.
extension CentreQuestion {
  /// Pupils of a class beyond which its pairs in one day are worth a question, and their share of the class.
  private static let classSize = 8
  private static let classShare = 90
  /// Mentors who had the same meeting.
  private static let alikeMentors = 5
  /// Pairs fixed in the last week.
  private static let hurriedPairs = 10

  /// Days back that meetings are compared over.
  private static let recentDays = 60

  static func find(
    _ db: Database, in scope: Scope, _ rules: MeetingRules, today: CalendarDate
  ) throws -> [CentreQuestion] {
    let since = SchoolYear(containing: today).start
    let deadlines = Deadline.days(
      try Deadline.monitoring(db), in: Period(start: since, end: today.adding(days: 7)) ?? .init(openFrom: since))
    // Older entries are history: nobody remembers a day of last autumn.
    let recent = max(since, today.adding(days: -recentDays))
    return try wholeClasses(db, in: scope, since: since) + alike(db, in: scope, since: recent)
      + longDays(db, in: scope, rules, since: recent) + manyPairs(db, in: scope, rules, since: since, today: today)
      + deadlines.flatMap { try lastWeek(db, in: scope, before: $0, since: since) }
  }

  private static func wholeClasses(_ db: Database, in scope: Scope, since: CalendarDate) throws -> [CentreQuestion] {
    let request: SQLRequest<Row> = """
      WITH fixed AS (
        SELECT organisation.id AS organisation, fixingOrder.issuedOn AS day,
          (SELECT label FROM placement
            WHERE placement.stayId = pair.menteeStayId AND placement.since <= fixingOrder.issuedOn
            ORDER BY placement.since DESC LIMIT 1) AS class,
          count(DISTINCT pair.menteeStayId) AS pupils
        FROM organisation
        JOIN pair ON pair.organisationId = organisation.id
        JOIN fixingOrder ON fixingOrder.id = pair.orderId
        JOIN stay ON stay.id = pair.menteeStayId AND stay.role = 'pupil'
        WHERE \(scope.condition(on: "organisation")) AND fixingOrder.issuedOn >= \(since)
        GROUP BY organisation.id, day, class
        HAVING class IS NOT NULL AND pupils >= \(classSize))
      SELECT organisation, day, class, pupils
      FROM fixed
      WHERE pupils * 100 >= \(classShare) * (
        SELECT count(*)
        FROM stay
        JOIN placement ON placement.stayId = stay.id
        WHERE stay.organisationId = fixed.organisation AND stay.role = 'pupil' AND stay.starts <= fixed.day
          AND ifnull(stay.ends, '9999') >= fixed.day AND placement.label = fixed.class
          AND placement.since = (SELECT max(since) FROM placement AS own
            WHERE own.stayId = stay.id AND own.since <= fixed.day))
      ORDER BY day DESC, organisation
      """
    return try request.fetchAll(db).map {
      CentreQuestion(kind: .wholeClass, organisation: $0[0], date: $0[1], label: $0[2], amount: $0[3])
    }
  }

  private static func alike(_ db: Database, in scope: Scope, since: CalendarDate) throws -> [CentreQuestion] {
    let request: SQLRequest<Row> = """
      SELECT organisation, day, max(mentors)
      FROM (
        SELECT organisation.id AS organisation, meeting.heldOn AS day, count(DISTINCT pair.mentorStayId) AS mentors
        FROM organisation
        CROSS JOIN meeting ON meeting.organisationId = organisation.id AND meeting.heldOn >= \(since)
        JOIN pair ON pair.id = meeting.pairId
        WHERE \(scope.condition(on: "organisation")) AND meeting.state = 'held' AND meeting.topic <> ''
          AND meeting.kind <> 'group'
        GROUP BY organisation.id, meeting.heldOn, meeting.topic, meeting.result
        HAVING mentors >= \(alikeMentors))
      GROUP BY organisation, day
      ORDER BY day DESC, organisation
      """
    return try request.fetchAll(db).map {
      CentreQuestion(kind: .alike, organisation: $0[0], date: $0[1], amount: $0[2])
    }
  }

  /// Pairs that met together took the mentor's time once.
  private static func longDays(
    _ db: Database, in scope: Scope, _ rules: MeetingRules, since: CalendarDate
  ) throws -> [CentreQuestion] {
    let request: SQLRequest<Row> = """
      SELECT organisation, day, mentor, sum(minutes) AS minutes
      FROM (
        SELECT DISTINCT organisation.id AS organisation, meeting.heldOn AS day, stay.personId AS mentor,
          ifnull(meeting.groupId, meeting.id) AS occasion, ifnull(meeting.minutes, 45) AS minutes
        FROM organisation
        CROSS JOIN meeting ON meeting.organisationId = organisation.id AND meeting.heldOn >= \(since)
        JOIN pair ON pair.id = meeting.pairId
        JOIN stay ON stay.id = pair.mentorStayId
        WHERE \(scope.condition(on: "organisation")) AND meeting.state = 'held')
      GROUP BY organisation, day, mentor
      HAVING minutes > \(rules.limits.dayHours * 60)
      ORDER BY day DESC, mentor
      """
    return try request.fetchAll(db).map { row in
      let minutes: Int = row[3]
      return CentreQuestion(
        kind: .longDay, organisation: row[0], date: row[1], mentor: row[2], amount: (minutes + 59) / 60)
    }
  }

  private static func manyPairs(
    _ db: Database, in scope: Scope, _ rules: MeetingRules, since: CalendarDate, today: CalendarDate
  ) throws -> [CentreQuestion] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, stay.personId, count(*) AS pairs
      FROM organisation
      JOIN pair ON pair.organisationId = organisation.id
      JOIN fixingOrder ON fixingOrder.id = pair.orderId
      JOIN stay ON stay.id = pair.mentorStayId
      WHERE \(scope.condition(on: "organisation")) AND \(Pair.Status.expression(on: today)) = 'active'
      GROUP BY organisation.id, stay.personId
      HAVING pairs > \(rules.limits.mentorPairs)
      ORDER BY pairs DESC, stay.personId
      """
    return try request.fetchAll(db).map {
      CentreQuestion(kind: .manyPairs, organisation: $0[0], date: since, mentor: $0[1], amount: $0[2])
    }
  }

  /// A quarter of the year's pairs and more, fixed within a week before a day of monitoring.
  private static func lastWeek(
    _ db: Database, in scope: Scope, before deadline: CalendarDate, since: CalendarDate
  ) throws -> [CentreQuestion] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id,
        count(*) FILTER (WHERE fixingOrder.issuedOn BETWEEN \(deadline.adding(days: -7)) AND \(deadline)) AS hurried,
        count(*) AS fixed
      FROM organisation
      JOIN pair ON pair.organisationId = organisation.id
      JOIN fixingOrder ON fixingOrder.id = pair.orderId
      WHERE \(scope.condition(on: "organisation")) AND fixingOrder.issuedOn >= \(since)
      GROUP BY organisation.id
      HAVING hurried >= \(hurriedPairs) AND hurried * 4 >= fixed
      ORDER BY hurried DESC
      """
    return try request.fetchAll(db).map {
      CentreQuestion(kind: .lastWeek, organisation: $0[0], date: deadline, amount: $0[1])
    }
  }
}
