internal import GRDB
import Mentoring

/// What is kept of a page besides its words.
package struct SectionSettings: Sendable, Equatable {
  package var hosts: [FrameHost]
  package var documentMark: String

  package init(hosts: [FrameHost], documentMark: String) {
    self.hosts = hosts
    self.documentMark = documentMark
  }
}

extension Store {
  /// Keeps the words in work. Nobody reads them before they are published.
  package func saveSection(
    _ words: SectionWords, _ settings: SectionSettings, of slug: String, version: Int, for viewer: Account,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let section = try transaction.section(slug, for: viewer)
      let id = section.organisation.id
      try transaction.bump("publicSection", id: id.rawValue, version: version, key: "organisationId")
      let hosts = FrameHost.encoded(settings.hosts)
      try transaction.db.execute(
        sql: "UPDATE publicSection SET about = ?, invitation = ?, hosts = ?, documentMark = ? WHERE organisationId = ?",
        arguments: [words.about, words.invitation, hosts, settings.documentMark, id])
      try transaction.record(
        "sectionSaved", "section:\(id)", organisations: [id],
        before: ["hosts": FrameHost.encoded(section.hosts), "documentMark": section.documentMark],
        after: ["hosts": hosts, "documentMark": settings.documentMark])
    }
  }

  /// Everybody reads the words in work from now on; what they replace stays among the versions.
  ///
  /// - Parameter namesChecked: somebody looked at what seems to be a name of a child or a phone.
  package func publishSection(
    of slug: String, namesChecked: Bool, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let section = try transaction.section(slug, for: viewer)
      let id = section.organisation.id
      try transaction.bump("publicSection", id: id.rawValue, version: version, key: "organisationId")
      if !namesChecked {
        let minors = try MinorNames.fetch(transaction.db, in: .organisation(id), on: transaction.today)
        guard section.words.traces(minors).isEmpty else { throw Failure.refused(.namesUnchecked) }
      }
      try transaction.db.execute(
        sql: "UPDATE publicSection SET withdrawnOn = NULL WHERE organisationId = ?", arguments: [id])
      var number = section.published?.number ?? 0
      // Published again after it was taken down, with the words that everybody read before.
      if section.published?.words != section.words {
        number += 1
        try transaction.db.execute(
          sql: """
            INSERT INTO sectionEdition (organisationId, number, about, invitation, publishedOn, accountId)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            id, number, section.words.about, section.words.invitation, transaction.today, author.account,
          ])
      }
      try transaction.record(
        "sectionPublished", "section:\(id)", organisations: [id], after: ["number": String(number)])
    }
  }

  /// Takes the whole page down: nobody without an account finds it any more.
  package func withdrawSection(of slug: String, version: Int, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let id = try transaction.section(slug, for: viewer).organisation.id
      try transaction.bump("publicSection", id: id.rawValue, version: version, key: "organisationId")
      try transaction.db.execute(
        sql: "UPDATE publicSection SET withdrawnOn = ? WHERE organisationId = ?", arguments: [transaction.today, id])
      try transaction.record("sectionWithdrawn", "section:\(id)", organisations: [id])
    }
  }

  /// Puts the words of a version back to work; they are read and published as any others.
  package func restoreSection(
    _ number: Int, of slug: String, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let section = try transaction.section(slug, for: viewer)
      guard let edition = section.editions.first(where: { $0.number == number }) else { throw Failure.notFound }
      let id = section.organisation.id
      try transaction.bump("publicSection", id: id.rawValue, version: version, key: "organisationId")
      try transaction.db.execute(
        sql: "UPDATE publicSection SET about = ?, invitation = ? WHERE organisationId = ?",
        arguments: [edition.words.about, edition.words.invitation, id])
      try transaction.record(
        "sectionRestored", "section:\(id)", organisations: [id], after: ["number": String(number)])
    }
  }
}

extension Transaction {
  /// The page of a school that the viewer may write, with its row.
  fileprivate func section(_ slug: String, for viewer: Account) throws -> SchoolSection {
    guard viewer.mayEdit else { throw Failure.forbidden }
    let section = try SchoolSection.fetch(db, of: slug, for: viewer, on: today)
    try db.execute(
      sql: "INSERT OR IGNORE INTO publicSection (organisationId) VALUES (?)", arguments: [section.organisation.id])
    return section
  }
}
