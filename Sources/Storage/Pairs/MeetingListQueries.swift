internal import GRDB
import Mentoring

/// What somebody asked the journal for.
package struct MeetingFilter: Sendable {
  /// Surname of either side.
  package var text = ""
  package var kind: Meeting.Kind?
  package var state: Meeting.State?
  package var organisation: Organisation.ID?
  package var pair: Pair.ID?
  package var mentor: Person.ID?
  package var period: Period
  package var page = 1
  /// To whom minors are codes, minors cannot be found by their names.
  package var seesMinors = true

  package init(period: Period) { self.period = period }
}

/// A meeting in the journal across pairs.
package struct JournalLine: Sendable {
  package let meeting: MeetingLine
  package let mentor: Participant
  package let mentee: Participant
  package let organisation: String
  package let form: String
  package let isOwn: Bool
}

/// One page of the journal.
package struct Journal: Sendable {
  package let lines: [JournalLine]
  package let total: Int
  package let page: Int
  package let organisations: [OrganisationOption]
  package let rules: MeetingRules

  package static func empty(_ rules: MeetingRules) -> Journal {
    Journal(lines: [], total: 0, page: 1, organisations: [], rules: rules)
  }
}

extension Store {
  /// - Parameter size: of a page; a file has all of them on one.
  package func journal(
    _ filter: MeetingFilter, in scope: Scope, today: CalendarDate, size: Int = 50
  ) throws -> Journal {
    try read { db in
      let rows = try SlicedRows(page: filter.page, size: size) { slice in
        try JournalLine.rows(db, filter, slice, in: scope, today: today)
      }
      return Journal(
        lines: rows.rows.compactMap { JournalLine(row: $0, today: today) }, total: rows.total, page: rows.page,
        organisations: try OrganisationOption.keepingPairs(db, in: scope),
        rules: try MeetingRules.fetch(db, on: today))
    }
  }
}

extension JournalLine {
  /// One page and the total. Keys first: what a line shows is read for those on the page only.
  fileprivate static func rows(
    _ db: Database, _ filter: MeetingFilter, _ slice: Slice, in scope: Scope, today: CalendarDate
  ) throws -> [Row] {
    let people: SQL = filter.text.isEmpty ? "" : "JOIN pair ON pair.id = meeting.pairId \(Participant.sources)"
    let asked: SQL = """
      FROM organisation
      CROSS JOIN meeting ON meeting.organisationId = organisation.id
        AND meeting.heldOn BETWEEN \(filter.period.start) AND \(filter.period.end ?? today)
      \(people)
      WHERE \(scope.condition(on: "organisation")) AND \(filter.condition(on: today))
      """
    // Counted apart: a window over all of them would carry tens of thousands of rows of a district.
    let request: SQLRequest<Row> = """
      WITH page AS (
        SELECT meeting.id
        \(asked)
        ORDER BY meeting.heldOn DESC, meeting.id DESC
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT \(MeetingLine.columns), \(Participant.columns(.mentor, on: today)),
        \(Participant.columns(.mentee, on: today)), organisation.shortName, mentoringForm.name,
        \(scope.condition(on: "organisation")), (SELECT count(*) \(asked)) AS total
      FROM page
      JOIN meeting ON meeting.id = page.id
      JOIN pair ON pair.id = meeting.pairId
      \(Participant.sources)
      JOIN mentoringForm ON mentoringForm.code = pair.formCode
      JOIN organisation ON organisation.id = pair.organisationId
      ORDER BY meeting.heldOn DESC, meeting.id DESC
      """
    return try request.fetchAll(db)
  }

  fileprivate init?(row: Row, today: CalendarDate) {
    guard let meeting = MeetingLine(row: row) else { return nil }
    let people = MeetingLine.columnCount
    let rest = people + 2 * Participant.columnCount
    self.meeting = meeting
    mentor = Participant(row: row, from: people, today: today)
    mentee = Participant(row: row, from: people + Participant.columnCount, today: today)
    organisation = row[rest]
    form = row[rest + 1]
    isOwn = row[rest + 2]
  }
}

extension MeetingFilter {
  fileprivate func condition(on today: CalendarDate) -> SQL {
    var parts: [SQL] = []
    if let kind { parts.append("meeting.kind = \(kind.rawValue)") }
    if let state { parts.append("meeting.state = \(state.rawValue)") }
    if let organisation { parts.append("organisation.id = \(organisation)") }
    if let pair {
      parts.append(
        "meeting.pairId = \(pair) AND organisation.id = (SELECT organisationId FROM pair AS own WHERE own.id = \(pair))"
      )
    }
    if let mentor {
      parts.append(
        """
        meeting.pairId IN (SELECT led.id FROM stay AS own JOIN pair AS led ON led.mentorStayId = own.id
          WHERE own.personId = \(mentor))
        """)
    }
    let names = NameSearch(text)
    if !names.words.isEmpty {
      parts.append("(\(isNamed("mentor", names, today)) OR \(isNamed("mentee", names, today)))")
    }
    return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
  }

  private func isNamed(_ person: String, _ names: NameSearch, _ today: CalendarDate) -> SQL {
    let isNamed = names.condition(on: person + ".id")
    guard !seesMinors else { return isNamed }
    return "(\(isNamed) AND NOT \(Person.isMinor(person, on: today, role: "\(person)Stay.role")))"
  }
}
