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
  package let words: SectionWords
  package let documents: [PublicDocument]
  package let practices: [PublicPractice]
  package let news: [NewsItem]
  /// The latest that the school shows, the newest first.
  package let events: [PublishedEvent]
  package let reports: [Report]
  /// The sites that may show the page in a frame.
  package let hosts: [FrameHost]
  /// The word by which the school's own site marks documents; empty where it marks none.
  package let documentMark: String
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

  package struct Report: Sendable {
    package let period: ReportPeriod
    package let edition: Int
    package let acceptedOn: CalendarDate
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
      try PublicSchool.fetch(db, "organisation.slug = \(slug) AND \(PublicSchool.isPublished)", on: today)
    }
  }

  /// The page as it would be if the school published what it has written: for those who write it.
  package func sectionPreview(_ slug: String, for viewer: Account, on today: CalendarDate) throws -> PublicSchool {
    try read { db in
      let school = try Organisation.fetch(db, slug: slug, within: viewer.scope)
      guard school.kind.isEducational, school.implementation != nil else { throw Failure.notFound }
      return try PublicSchool.fetch(db, "organisation.id = \(school.id)", isDraft: true, on: today)
    }
  }
}

extension PublicSchool {
  private static let mostEvents = 10

  /// - Parameter isDraft: with the words in work instead of the published ones.
  fileprivate static func fetch(
    _ db: Database, _ condition: SQL, isDraft: Bool = false, on today: CalendarDate
  ) throws -> PublicSchool {
    let source: SQL = isDraft ? "publicSection" : "sectionEdition"
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.name, organisation.shortName, municipality.name, organisation.address,
        organisation.phone, organisation.email, organisation.site, organisation.implementsSince,
        organisation.implementationOrder, organisation.kind, organisation.slug, ifnull(\(source).about, ''),
        ifnull(\(source).invitation, ''), ifnull(publicSection.hosts, ''), ifnull(publicSection.documentMark, '')
      FROM organisation
      JOIN municipality ON municipality.id = organisation.municipalityId
      LEFT JOIN publicSection ON publicSection.organisationId = organisation.id
      LEFT JOIN sectionEdition ON sectionEdition.organisationId = organisation.id
      WHERE \(condition)
      ORDER BY sectionEdition.number DESC
      LIMIT 1
      """
    guard let row = try request.fetchOne(db), let kind = Organisation.Kind(rawValue: row[10])
    else { throw Failure.notFound }
    let id: Organisation.ID = row[0]
    return PublicSchool(
      place: Place(area: .organisation(id), name: row[2], slug: row[11]), kind: kind, name: row[1], shortName: row[2],
      municipality: row[3],
      contacts: .init(address: row[4], phone: row[5], email: row[6], site: row[7]),
      implementation: .init(since: row[8], orderNumber: row[9]),
      curators: try curators(db, of: id, on: today),
      mentors: try PublicMentor.fetchAll(db, at: id, on: today),
      programmes: try programmes(db, of: id),
      partners: try partners(db, of: id, on: today),
      words: SectionWords(about: row[12], invitation: row[13]),
      documents: try PublicDocument.fetchAll(db, of: .organisation(id), on: today),
      practices: try PublicPractice.fetchAll(db, in: .organisation(id)),
      news: try NewsItem.published(db, in: .organisation(id), on: today, limit: 10),
      events: try Array(
        PublishedEvent.fetchAll(db, where: "occasion.organisationId = \(id)", on: today).prefix(PublicSchool.mostEvents)
      ),
      reports: try reports(db, of: id), hosts: FrameHost.decoded(row[14]), documentMark: row[15],
      participation: try Participation.fetch(db, in: .organisation(id), on: today),
      changedAt: try Int64.fetchOne(
        db, sql: "SELECT at FROM event WHERE organisationId = ? ORDER BY id DESC LIMIT 1", arguments: [id]))
  }
}
