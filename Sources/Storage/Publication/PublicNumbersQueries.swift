internal import GRDB
import Mentoring

/// What pages for everybody show of the numbers of a place: decided together with those of the places around it, so that
/// no page gives away what another one hides (decision 178).
package struct PublicNumbers: Sendable {
  /// Whom the indicators count, in their order.
  package let counted: [PublicCount]
  package let pairs: PublicCount
  package let mentees: PublicCount
  package let mentors: PublicCount
  package let forms: [Form]

  package struct Form: Sendable {
    package let name: String
    package let pairs: PublicCount
    package let mentees: PublicCount
    package let mentors: PublicCount

    package init(name: String, pairs: PublicCount, mentees: PublicCount, mentors: PublicCount) {
      self.name = name
      self.pairs = pairs
      self.mentees = mentees
      self.mentors = mentors
    }
  }

  package init(
    counted: [PublicCount], pairs: PublicCount, mentees: PublicCount, mentors: PublicCount, forms: [Form]
  ) {
    self.counted = counted
    self.pairs = pairs
    self.mentees = mentees
    self.mentors = mentors
    self.forms = forms
  }
}

extension Participation {
  static let nobody = Participation(forms: [], total: Line(form: "", pairs: 0, mentees: 0, mentors: 0))

  /// The same of every place: of each organisation, each municipality and all of them. Whoever is in two schools is one
  /// person of the municipality, so the numbers are counted anew on each level.
  static func ofEveryPlace(_ db: Database, on date: CalendarDate) throws -> [Area: Participation] {
    var found: [Area: Participation] = [.region: try fetch(db, in: .region, on: date)]
    found.merge(try each(db, "organisation.id", on: date) { .organisation(.init($0)) }) { first, _ in first }
    found.merge(try each(db, "organisation.municipalityId", on: date) { .municipality(.init($0)) }) { first, _ in first
    }
    return found
  }

  private static func each(
    _ db: Database, _ key: SQL, on date: CalendarDate, _ place: (Int64) -> Area
  ) throws -> [Area: Participation] {
    let forms: SQLRequest<Row> = """
      SELECT \(key), mentoringForm.name, count(*), count(DISTINCT mentee.personId), count(DISTINCT mentor.personId)
      \(inForce(in: .region, on: date))
      GROUP BY 1, mentoringForm.code
      ORDER BY 1, mentoringForm.position
      """
    let totals: SQLRequest<Row> = """
      SELECT \(key), '', count(*), count(DISTINCT mentee.personId), count(DISTINCT mentor.personId)
      \(inForce(in: .region, on: date))
      GROUP BY 1
      """
    var lines: [Int64: [Line]] = [:]
    for row in try forms.fetchAll(db) {
      lines[row[0], default: []].append(Line(form: row[1], pairs: row[2], mentees: row[3], mentors: row[4]))
    }
    return Dictionary(
      uniqueKeysWithValues: try totals.fetchAll(db).map { row in
        let total = Line(form: "", pairs: row[2], mentees: row[3], mentors: row[4])
        return (place(row[0]), Participation(forms: lines[row[0]] ?? [], total: total))
      })
  }
}
