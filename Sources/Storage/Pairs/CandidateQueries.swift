internal import GRDB
import Mentoring

/// What a curator asked the list of mentees for.
package struct MenteeFilter: Sendable {
  package var text = ""
  package var place = ""
  package var organisation: Organisation.ID?
  package var page = 1

  package init() {}
}

/// Those who could be mentees, the ones who wait for a mentor first.
package struct MenteeChoice: Sendable {
  /// Given when the wizard was begun from a mentor.
  package let mentor: Candidate?
  package let mentees: [Candidate]
  /// What was found instead, when the surname was typed in the other keyboard layout (`ux.md` 53).
  package let swapped: String?
  package let total: Int
  package let page: Int
  /// Classes to choose from, and organisations where the viewer sees several.
  package let places: [String]
  package let organisations: [OrganisationOption]
}

extension Store {
  /// People of the scope who study or work today in a role that some form has mentees in; with a mentor, that one's.
  ///
  /// - Throws: `Failure.notFound` when the mentor is out of reach.
  package func mentees(
    _ filter: MenteeFilter, for mentor: Stay.ID?, in scope: Scope, today: CalendarDate
  ) throws -> MenteeChoice {
    try read { db in
      let mentor = try mentor.map { try Candidate.mentor(db, $0, in: scope, on: today) }
      let inScope: SQL = """
        \(scope.condition(on: "organisation")) AND \(Candidate.mayBeLed(by: mentor))
        AND stay.starts <= \(today) AND ifnull(stay.ends, '9999') >= \(today)
        """
      let (list, swapped) = try filter.text.orSwapped { text in
        try SlicedRows(page: filter.page) { slice in
          try Candidate.waitingFirst(db, where: filter.condition(text, within: inScope, on: today), slice, on: today)
        }
      }
      return MenteeChoice(
        mentor: mentor, mentees: try Candidate.mentees(db, list.rows.map { $0[0] }, in: scope, on: today),
        swapped: swapped, total: list.total, page: list.page,
        places: try Candidate.places(db, where: inScope, on: today),
        organisations: try OrganisationOption.keepingPairs(db, in: scope))
    }
  }
}

extension MenteeFilter {
  fileprivate func condition(_ text: String, within scope: SQL, on date: CalendarDate) -> SQL {
    var condition: SQL = "\(scope) AND \(NameSearch(text).condition(on: "stay.personId"))"
    if !place.isEmpty { condition = "\(condition) AND \(Candidate.place(on: date)) = \(place)" }
    if let organisation { condition = "\(condition) AND stay.organisationId = \(organisation)" }
    return condition
  }
}

extension Candidate {
  /// Mentees by key, in the order asked for.
  ///
  /// - Throws: `Failure.notFound` when any of them is outside the scope.
  static func mentees(
    _ db: Database, _ stays: [Stay.ID], in scope: Scope, on date: CalendarDate
  ) throws -> [Candidate] {
    let found = try fetchAll(
      db, as: .mentee, where: "stay.id IN \(stays) AND \(scope.condition(on: "organisation"))", on: date, host: nil)
    let byStay = Dictionary(uniqueKeysWithValues: found.map { ($0.stay, $0) })
    return try stays.map { stay in
      guard let candidate = byStay[stay] else { throw Failure.notFound }
      return candidate
    }
  }

  fileprivate static func mayBeLed(by mentor: Candidate?) -> SQL {
    guard let mentor else { return "stay.role IN (SELECT menteeRole FROM mentoringForm)" }
    return """
      stay.role IN (SELECT menteeRole FROM mentoringForm WHERE mentorRole = \(mentor.side.role.rawValue))
      AND stay.personId <> \(mentor.side.person)
      """
  }

  fileprivate static func waitingFirst(
    _ db: Database, where condition: SQL, _ slice: Slice, on date: CalendarDate
  ) throws -> [Row] {
    let request: SQLRequest<Row> = """
      SELECT stay.id, count(*) OVER () AS total
      \(source)
      LEFT JOIN menteeProfile ON menteeProfile.personId = stay.personId
      WHERE \(condition)
      ORDER BY \(isMentee(on: date)), menteeProfile.personId IS NULL, person.searchKey, stay.id
      LIMIT \(slice.size) OFFSET \(slice.offset)
      """
    return try request.fetchAll(db)
  }

  /// Registered mentees of the scope who have no pair.
  static func waiting(_ db: Database, in scope: Scope, on date: CalendarDate) throws -> Int {
    let request: SQLRequest<Int> = """
      SELECT count(DISTINCT stay.personId)
      \(source)
      JOIN menteeProfile ON menteeProfile.personId = stay.personId
      WHERE \(scope.condition(on: "organisation"))
        AND stay.starts <= \(date) AND ifnull(stay.ends, '9999') >= \(date) AND NOT \(isMentee(on: date))
      """
    return try request.fetchOne(db) ?? 0
  }

  /// Whether the person of a stay is led in a pair that is not over.
  static func isMentee(on date: CalendarDate) -> SQL {
    """
    EXISTS (
      SELECT 1 FROM stay AS own
      JOIN pair ON pair.menteeStayId = own.id
      WHERE own.personId = stay.personId AND pair.lastDay >= \(date))
    """
  }

  /// Classes and study groups of the people of a condition.
  static func places(_ db: Database, where condition: SQL, on date: CalendarDate) throws -> [String] {
    let request: SQLRequest<String> = """
      SELECT DISTINCT \(place(on: date)) AS label
      \(source)
      WHERE \(condition) AND stay.role IN ('pupil', 'student') AND label IS NOT NULL
      """
    return SchoolClass.sorted(try request.fetchAll(db))
  }

  private static let source: SQL = """
    FROM stay
    JOIN person ON person.id = stay.personId
    JOIN organisation ON organisation.id = stay.organisationId
    """

  /// Class, group or post on a date.
  static func place(on date: CalendarDate) -> SQL {
    """
    (SELECT label FROM placement
      WHERE placement.stayId = stay.id AND placement.since <= \(date)
      ORDER BY placement.since DESC LIMIT 1)
    """
  }
}
