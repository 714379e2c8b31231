internal import GRDB
import Mentoring

/// Which people a list shows, in what order, and which fifty of them (`ux.md` K2).
package struct PersonFilter: Sendable, Equatable {
  /// A name as typed, or the number of a person.
  package var search = ""
  /// Mentors or mentees: by profile, or by a pair that is not over.
  package var side: Pair.Side?
  package var role: Stay.Role?
  /// Whether the person is in a pair that is not over, on the side asked for or on any.
  package var hasPair: Bool?
  /// «9А», or «9» for all the classes of a grade.
  package var schoolClass = ""
  package var organisation: Organisation.ID?
  /// Whether a curator's own organisations are all there is, or the workers of partners are listed too.
  package var includesPartners = true
  package var includesLeft = false
  package var sort = Sort.name
  package var isDescending = false
  package var page = 1

  package enum Sort: String, Sendable, CaseIterable { case name, place, organisation }

  package init() {}
}

extension PersonFilter {
  /// What the stays of the people listed have in common, for `stay` in a query.
  func conditionOnStay(today: CalendarDate) -> SQL {
    var sql: SQL = "1"
    if let role { sql += " AND stay.role = \(role.rawValue)" }
    if let organisation { sql += " AND stay.organisationId = \(organisation)" }
    if !includesLeft { sql += " AND ifnull(stay.ends, '9999') >= \(today)" }
    if !schoolClass.isEmpty {
      let label = SchoolClass(schoolClass)?.label ?? schoolClass
      let here = Placement.label(of: "stay", on: today)
      // A number means every class of the grade; CAST reads the digits that a label begins with.
      sql +=
        Int(label).map { " AND stay.role = 'pupil' AND CAST(\(here) AS INTEGER) = \($0)" } ?? " AND \(here) = \(label)"
    }
    return sql
  }

  /// What the people listed have in common, for `person` in a query.
  ///
  /// - Parameter isNamed: nobody but those whom the search means is looked at.
  func conditionOnPerson(today: CalendarDate, seesMinors: Bool, isNamed: Bool) -> SQL {
    var sql: SQL = "1"
    if !search.isEmpty { sql += " AND \(conditionOfSearch(today: today, seesMinors: seesMinors, isNamed: isNamed))" }
    if let side {
      sql += " AND (\(side.hasProfile) OR \(side.hasPair(today)))"
    }
    if let hasPair {
      let found = Pair.Side.hasPair(on: side.map { [$0] } ?? [.mentor, .mentee], today)
      sql += hasPair ? " AND \(found)" : " AND NOT \(found)"
    }
    return sql
  }

  /// Whether the search alone finds few enough to look for them in a whole region.
  package var isPointed: Bool { number != nil || NameSearch(search).isSelective }

  /// The people whom the search alone points at, for `FROM`; nil when the list has to be gone through.
  func pointedAt(in scope: Scope, atMost limit: Int?) -> SQL? {
    if let id = number { return "SELECT \(id) AS personId" }
    let names = NameSearch(search)
    // The people of a few organisations are fewer than the Ivanovs of a region.
    guard names.isSelective, !scope.isOfOrganisations else { return nil }
    let limit = limit ?? -1
    return "\(names.people) LIMIT \(limit)"
  }

  /// «№ 412» or «412».
  private var number: Person.ID? { Person.ID(search.trimmingPrefix { $0 == "№" || $0 == " " }.description) }

  /// By the words of a name or by number. To whom minors are codes, they are found by number only.
  private func conditionOfSearch(today: CalendarDate, seesMinors: Bool, isNamed: Bool) -> SQL {
    if let id = number { return "person.id = \(id)" }
    let names = NameSearch(search)
    let isMeant: SQL = isNamed || names.words.isEmpty ? "1" : names.isMeant("person.id")
    return seesMinors ? isMeant : "(\(isMeant) AND NOT \(Person.isMinor(on: today)))"
  }

  /// Keys of sorting over the columns of `table`; empty values come last both ways.
  func order(of table: String) -> SQL {
    let table = SQL(sql: table)
    let direction: SQL = isDescending ? "DESC" : "ASC"
    let byName: SQL = "\(table).searchKey \(sort == .name ? direction : "ASC") NULLS LAST, \(table).id"
    return switch sort {
    case .name: byName
    case .place:
      """
      \(table).sorted IS NULL, CAST(\(table).sorted AS INTEGER) \(direction), \(table).sorted \(direction), \(byName)
      """
    case .organisation: "\(table).sorted \(direction), \(byName)"
    }
  }
}

extension Person {
  /// Whether somebody in a query is a minor; a learner without a date of birth is taken for one.
  ///
  /// - Parameters:
  ///   - person: what the query calls the person.
  ///   - role: the column of the person's role at a place.
  static func isMinor(_ person: String = "person", on today: CalendarDate, role: String) -> SQL {
    "ifnull(\(sql: person).birthDate > \(minorsAreBornAfter(on: today)), \(sql: role) IN ('pupil', 'student'))"
  }

  /// The same where the statement has the `person` without a place: whoever ever was a learner.
  static func isMinor(on today: CalendarDate) -> SQL {
    """
    ifnull(person.birthDate > \(minorsAreBornAfter(on: today)), EXISTS (
      SELECT 1 FROM stay AS own WHERE own.personId = person.id AND own.role IN ('pupil', 'student')))
    """
  }
}

extension Pair.Side {
  /// Whether the `person` of a query is registered on the side.
  var hasProfile: SQL {
    switch self {
    case .mentor: "EXISTS (SELECT 1 FROM mentorProfile WHERE personId = person.id)"
    case .mentee: "EXISTS (SELECT 1 FROM menteeProfile WHERE personId = person.id)"
    }
  }

  /// Whether the `person` of a query has a pair on the side that is not over.
  func hasPair(_ today: CalendarDate) -> SQL { Self.hasPair(on: [self], today) }

  /// The same for any of the sides. A pair that is not over stands on a stay that is not over either.
  static func hasPair(on sides: [Pair.Side], _ today: CalendarDate) -> SQL {
    let isLed = sides.map { side -> SQL in
      "EXISTS (SELECT 1 FROM pair WHERE pair.\(sql: side.rawValue)StayId = own.id AND pair.lastDay >= \(today))"
    }
    return """
      EXISTS (
        SELECT 1
        FROM stay AS own
        WHERE own.personId = person.id AND ifnull(own.ends, '9999') >= \(today)
          AND (\(isLed.joined(separator: " OR "))))
      """
  }
}
