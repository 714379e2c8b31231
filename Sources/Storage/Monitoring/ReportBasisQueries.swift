internal import GRDB
import Mentoring

extension ReportBasis {
  /// Everything that the lines of one organisation's report are counted from, on the day of the campaign or today while
  /// that day is ahead.
  init(
    _ db: Database, _ view: FactsCache.View, of organisation: Organisation, _ campaign: Campaign,
    on today: CalendarDate
  ) throws {
    self.init(date: min(campaign.terms.asOf, today), span: campaign.span)
    let id = organisation.id
    contingent =
      try Contingent.fetchAll(db, of: id).first { $0.year == SchoolYear(containing: date) }?.heads ?? [:]
    try readPeople(db, of: organisation)
    bonds = try Self.bonds(db, of: id, on: date, span: span)
    covered = try Self.covered(db, view, organisation, on: date)
    special = try Self.special(db, of: id, on: date)
    agreements = try Self.agreements(db, of: id)
    programmes = try Self.entries(db, of: id, in: "programme", contests: true)
    practices = try Self.entries(db, of: id, in: "practice", contests: false)
    roadmap = try Self.roadmap(db, of: id, on: date)
    try readMarks(db, of: organisation)
    papers = try Self.papers(db, of: id, on: date)
    events = try Self.journal(db, of: id, span: span, on: date)
    satisfaction = try Self.answers(db, of: id, on: date)
    // It is written with the report, later than the day of the figures.
    judgement = try Self.judgement(db, of: organisation, on: min(campaign.terms.due, today))
  }

  private static func papers(
    _ db: Database, of organisation: Organisation.ID, on date: CalendarDate
  ) throws -> [DocumentKind.Code: Bool] {
    let lines = try ObligatoryLine.fetchAll(
      db, where: "organisation.id = \(organisation)", within: .organisations([organisation]), on: date)
    return (lines.first?.papers ?? []).reduce(into: [:]) { $0[$1.kind.code] = $1.isThere }
  }

  /// Events that the organisation held itself: those of the centre are the centre's.
  private static func journal(
    _ db: Database, of organisation: Organisation.ID, span: Period, on date: CalendarDate
  ) throws -> Events? {
    let request: SQLRequest<Row> = """
      SELECT occasion.id, occasion.guests, (SELECT sum(people) FROM eventAttendance WHERE eventId = occasion.id),
        NOT occasion.isCancelled AND occasion.heldOn BETWEEN \(span.start) AND \(min(date, span.end ?? date))
      FROM mentoringEvent AS occasion
      WHERE occasion.organisationId = \(organisation)
      """
    let rows = try request.fetchAll(db)
    guard !rows.isEmpty else { return nil }
    let held = rows.filter { $0[3] }
    let counted = held.compactMap { row -> Int? in
      let (guests, people): (Int?, Int?) = (row[1], row[2])
      return guests == nil && people == nil ? nil : (guests ?? 0) + (people ?? 0)
    }
    return Events(
      held: held.map { $0[0] }, participants: held.isEmpty || !counted.isEmpty ? counted.reduce(0, +) : nil)
  }

  /// Of the year that ends on the day; nil where too few have answered.
  private static func answers(
    _ db: Database, of organisation: Organisation.ID, on date: CalendarDate
  ) throws -> Satisfaction? {
    let counts = try SatisfactionCount.fetchAll(db, on: date, in: .organisations([organisation]))[organisation] ?? [:]
    let (mentees, mentors) = (counts[.mentee] ?? SatisfactionCount(), counts[.mentor] ?? SatisfactionCount())
    // Answers of fewer than five are told nowhere (decision 124).
    guard [mentees.asked, mentors.asked].allSatisfy({ $0 >= SurveyResults.fewest }) else { return nil }
    return Satisfaction(
      menteesAsked: mentees.asked, menteesSatisfied: mentees.satisfied, mentorsAsked: mentors.asked,
      mentorsSatisfied: mentors.satisfied,
      mean: try SatisfactionCount.mean(db, of: organisation, on: date))
  }

