internal import GRDB
import Mentoring

/// What somebody writes of a piece of news.
package struct NewsDraft: Sendable, Equatable {
  package var title: String
  package var text: String
  /// From which day everybody may read it; nil keeps it a draft.
  package var publishedOn: CalendarDate?

  package init(title: String, text: String, publishedOn: CalendarDate?) {
    self.title = title
    self.text = text
    self.publishedOn = publishedOn
  }
}

extension Store {
  /// - Parameters:
  ///   - slug: of the school, or of the municipality of the centre.
  ///   - namesChecked: somebody looked at what seems to be a name of a child or a phone.
  @discardableResult
  package func addNews(
    _ draft: NewsDraft, of slug: String, ofCentre: Bool = false, namesChecked: Bool, for viewer: Account,
    by author: Author
  ) throws -> NewsItem.ID {
    try change(by: author) { transaction in
      let db = transaction.db
      let publisher = try ofCentre ? Publisher.centre(db, slug, for: viewer) : Publisher.fetch(db, slug, for: viewer)
      try transaction.check(draft, of: publisher, namesChecked: namesChecked)
      let (organisation, municipality): (Organisation.ID?, Municipality.ID?) =
        switch publisher {
        case .organisation(let id, _, _): (id, nil)
        case .municipality(let id, _, _): (nil, id)
        }
      try db.execute(
        sql: "INSERT INTO newsItem (organisationId, municipalityId, title, text, publishedOn) VALUES (?, ?, ?, ?, ?)",
        arguments: [organisation, municipality, draft.title, draft.text, draft.publishedOn])
      let id = NewsItem.ID(db.lastInsertedRowID)
      try transaction.record(
        "newsAdded", "news:\(id)", organisations: publisher.organisations,
        after: ["publishedOn": draft.publishedOn?.iso])
      return id
    }
  }

  package func changeNews(
    _ id: NewsItem.ID, to draft: NewsDraft, namesChecked: Bool, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (item, publisher) = try NewsItem.fetch(transaction.db, id, for: viewer)
      try transaction.bump("newsItem", id: id.rawValue, version: version)
      try transaction.check(draft, of: publisher, namesChecked: namesChecked)
      try transaction.db.execute(
        sql: "UPDATE newsItem SET title = ?, text = ?, publishedOn = ? WHERE id = ?",
        arguments: [draft.title, draft.text, draft.publishedOn, id])
      try transaction.record(
        "newsChanged", "news:\(id)", organisations: publisher.organisations,
        before: ["publishedOn": item.publishedOn?.iso], after: ["publishedOn": draft.publishedOn?.iso])
    }
  }
}

extension Publisher {
  var organisations: [Organisation.ID] {
    switch self {
    case .organisation(let id, _, _): [id]
    case .municipality: []
    }
  }
}

extension Transaction {
  /// What is to be published is looked at first; a draft may say anything.
  fileprivate func check(_ draft: NewsDraft, of publisher: Publisher, namesChecked: Bool) throws {
    guard draft.publishedOn != nil, !namesChecked else { return }
    let minors = try MinorNames.fetch(db, in: publisher.area, on: today)
    let traces = PublicText.traces(in: draft.title + "\n" + draft.text, minors)
    guard traces.isEmpty else { throw Failure.refused(.namesUnchecked) }
  }
}
