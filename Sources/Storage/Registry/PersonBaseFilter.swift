internal import GRDB
import Mentoring

/// Which mentors or mentees a base shows (`domain.md` 3.6).
package struct PersonBaseFilter: Sendable, Equatable {
  package var search = ""
  package var organisation: Organisation.ID?
  package var role: Stay.Role?
  /// In a pair of the form that is not over.
  package var form: MentoringForm.Code?
  /// Words of what a mentor offers or is: a subject, a profession.
  package var subject = ""
  /// Mentors who can take one more.
  package var isFree = false
  /// Mentors whose training still holds.
  package var isTrained = false
  package var reason: MenteeProfile.Reason?
  /// «9А», or «9» for all the classes of a grade.
  package var schoolClass = ""
  package var hasPair: Bool?
  package var sort = Sort.name
  package var isDescending = false
  package var page = 1

  package enum Sort: String, Sendable, CaseIterable { case name, organisation }

  package init() {}
}

/// Those who are registered on one side, once each, at their latest place.
struct PersonBaseSearch {
  let side: Pair.Side
  let filter: PersonBaseFilter
  let account: Account
  let today: CalendarDate

  private var profile: SQL { side == .mentor ? "mentorProfile" : "menteeProfile" }

  /// `listed(id, searchKey, isMinor, stayId, role, organisationName)`.
  var listed: SQL {
    // Looked up for everybody only when it decides who is listed.
    let label: SQL = filter.schoolClass.isEmpty && filter.subject.isEmpty ? "NULL" : Candidate.place(on: today)
    return """
      place AS (
        SELECT stay.personId, stay.id AS stayId, stay.role, organisation.shortName AS organisationName,
          max(stay.starts) AS latest, \(label) AS label
        FROM organisation
        JOIN stay ON stay.organisationId = organisation.id
        JOIN \(profile) ON \(profile).personId = stay.personId
        WHERE \(account.scope.conditionWithPartners(on: "organisation"))
          AND ifnull(stay.ends, '9999') >= \(today) AND \(conditionOnStay)
        GROUP BY stay.personId),
      listed AS (
        SELECT person.id, person.searchKey, \(Person.isMinor(on: today, role: "place.role")) AS isMinor, place.stayId,
          place.role, place.organisationName
        FROM place
        CROSS JOIN person ON person.id = place.personId
        JOIN \(profile) ON \(profile).personId = person.id
        WHERE \(conditionOnPerson))
      """
  }

  func order(of table: String) -> SQL {
    let table = SQL(sql: table)
    let direction: SQL = filter.isDescending ? "DESC" : "ASC"
    return switch filter.sort {
    case .name: "\(table).searchKey \(direction), \(table).id"
    case .organisation: "\(table).organisationName \(direction), \(table).searchKey, \(table).id"
    }
  }

  private var conditionOnStay: SQL {
    var sql: SQL = "1"
    if let organisation = filter.organisation { sql += " AND stay.organisationId = \(organisation)" }
    if let role = filter.role { sql += " AND stay.role = \(role.rawValue)" }
    return sql
  }

  private var conditionOnPerson: SQL {
    var sql: SQL = "1"
    if !filter.search.isEmpty {
      sql += " AND \(SearchMatch.condition(on: "person.searchKey", SearchKey.words(of: filter.search)))"
      if !account.seesMinorsByName { sql += " AND NOT \(Person.isMinor(on: today, role: "place.role"))" }
    }
    if let form = filter.form {
      sql += " AND \(pairs("AND pair.formCode = \(form.rawValue)"))"
    }
    if let hasPair = filter.hasPair { sql += hasPair ? " AND \(pairs(""))" : " AND NOT \(pairs(""))" }
    if !filter.schoolClass.isEmpty {
      let label = SchoolClass(filter.schoolClass)?.label ?? filter.schoolClass
      let grade = Int(label) ?? 0
      sql += " AND (place.label = \(label) OR place.role = 'pupil' AND CAST(place.label AS INTEGER) = \(grade))"
    }
    switch side {
    case .mentor: sql += " AND \(conditionOnMentor)"
    case .mentee:
      if let reason = filter.reason { sql += " AND menteeProfile.reason = \(reason.rawValue)" }
    }
    return sql
  }

  private var conditionOnMentor: SQL {
    var sql: SQL = "1"
    if !filter.subject.isEmpty {
      let words = SearchKey.words(of: filter.subject).joined(separator: " ")
      sql += " AND matches(searchKey(mentorProfile.competencies || ' ' || ifnull(place.label, '')), \(words))"
    }
    if filter.isTrained {
      sql += " AND mentorProfile.trainedOn >= \(SchoolYear(containing: today).previous.start)"
    }
    if filter.isFree {
      sql += """
         AND mentorProfile.capacity > (
          SELECT count(*)
          FROM stay AS own
          JOIN pair ON pair.mentorStayId = own.id
          WHERE own.personId = person.id AND pair.lastDay >= \(today))
        """
    }
    return sql
  }

  private func pairs(_ condition: SQL) -> SQL {
    """
    EXISTS (
      SELECT 1
      FROM stay AS own
      JOIN pair ON pair.\(sql: side.rawValue)StayId = own.id
      WHERE own.personId = person.id AND pair.lastDay >= \(today) \(condition))
    """
  }
}