  /// What the curator answered last within the year that ends on the day.
  private static func judgement(
    _ db: Database, of organisation: Organisation, on date: CalendarDate
  ) throws -> Judgement? {
    let request: SQLRequest<Row> = """
      SELECT respondent.score, \(SWOT.hasPlan)
      FROM survey
      JOIN respondent ON respondent.surveyId = survey.id
      WHERE survey.organisationId = \(organisation.id) AND survey.kind = 'curator' AND respondent.score IS NOT NULL
        AND respondent.answeredOn > \(date.adding(years: -1)) AND respondent.answeredOn <= \(date)
      ORDER BY respondent.answeredOn DESC, respondent.id DESC
      LIMIT 1
      """
    guard let row = try request.fetchOne(db),
      let scale = LevelScale.inForce(try LevelScale.fetchAll(db), in: organisation.municipality, on: date)
    else { return nil }
    let points: Int = row[0]
    return Judgement(points: points, level: scale.level(of: points), hasPlan: row[1])
  }

  /// The one place where a report asks the evaluator: whoever it counts for the leading indicator.
  private static func covered(
    _ db: Database, _ view: FactsCache.View, _ organisation: Organisation, on date: CalendarDate
  ) throws -> [Person.ID]? {
    let area = Area.organisation(organisation.id)
    let source = try FigureSource(db, view, where: area.condition, on: date)
    guard let indicator = source.directory.indicators(on: date).first,
      indicator.rule.kinds.contains(organisation.kind)
    else { return nil }
    return source.coverage(indicator, of: area).counted.compactMap(\.person)
  }

  private mutating func readPeople(_ db: Database, of organisation: Organisation) throws {
    let came: SQLRequest<Person.ID> = """
      SELECT DISTINCT stay.personId
      FROM stay
      WHERE stay.organisationId = \(organisation.id) AND stay.role = 'teacher'
        AND stay.starts BETWEEN \(span.start) AND \(date)
      """
    newcomers = try came.fetchAll(db)
    let curator: SQLRequest<Row> = """
      SELECT account.name, account.phone, account.email
      FROM curatorship
      JOIN account ON account.id = curatorship.accountId
      WHERE curatorship.organisationId = \(organisation.id) AND account.disabledOn IS NULL
        AND curatorship.starts <= \(date) AND ifnull(curatorship.ends, '9999') >= \(date)
      ORDER BY curatorship.starts DESC
      LIMIT 1
      """
    let found = try curator.fetchOne(db)
    words = [
      .init("header.head"): organisation.contacts.head, .init("header.curator"): found?[0] ?? "",
      .init("header.phone"): found?[1] ?? "", .init("header.email"): found?[2] ?? "",
    ]
    marks[.init("documents.curator")] = found != nil
  }

  private mutating func readMarks(_ db: Database, of organisation: Organisation) throws {
    let order = organisation.implementation?.orderNumber ?? ""
    marks[.init("documents.implementation")] = !order.isEmpty
    marks[.init("documents.orders")] = !bonds.isEmpty
    marks[.init("documents.consents")] =
      try ConsentSearch.lacking(db, in: .organisations([organisation.id]), on: date).isEmpty
  }

