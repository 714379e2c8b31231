internal import GRDB
import Mentoring

/// The role of a curator has passed on: told to both on their first page for two weeks.
package struct HandoverNews: Sendable {
  package let organisation: String
  package let organisationSlug: String
  package let since: CalendarDate
  package let from: String
  package let to: String
  package let order: AppointmentOrder
  /// Whether the viewer is the one who took over.
  package let isSuccessor: Bool

  package init(
    organisation: String, organisationSlug: String, since: CalendarDate, from: String, to: String,
    order: AppointmentOrder, isSuccessor: Bool
  ) {
    self.organisation = organisation
    self.organisationSlug = organisationSlug
    self.since = since
    self.from = from
    self.to = to
    self.order = order
    self.isSuccessor = isSuccessor
  }

  /// By the end of the former period, which is the day before the role passed: a successor may have been there long.
  static func fetchAll(_ db: Database, for viewer: Account.ID, on today: CalendarDate) throws -> [HandoverNews] {
    let request: SQLRequest<Row> = """
      SELECT organisation.shortName, organisation.slug, former.ends, giver.name, taker.name, curatorship.orderNumber,
        curatorship.orderedOn, curatorship.accountId = \(viewer)
      FROM curatorship
      JOIN curatorship AS former ON former.id = curatorship.predecessorId
      JOIN organisation ON organisation.id = curatorship.organisationId
      JOIN account AS giver ON giver.id = former.accountId
      JOIN account AS taker ON taker.id = curatorship.accountId
      WHERE (curatorship.accountId = \(viewer) OR former.accountId = \(viewer))
        AND former.ends >= \(today.adding(days: -15))
      ORDER BY former.ends DESC
      """
    return try request.fetchAll(db).map { row in
      let last: CalendarDate = row[2]
      return HandoverNews(
        organisation: row[0], organisationSlug: row[1], since: last.adding(days: 1), from: row[3], to: row[4],
        order: AppointmentOrder(number: row[5], date: row[6]), isSuccessor: row[7])
    }
  }
}
