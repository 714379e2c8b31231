import Foundation
internal import GRDB
import Mentoring

extension PublicSchool {
  static let isPublished: SQL = """
    organisation.implementsSince IS NOT NULL AND organisation.closedOn IS NULL
      AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
      AND NOT EXISTS (
        SELECT 1 FROM publicSection
        WHERE publicSection.organisationId = organisation.id AND publicSection.withdrawnOn IS NOT NULL)
    """

  static func curators(
    _ db: Database, of school: Organisation.ID, on today: CalendarDate
  ) throws -> [Curator] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT account.name, account.post, account.phone, account.email
        FROM curatorship
        JOIN account ON account.id = curatorship.accountId
        WHERE curatorship.organisationId = ? AND curatorship.starts <= ? AND ifnull(curatorship.ends, '9999') >= ?
          AND account.disabledOn IS NULL
        ORDER BY curatorship.starts
        """,
      arguments: [school, today, today]
    ).map { Curator(name: $0[0], post: $0[1], phone: $0[2], email: $0[3]) }
  }

  /// The published programmes with titles that name nobody who takes part.
  static func programmes(_ db: Database, of school: Organisation.ID) throws -> [Programme] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT mentoringForm.name, programme.title, json_group_array(DISTINCT person.surname)
        FROM programme
        JOIN mentoringForm ON mentoringForm.code = programme.formCode
        LEFT JOIN pair ON pair.programmeId = programme.id
        LEFT JOIN stay ON stay.id IN (pair.mentorStayId, pair.menteeStayId)
        LEFT JOIN person ON person.id = stay.personId
        WHERE programme.organisationId = ? AND programme.moderation = 'published'
        GROUP BY programme.id
        ORDER BY mentoringForm.position, programme.title
        """,
      arguments: [school])
    return try rows.compactMap { row in
      let surnames = try JSONDecoder().decode([String?].self, from: Data((row[2] as String).utf8)).compactMap(\.self)
      return PublicTitle(row[1], participants: surnames).map { Programme(form: row[0], title: $0.text) }
    }
  }

  static func partners(
    _ db: Database, of school: Organisation.ID, on today: CalendarDate
  ) throws -> [Partner] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT organisation.name, agreement.number, agreement.signedOn, agreement.ends
        FROM agreement
        JOIN organisation ON organisation.id = agreement.partnerId
        WHERE agreement.organisationId = ? AND agreement.signedOn <= ? AND ifnull(agreement.ends, '9999') >= ?
        ORDER BY organisation.name, agreement.signedOn
        """,
      arguments: [school, today, today]
    ).map { Partner(name: $0[0], number: $0[1], signedOn: $0[2], ends: $0[3]) }
  }

  /// The last accepted version of each half-year. What stands in them is for the centre: the page tells that they are there.
  static func reports(_ db: Database, of school: Organisation.ID) throws -> [Report] {
    let request: SQLRequest<Row> = """
      SELECT campaign.period, max(report.edition), max(report.acceptedOn)
      FROM report
      JOIN campaign ON campaign.id = report.campaignId
      WHERE report.organisationId = \(school) AND report.state = 'accepted'
      GROUP BY campaign.id
      ORDER BY campaign.period DESC
      LIMIT 6
      """
    return try request.fetchAll(db).compactMap { row in
      ReportPeriod(code: row[0]).map { Report(period: $0, edition: row[1], acceptedOn: row[2]) }
    }
  }
}

extension FrameHost {
  /// As a column keeps them: one after another.
  static func decoded(_ text: String) -> [FrameHost] { text.split(separator: " ").compactMap { FrameHost(String($0)) } }
  static func encoded(_ hosts: [FrameHost]) -> String { hosts.map(\.origin).joined(separator: " ") }
}
