internal import GRDB
import Mentoring

/// Pairs in force on a date and the people in them, each person once a form and once in the total.
package struct Participation: Sendable {
  package let forms: [Line]
  package let total: Line

  package init(forms: [Line], total: Line) {
    self.forms = forms
    self.total = total
  }

  package struct Line: Sendable {
    package let form: String
    package let pairs: Int
    package let mentees: Int
    package let mentors: Int

    package init(form: String, pairs: Int, mentees: Int, mentors: Int) {
      self.form = form
      self.pairs = pairs
      self.mentees = mentees
      self.mentors = mentors
    }
  }
}

extension Store {
  package func participation(in area: Area, on date: CalendarDate) throws -> Participation {
    try read { db in try Participation.fetch(db, in: area, on: date) }
  }
}

extension Participation {
  static func fetch(_ db: Database, in area: Area, on date: CalendarDate) throws -> Participation {
    let byForm: SQLRequest<Row> = """
      SELECT mentoringForm.name, count(*), count(DISTINCT mentee.personId), count(DISTINCT mentor.personId)
      \(inForce(in: area, on: date))
      GROUP BY mentoringForm.code
      ORDER BY mentoringForm.position
      """
    let together: SQLRequest<Row> = """
      SELECT '', count(*), count(DISTINCT mentee.personId), count(DISTINCT mentor.personId)
      \(inForce(in: area, on: date))
      """
    return Participation(
      forms: try byForm.fetchAll(db).map(Line.init(row:)),
      total: try together.fetchOne(db).map(Line.init(row:)) ?? Line(form: "", pairs: 0, mentees: 0, mentors: 0))
  }

  /// In force, paused or not (decision 110): fixed by an order by that day, begun, and neither over nor closed before it.
  /// An organisation at a time, by its index: `CROSS` keeps SQLite from beginning with the pairs.
  static func inForce(in area: Area, on date: CalendarDate) -> SQL {
    """
    FROM organisation
    CROSS JOIN pair ON pair.organisationId = organisation.id
    JOIN fixingOrder ON fixingOrder.id = pair.orderId
    JOIN mentoringForm ON mentoringForm.code = pair.formCode
    JOIN stay AS mentee ON mentee.id = pair.menteeStayId
    JOIN stay AS mentor ON mentor.id = pair.mentorStayId
    WHERE \(area.condition)
      AND fixingOrder.issuedOn <= \(date)
      AND pair.starts <= \(date)
      AND pair.lastDay >= \(date)
    """
  }
}

extension Participation.Line {
  fileprivate init(row: Row) {
    self.init(form: row[0], pairs: row[1], mentees: row[2], mentors: row[3])
  }
}
