internal import GRDB
import Mentoring

/// Whose consents the register shows (`ux.md` K11).
package struct ConsentFilter: Sendable, Equatable {
  package var search = ""
  /// The purpose that the status and the blanks are about; nil for those that everybody must sign.
  package var kind: Consent.Kind?
  package var wanted: Wanted?
  package var side: Pair.Side?
  /// «9А», or «9» for all the classes of a grade.
  package var schoolClass = ""
  package var organisation: Organisation.ID?
  /// These people only, whether or not they take part yet; empty for all. So a card asks for the papers of one person
  /// without her name in the address, and a sent grid for the rows that it showed.
  package var people: [Person.ID] = []
  package var page = 1

  package enum Wanted: Sendable, Equatable {
    case status(Consent.Status)
    /// Nothing in force and nothing refused: a signature is to be got.
    case lacking
    /// A minor for whom nobody can sign.
    case withoutRepresentative
  }

  package init() {}

  /// The purposes that blanks are printed for.
  package var kinds: [Consent.Kind] { kind.map { [$0] } ?? [.processing, .participation] }
}

/// Those who take part, once each, at their latest place: the statement behind the register, its counts and its blanks.
struct ConsentSearch {
  let filter: ConsentFilter
  let scope: Scope
  let today: CalendarDate

  init(_ filter: ConsentFilter, in scope: Scope, on today: CalendarDate) {
    self.filter = filter
    self.scope = scope
    self.today = today
  }

  /// `listed(id, searchKey, isMinor, isMentor, role, organisationId, organisationName, label)`.
  ///
  /// Built from profiles and pairs, never from all the people of a place: those who take part are few.
  var listed: SQL { listed() }

  /// - Parameters:
  ///   - withLabels: false where nobody asks for classes and posts, which take a third of the time.
  ///   - isKept: whether the statement looks at the list more than once.
  func listed(withLabels: Bool = true, isKept: Bool = false) -> SQL {
    let label: SQL = withLabels || !filter.schoolClass.isEmpty ? Placement.label(of: "stay", on: today) : "NULL"
    return """
      member AS (\(members)),
      place AS (
        SELECT stay.personId, stay.id AS stayId, stay.role, organisation.id AS organisationId,
          organisation.shortName AS organisationName, max(stay.starts) AS latest, \(label) AS label
        FROM member
        CROSS JOIN stay ON stay.id = member.stayId
        JOIN organisation ON organisation.id = stay.organisationId
        GROUP BY stay.personId),
      judged AS (
        SELECT person.id, person.searchKey, \(Person.isMinor(on: today, role: "place.role")) AS isMinor,
          place.role = 'teacher' AND (\(Pair.Side.mentor.hasProfile) OR \(Pair.Side.mentor.hasPair(today)))
            AS isMentor,
          place.role, place.organisationId, place.organisationName, place.label
        FROM place
        CROSS JOIN person ON person.id = place.personId
        WHERE \(conditionOnPerson)),
      listed AS \(sql: isKept ? "MATERIALIZED" : "") (SELECT * FROM judged WHERE \(conditionOnStatus))
      """
  }

  /// Those asked for by key are shown whether or not they take part yet: papers come before pairs.
  private var members: SQL {
    guard !filter.people.isEmpty else { return Self.members(in: scope, on: today) }
    return """
      SELECT stay.id AS stayId
      FROM stay
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE stay.personId IN \(filter.people) AND \(scope.conditionWithPartners(on: "organisation"))
        AND ifnull(stay.ends, '9999') >= \(today)
      """
  }

  /// The stays of those who take part: by profile or by a pair that is not over; of partners, those who lead pairs here.
  static func members(in scope: Scope, on today: CalendarDate) -> SQL {
    let own = scope.condition(on: "organisation")
    let profiles = ["mentorProfile", "menteeProfile"].map { profile -> SQL in
      """
      SELECT stay.id AS stayId
      FROM organisation
      JOIN stay ON stay.organisationId = organisation.id
      JOIN \(sql: profile) ON \(sql: profile).personId = stay.personId
      WHERE \(own) AND ifnull(stay.ends, '9999') >= \(today)
      """
    }
    let pairs = ["menteeStayId", "mentorStayId"].map { side -> SQL in
      """
      SELECT pair.\(sql: side)
      FROM organisation
      JOIN pair ON pair.organisationId = organisation.id
      JOIN stay ON stay.id = pair.\(sql: side)
      JOIN organisation AS home ON home.id = stay.organisationId
      WHERE \(own) AND pair.lastDay >= \(today) AND \(scope.conditionWithPartners(on: "home"))
      """
    }
    return (profiles + pairs).joined(separator: " UNION ")
  }

  private var conditionOnPerson: SQL {
    var sql: SQL = "1"
    if !filter.search.isEmpty {
      sql += " AND \(SearchMatch.condition(on: "person.searchKey", SearchKey.words(of: filter.search)))"
    }
    if let side = filter.side { sql += " AND (\(side.hasProfile) OR \(side.hasPair(today)))" }
    if let organisation = filter.organisation { sql += " AND place.organisationId = \(organisation)" }
    if !filter.schoolClass.isEmpty {
      let label = SchoolClass(filter.schoolClass)?.label ?? filter.schoolClass
      let grade = Int(label) ?? 0
      sql += " AND (place.label = \(label) OR place.role = 'pupil' AND CAST(place.label AS INTEGER) = \(grade))"
    }
    return sql
  }

  private var conditionOnStatus: SQL {
    switch filter.wanted {
    case nil: filter.kind.map { concerns($0) } ?? "1"
    case .status(let status):
      "\(concerns(filter.kind ?? .processing)) AND \(Self.status(filter.kind ?? .processing, today)) = \(status.rawValue)"
    case .lacking: isLacking(filter.kinds)
    case .withoutRepresentative:
      "isMinor AND NOT EXISTS (SELECT 1 FROM representative WHERE representative.personId = judged.id)"
    }
  }

  /// Some of the purposes is to be signed yet.
  func isLacking(_ kinds: [Consent.Kind]) -> SQL {
    let each = kinds.map { kind -> SQL in
      "\(concerns(kind)) AND \(Self.status(kind, today)) IN \(Consent.Status.lacking)"
    }
    return "(\(each.joined(separator: " OR ")))"
  }

  /// `Consent.Kind.concerns(_:)` for a row of `judged`.
  func concerns(_ kind: Consent.Kind) -> SQL {
    switch kind {
    case .processing, .dissemination, .image: "1"
    case .participation: "isMinor"
    case .special: "role IN ('pupil', 'student')"
    case .mentorAtWork: "(role = 'teacher' AND isMentor)"
    }
  }

  static func status(_ kind: Consent.Kind, _ today: CalendarDate, of table: String = "judged") -> SQL {
    Consent.status(kind, of: table + ".id", on: today)
  }
}