  /// In force, paused or not (decision 110), or over within the span.
  private static func bonds(
    _ db: Database, of organisation: Organisation.ID, on date: CalendarDate, span: Period
  ) throws -> [Bond] {
    let request: SQLRequest<Row> = """
      SELECT pair.id, pair.formCode, pair.groupId, pair.starts, pair.lastDay, pair.closeReason,
        mentor.personId, mentor.role, mentor.organisationId, guide.birthDate, guide.workSince, mentorProfile.trainedOn,
        mentee.personId, mentee.role, mentee.organisationId, led.birthDate, led.workSince
      FROM pair
      JOIN fixingOrder ON fixingOrder.id = pair.orderId
      JOIN stay AS mentor ON mentor.id = pair.mentorStayId
      JOIN person AS guide ON guide.id = mentor.personId
      LEFT JOIN mentorProfile ON mentorProfile.personId = guide.id
      JOIN stay AS mentee ON mentee.id = pair.menteeStayId
      JOIN person AS led ON led.id = mentee.personId
      WHERE pair.organisationId = \(organisation)
        AND fixingOrder.issuedOn <= \(date) AND pair.starts <= \(date) AND pair.lastDay >= \(min(span.start, date))
      """
    return try request.fetchAll(db).compactMap { row in
      guard let mentor = Stay.Role(rawValue: row[7]), let mentee = Stay.Role(rawValue: row[13]) else { return nil }
      return Bond(
        pair: row[0], form: .init(rawValue: row[1]), group: row[2],
        mentor: Side(
          person: row[6], role: mentor, organisation: row[8], birthDate: row[9], workSince: row[10],
          trainedOn: row[11]),
        mentee: Side(
          person: row[12], role: mentee, organisation: row[14], birthDate: row[15], workSince: row[16]),
        starts: row[3], lastDay: row[4], closure: (row[5] as String?).flatMap(Pair.Reason.init(rawValue:)))
    }
  }

  /// How many mentees are in each special category; who they are is asked nowhere (decision 0141).
  private static func special(
    _ db: Database, of organisation: Organisation.ID, on date: CalendarDate
  ) throws -> [SpecialCategory: Int] {
    let request: SQLRequest<Row> = """
      SELECT specialCategory.category, count(DISTINCT mentee.personId)
      FROM pair
      JOIN fixingOrder ON fixingOrder.id = pair.orderId
      JOIN stay AS mentee ON mentee.id = pair.menteeStayId
      JOIN specialCategory ON specialCategory.personId = mentee.personId
      WHERE pair.organisationId = \(organisation)
        AND fixingOrder.issuedOn <= \(date) AND pair.starts <= \(date) AND pair.lastDay >= \(date)
      GROUP BY specialCategory.category
      """
    return try request.fetchAll(db).reduce(into: [:]) { counts, row in
      if let category = SpecialCategory(rawValue: row[0]) { counts[category] = row[1] }
    }
  }

  private static func agreements(_ db: Database, of organisation: Organisation.ID) throws -> [Partnership] {
    let request: SQLRequest<Row> = """
      SELECT id, partnerId, signedOn, ends
      FROM agreement
      WHERE organisationId = \(organisation) AND kind = 'partnership'
      """
    return try request.fetchAll(db).compactMap { row in
      Period(start: row[2], end: row[3]).map { Partnership(id: row[0], partner: row[1], period: $0) }
    }
  }

  private static func entries(
    _ db: Database, of organisation: Organisation.ID, in table: String, contests: Bool
  ) throws -> [Entry] {
    let years: SQL = contests ? "(SELECT group_concat(year) FROM programmeContest WHERE entryId = entry.id)" : "NULL"
    let request: SQLRequest<Row> = """
      SELECT entry.id, entry.formCode, entry.moderation, \(years)
      FROM \(sql: table) AS entry
      WHERE entry.organisationId = \(organisation)
      """
    return try request.fetchAll(db).compactMap { row in
      guard let state = Moderation(rawValue: row[2]) else { return nil }
      let years = (row[3] as String? ?? "").split(separator: ",").compactMap { Int($0) }
      return Entry(
        id: row[0], form: (row[1] as String?).map(MentoringForm.Code.init(rawValue:)), state: state, contests: years)
    }
  }

  private static func roadmap(
    _ db: Database, of organisation: Organisation.ID, on date: CalendarDate
  ) throws -> [String: Bool] {
    let prefix = "Пижанка, п. "
    let request: SQLRequest<Row> = """
      SELECT source, min(ifnull(doneOn, '9999') <= \(date))
      FROM roadmapTask
      WHERE organisationId = \(organisation)
      GROUP BY source
      """
    return try request.fetchAll(db).reduce(into: [:]) { items, row in
      let source: String = row[0]
      if source.hasPrefix(prefix) { items[String(source.dropFirst(prefix.count))] = row[1] }
    }
  }
}
