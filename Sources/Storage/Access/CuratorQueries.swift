internal import GRDB
import Mentoring

/// One appointment with everything that its forms show.
package struct CuratorCard: Sendable {
  package let curatorship: Curatorship
  package let name: String
  package let organisation: String
  package let organisationSlug: String
  package let draft: CuratorDraft
  package let version: Int
}

/// Somebody who may take a role over.
package struct Successor: Sendable {
  package let id: Account.ID
  package let name: String
  package let organisations: String
}

extension Store {
  package func curator(_ id: Curatorship.ID, within scope: Scope) throws -> CuratorCard {
    try read { db in try CuratorCard.fetch(db, id, within: scope) }
  }

  /// An appointment and the curators of the reach to whom it can pass.
  package func handover(
    _ id: Curatorship.ID, within scope: Scope, on today: CalendarDate
  ) throws -> (card: CuratorCard, successors: [Successor]) {
    try read { db in
      let card = try CuratorCard.fetch(db, id, within: scope)
      let request: SQLRequest<Row> = """
        SELECT account.id, account.name, group_concat(organisation.shortName, ', ')
        FROM account
        LEFT JOIN curatorship ON curatorship.accountId = account.id AND ifnull(curatorship.ends, '9999') >= \(today)
        LEFT JOIN organisation ON organisation.id = curatorship.organisationId
        WHERE account.id <> \(card.curatorship.account) AND \(Account.mayFollow(in: scope, on: today))
        GROUP BY account.id
        ORDER BY searchKey(account.name)
        """
      return (
        card, try request.fetchAll(db).map { Successor(id: $0[0], name: $0[1], organisations: $0[2] ?? "") }
      )
    }
  }
}

extension Account {
  /// The condition under which the `account` of a query can become the curator of an organisation of the reach.
  static func mayFollow(in scope: Scope, on today: CalendarDate) -> SQL {
    """
    account.role = 'curator' AND account.disabledOn IS NULL AND EXISTS (
      SELECT 1
      FROM curatorship AS own
      JOIN organisation AS place ON place.id = own.organisationId
      WHERE own.accountId = account.id AND \(scope.condition(on: "place")))
    """
  }
}

extension CuratorCard {
  /// An appointment in an organisation that the scope does not reach does not exist.
  static func fetch(_ db: Database, _ id: Curatorship.ID, within scope: Scope) throws -> CuratorCard {
    let request: SQLRequest<Row> = """
      SELECT curatorship.id, account.id, organisation.id, curatorship.starts, curatorship.ends,
        curatorship.orderNumber, curatorship.orderedOn, account.name, organisation.shortName, organisation.slug,
        account.post, account.phone, account.email, account.course, account.courseHours, account.trainedOn,
        account.certificate, account.version
      FROM curatorship
      JOIN account ON account.id = curatorship.accountId
      JOIN organisation ON organisation.id = curatorship.organisationId
      WHERE curatorship.id = \(id) AND \(scope.condition(on: "organisation"))
      """
    guard let row = try request.fetchOne(db), let period = Period(start: row[3], end: row[4])
    else { throw Failure.notFound }
    let order = AppointmentOrder(number: row[5], date: row[6])
    return CuratorCard(
      curatorship: Curatorship(id: row[0], account: row[1], organisation: row[2], period: period, order: order),
      name: row[7], organisation: row[8], organisationSlug: row[9],
      draft: CuratorDraft(
        order: order, contacts: AccountDetails.Contacts(post: row[10], phone: row[11], email: row[12]),
        training: CuratorTraining(course: row[13], hours: row[14], date: row[15], certificate: row[16])),
      version: row[17])
  }
}
