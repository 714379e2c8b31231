internal import GRDB
import Mentoring

/// The papers of a pair in which an employee leads an employee (ТК, ст. 351.8).
package struct WorkPapers: Sendable {
  /// When the mentor consented in writing; nil without a consent in force.
  package let consentedOn: CalendarDate?
  package let mentor: Person.ID
  package let addendum: Addendum?
  package let version: Int
  package let lacks: [Addendum.Lack]
}

/// The addendum of a pair, open for change.
package struct AddendumEdition: Sendable {
  package let line: PairLine
  package let pair: Pair
  package let papers: WorkPapers
}

extension Store {
  /// - Throws: `Failure.notFound` when the pair is not the viewer's to change, or not one of employees.
  package func addendum(of id: Pair.ID, in scope: Scope, today: CalendarDate) throws -> AddendumEdition {
    try read { db in
      let own: SQL = "pair.id = \(id) AND \(scope.condition(on: "organisation"))"
      guard let line = try PairLine.fetchAll(db, where: own, in: scope, today: today).first,
        let pair = try Pair.fetchAll(db, where: "pair.id = \(id)").first,
        let papers = try WorkPapers.fetch(db, of: [id], on: today)[id]
      else { throw Failure.notFound }
      return AddendumEdition(line: line, pair: pair, papers: papers)
    }
  }
}

extension WorkPapers {
  /// Of those of the pairs that are of teachers on both sides.
  static func fetch(_ db: Database, of pairs: [Pair.ID], on today: CalendarDate) throws -> [Pair.ID: WorkPapers] {
    let request: SQLRequest<Row> = """
      SELECT pair.id, stay.personId, pair.lastDay,
        (SELECT max(consent.signedOn) FROM consent
          WHERE consent.personId = stay.personId AND consent.kind = 'mentorAtWork' AND consent.withdrawnOn IS NULL
            AND consent.signedOn <= \(today) AND ifnull(consent.ends, '9999') >= \(today)),
        \(Addendum.columns)
      FROM pair
      JOIN mentoringForm ON mentoringForm.code = pair.formCode AND mentoringForm.track = 'teachers'
      JOIN stay ON stay.id = pair.mentorStayId
      LEFT JOIN addendum ON addendum.pairId = pair.id
      WHERE pair.id IN \(pairs)
      """
    return try request.fetchAll(db).reduce(into: [:]) { papers, row in
      let addendum = Addendum(row: row, from: 4)
      let consentedOn: CalendarDate? = row[3]
      papers[row[0]] = WorkPapers(
        consentedOn: consentedOn, mentor: row[1], addendum: addendum, version: row[4] ?? 0,
        lacks: Addendum.lacks(addendum, hasConsent: consentedOn != nil, until: row[2], on: today))
    }
  }
}

extension Addendum {
  static let columns: SQL = """
    addendum.version, addendum.number, addendum.signedOn, addendum.ends, addendum.content, addendum.format,
    addendum.payment, addendum.noticedOn, addendum.noticedBy, addendum.cancelledOn
    """

  static func fetchOne(_ db: Database, of pair: Pair.ID) throws -> Addendum? {
    let request: SQLRequest<Row> = "SELECT \(columns) FROM addendum WHERE pairId = \(pair)"
    return try request.fetchOne(db).flatMap { Addendum(row: $0, from: 0) }
  }

  /// Nothing, where the columns are those of a left join without a row.
  init?(row: Row, from index: Int) {
    guard (row[index] as Int?) != nil else { return nil }
    self.init()
    number = row[index + 1]
    signedOn = row[index + 2]
    ends = row[index + 3]
    content = row[index + 4]
    format = row[index + 5]
    payment = row[index + 6]
    let side = (row[index + 8] as String?).flatMap(Cancellation.Side.init(rawValue:))
    if let noticedOn: CalendarDate = row[index + 7], let lastDay: CalendarDate = row[index + 9], let side {
      cancellation = Cancellation(noticedOn: noticedOn, by: side, lastDay: lastDay)
    }
  }
}

extension Addendum {
  /// A pair of teachers that is not over and lacks a paper, or will soon; on `pair`, `mentoringForm` and `mentorStay`.
  static func isLacking(on today: CalendarDate) -> SQL {
    """
    mentoringForm.track = 'teachers' AND pair.closedOn IS NULL AND pair.ends >= \(today)
    AND (NOT EXISTS (
        SELECT 1 FROM addendum
        WHERE addendum.pairId = pair.id AND addendum.signedOn IS NOT NULL
          AND (ifnull(addendum.cancelledOn, ifnull(addendum.ends, '9999')) > \(today.adding(days: expiresWithin))
            OR ifnull(addendum.cancelledOn, addendum.ends) >= pair.lastDay))
      OR NOT \(Consent.isInForce(.mentorAtWork, of: "mentorStay.personId", on: today)))
    """
  }
}
