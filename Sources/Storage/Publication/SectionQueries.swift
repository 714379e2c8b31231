internal import GRDB
import Mentoring

/// The public page of a school as those see it who write it: the words in work, what was published, what is missing.
package struct SchoolSection: Sendable {
  package let organisation: Organisation
  package let words: SectionWords
  package let hosts: [FrameHost]
  package let documentMark: String
  package let version: Int
  package let facts: SectionFacts
  package let news: [NewsItem]
  /// The latest first.
  package let editions: [Edition]

  /// What was published once. It is kept.
  package struct Edition: Sendable {
    package let number: Int
    package let words: SectionWords
    package let publishedOn: CalendarDate
    package let author: String?
  }

  package var published: Edition? { editions.first }
  package var isWithdrawn: Bool { facts.withdrawnOn != nil }
}

extension Store {
  package func section(of slug: String, for viewer: Account, on today: CalendarDate) throws -> SchoolSection {
    try read { db in try SchoolSection.fetch(db, of: slug, for: viewer, on: today) }
  }

  /// What in these words must be looked at before everybody reads it.
  package func traces(
    in words: SectionWords, of section: SchoolSection, on today: CalendarDate
  ) throws -> [(field: SectionWords.Field, words: [String])] {
    try read { db in words.traces(try MinorNames.fetch(db, in: .organisation(section.organisation.id), on: today)) }
  }

  package func traces(in draft: NewsDraft, of publisher: Publisher, on today: CalendarDate) throws -> [String] {
    try read { db in
      PublicText.traces(
        in: draft.title + "\n" + draft.text, try MinorNames.fetch(db, in: publisher.area, on: today))
    }
  }
}

extension SchoolSection {
  static func fetch(
    _ db: Database, of slug: String, for viewer: Account, on today: CalendarDate
  ) throws -> SchoolSection {
    let school = try Organisation.fetch(db, slug: slug, within: viewer.scope)
    guard school.kind.isEducational,
      let facts = try SectionLine.fetchAll(db, "organisation.id = \(school.id)", on: today).first
    else { throw Failure.notFound }
    let row = try Row.fetchOne(
      db, sql: "SELECT about, invitation, hosts, documentMark, version FROM publicSection WHERE organisationId = ?",
      arguments: [school.id])
    let editions = try Row.fetchAll(
      db,
      sql: """
        SELECT sectionEdition.number, sectionEdition.about, sectionEdition.invitation, sectionEdition.publishedOn,
          account.name
        FROM sectionEdition
        LEFT JOIN account ON account.id = sectionEdition.accountId
        WHERE sectionEdition.organisationId = ?
        ORDER BY sectionEdition.number DESC
        LIMIT 50
        """, arguments: [school.id])
    return SchoolSection(
      organisation: school, words: row.map { SectionWords(about: $0[0], invitation: $0[1]) } ?? SectionWords(),
      hosts: FrameHost.decoded(row?[2] ?? ""), documentMark: row?[3] ?? "", version: row?[4] ?? 1, facts: facts.facts,
      news: try NewsItem.fetchAll(db, NewsItem.condition(.organisation(school.id)), limit: 50),
      editions: editions.map {
        Edition(
          number: $0[0], words: SectionWords(about: $0[1], invitation: $0[2]), publishedOn: $0[3], author: $0[4])
      })
  }
}
