import Foundation
internal import GRDB
import Mentoring

/// A school in the public list.
package struct PublicSchoolLine: Sendable {
  package let name: String
  package let slug: String
  package let kind: Organisation.Kind
  package let municipality: String
}

/// The section «Наставничество» of a school (Пижанка, п. 11.8): of those who take part it names adult
/// mentors alone, each by a consent in force.
package struct PublicSchool: Sendable {
  package let place: Place
  package let kind: Organisation.Kind
  package let name: String
  package let shortName: String
  package let municipality: String
  package let contacts: Contacts
  package let implementation: Organisation.Implementation
  package let curators: [Curator]
  package let mentors: [PublicMentor]
  package let programmes: [Programme]
  package let partners: [Partner]
  package let participation: Participation
  /// The last change of anything the page is made of, in seconds since 1970.
  package let changedAt: Int64?

  package struct Contacts: Sendable {
    package let address: String
    package let phone: String
    package let email: String
    package let site: String
  }

  /// The one kind of person that the page names, with what a curator's work makes public.
  package struct Curator: Sendable {
    package let name: String
    package let post: String
    package let phone: String
    package let email: String
  }

  package struct Programme: Sendable {
    package let form: String
    package let title: String
  }

  package struct Partner: Sendable {
    package let name: String
    package let number: String
    package let signedOn: CalendarDate
    package let ends: CalendarDate?
  }
}

extension Store {
  /// The organisations that publish the section: they teach and implement the model.
  ///
  /// - Parameter query: words of the name as people type them; empty for all.
  package func publicSchools(matching query: String) throws -> [PublicSchoolLine] {
    let words = SearchKey.words(of: query)
    return try read { db in
      let request: SQLRequest<Row> = """
        SELECT organisation.shortName, organisation.slug, organisation.kind, municipality.name, organisation.name
        FROM organisation
        JOIN municipality ON municipality.id = organisation.municipalityId
        WHERE \(PublicSchool.isPublished)
        ORDER BY municipality.name, organisation.shortName
        """
      return try request.fetchAll(db).compactMap { row in
        let key = SearchKey(row[0] + " " + row[4]).text.split(separator: " ")
        guard let kind = Organisation.Kind(rawValue: row[2]),
          words.allSatisfy({ word in key.contains { $0.hasPrefix(word) } })
        else { return nil }
        return PublicSchoolLine(name: row[0], slug: row[1], kind: kind, municipality: row[3])
      }
    }
  }

  package func publicSchool(_ slug: String, on today: CalendarDate) throws -> PublicSchool {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT organisation.id, organisation.name, organisation.shortName, municipality.name, organisation.address,
          organisation.phone, organisation.email, organisation.site, organisation.implementsSince,
          organisation.implementationOrder, organisation.kind
        FROM organisation
        JOIN municipality ON municipality.id = organisation.municipalityId
        WHERE organisation.slug = \(slug) AND \(PublicSchool.isPublished)
        """
      guard let row = try request.fetchOne(db), let kind = Organisation.Kind(rawValue: row[10])
      else { throw Failure.notFound }
      let id: Organisation.ID = row[0]
      return PublicSchool(
        place: Place(area: .organisation(id), name: row[2], slug: slug), kind: kind, name: row[1], shortName: row[2],
        municipality: row[3],
        contacts: .init(address: row[4], phone: row[5], email: row[6], site: row[7]),
        implementation: .init(since: row[8], orderNumber: row[9]),
        curators: try PublicSchool.curators(db, of: id, on: today),
        mentors: try PublicMentor.fetchAll(db, at: id, on: today),
        programmes: try PublicSchool.programmes(db, of: id),
        partners: try PublicSchool.partners(db, of: id, on: today),
        participation: try Participation.fetch(db, in: .organisation(id), on: today),
        changedAt: try Int64.fetchOne(
          db, sql: "SELECT at FROM event WHERE organisationId = ? ORDER BY id DESC LIMIT 1", arguments: [id]))
    }
  }
}

extension PublicSchool {
  fileprivate static let isPublished: SQL = """
    organisation.implementsSince IS NOT NULL AND organisation.closedOn IS NULL AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
    """

  fileprivate static func curators(
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
  fileprivate static func programmes(_ db: Database, of school: Organisation.ID) throws -> [Programme] {
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

  fileprivate static func partners(
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
}
