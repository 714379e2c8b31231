internal import GRDB
import Mentoring

/// A line of «что изменили другие»: who and when did what to what. Subjects are codes, never names.
package struct Change: Sendable {
  package let moment: Int64
  package let author: String
  package let kind: String
  /// «pair:7», «person:412», «organisation:3».
  package let subject: String
  package let organisation: String
  package let organisationSlug: String

  package init(
    moment: Int64, author: String, kind: String, subject: String, organisation: String, organisationSlug: String
  ) {
    self.moment = moment
    self.author = author
    self.kind = kind
    self.subject = subject
    self.organisation = organisation
    self.organisationSlug = organisationSlug
  }
}

extension Change {
  /// The latest changes that other accounts made in organisations of the viewer.
  static func fetchLatest(_ db: Database, for viewer: Account, limit: Int) throws -> [Change] {
    // Where everything is seen, the end of the log is near. For a part of it, the latest of each organisation by its
    // index: the log itself is far too long to be read back until five of them are found.
    let recent: SQL =
      viewer.scope == .everything
      ? """
      event.id > (SELECT max(id) - 2000 FROM event) AND event.organisationId = organisation.id
        AND event.accountId <> \(viewer.id) AND event.kind NOT IN \(Confidential.allCases.map(\.event))
      """
      : """
      event.id IN (
        SELECT latest.id
        FROM event AS latest
        WHERE latest.organisationId = organisation.id AND latest.accountId <> \(viewer.id)
          AND latest.kind NOT IN \(Confidential.allCases.map(\.event) + ["meetingAdded"])
        ORDER BY latest.id DESC
        LIMIT \(limit))
      """
    let request: SQLRequest<Row> = """
      SELECT event.at, account.name, event.kind, event.subject, organisation.shortName, organisation.slug
      FROM \(sql: viewer.scope == .everything ? "event CROSS JOIN organisation ON" : "organisation CROSS JOIN event ON") \(recent)
      JOIN account ON account.id = event.accountId
      WHERE \(viewer.scope.condition(on: "organisation"))
      ORDER BY event.id DESC
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map {
      Change(
        moment: $0[0], author: $0[1], kind: $0[2], subject: $0[3], organisation: $0[4], organisationSlug: $0[5])
    }
  }
}
