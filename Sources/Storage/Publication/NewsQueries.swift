internal import GRDB
import Mentoring

/// A piece of news of a school, or of the centre of a municipality.
package struct NewsItem: Sendable {
  package typealias ID = Identifier<NewsItem>

  package let id: ID
  package let title: String
  package let text: String
  /// Nil for a draft. A day to come is one on which it will show.
  package let publishedOn: CalendarDate?
  package let version: Int
  /// The short name of whose it is.
  package let owner: String

  package func isShown(on today: CalendarDate) -> Bool { publishedOn.map { $0 <= today } ?? false }
}

/// Whose page something stands on: a school's, or the centre's of a municipality.
package enum Publisher: Sendable, Equatable {
  case organisation(Organisation.ID, name: String, slug: String)
  case municipality(Municipality.ID, name: String, slug: String)

  package var name: String {
    switch self {
    case .organisation(_, let name, _), .municipality(_, let name, _): name
    }
  }

  package var area: Area {
    switch self {
    case .organisation(let id, _, _): .organisation(id)
    case .municipality(let id, _, _): .municipality(id)
    }
  }
}

extension NewsItem {
  /// What everybody may read of a place on a day, the latest first; of a municipality the centre's own.
  static func published(
    _ db: Database, in area: Area, on today: CalendarDate, limit: Int
  ) throws -> [NewsItem] {
    try fetchAll(
      db, "\(condition(area)) AND newsItem.publishedOn <= \(today)", limit: limit)
  }

  static func fetchAll(_ db: Database, _ condition: SQL, limit: Int) throws -> [NewsItem] {
    let request: SQLRequest<Row> = """
      SELECT newsItem.id, newsItem.title, newsItem.text, newsItem.publishedOn, newsItem.version,
        ifnull(organisation.shortName, municipality.name)
      FROM newsItem
      LEFT JOIN organisation ON organisation.id = newsItem.organisationId
      LEFT JOIN municipality ON municipality.id = newsItem.municipalityId
      WHERE \(condition)
      ORDER BY newsItem.publishedOn IS NOT NULL, newsItem.publishedOn DESC, newsItem.id DESC
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map { row in
      NewsItem(id: row[0], title: row[1], text: row[2], publishedOn: row[3], version: row[4], owner: row[5])
    }
  }

  static func condition(_ area: Area) -> SQL {
    switch area {
    case .organisation(let id): "newsItem.organisationId = \(id)"
    case .municipality(let id): "newsItem.municipalityId = \(id)"
    case .region: "newsItem.municipalityId IS NOT NULL"
    }
  }
}

extension Store {
  /// A piece of news for those who write it, and whose it is.
  package func news(_ id: NewsItem.ID, for viewer: Account) throws -> (item: NewsItem, publisher: Publisher) {
    try read { db in try NewsItem.fetch(db, id, for: viewer) }
  }

  /// Of the whole municipality or region, for the pages of the centre.
  package func publishedNews(of place: Place, on today: CalendarDate, limit: Int = 20) throws -> [NewsItem] {
    try read { db in try NewsItem.published(db, in: place.area, on: today, limit: limit) }
  }

  /// Whose news a viewer may write under an address: a school of her reach, or the municipality of the centre.
  package func publisher(_ slug: String, for viewer: Account) throws -> Publisher {
    try read { db in try Publisher.fetch(db, slug, for: viewer) }
  }

  package func centrePublisher(_ slug: String, for viewer: Account) throws -> Publisher {
    try read { db in try Publisher.centre(db, slug, for: viewer) }
  }

  /// The news that the centre has written for the municipalities of a viewer, drafts first.
  package func centreNews(for viewer: Account) throws -> [NewsItem] {
    try read { db in
      let own: SQL =
        switch viewer.scope {
        case .everything: "newsItem.municipalityId IS NOT NULL"
        case .municipality(let id): "newsItem.municipalityId = \(id)"
        case .organisations: "0"
        }
      return try NewsItem.fetchAll(db, own, limit: 50)
    }
  }
}

extension Publisher {
  static func fetch(_ db: Database, _ slug: String, for viewer: Account) throws -> Publisher {
    let school = try Organisation.fetch(db, slug: slug, within: viewer.scope)
    guard school.kind.isEducational, viewer.mayEdit else { throw Failure.notFound }
    return .organisation(school.id, name: school.shortName, slug: school.slug)
  }

  /// The centre writes for its municipality.
  static func centre(_ db: Database, _ slug: String, for viewer: Account) throws -> Publisher {
    let municipality = try Municipality.fetch(db, slug: slug, within: viewer.scope)
    guard viewer.isOfCentre else { throw Failure.notFound }
    return .municipality(municipality.id, name: municipality.name, slug: municipality.slug)
  }
}

extension NewsItem {
  static func fetch(_ db: Database, _ id: ID, for viewer: Account) throws -> (item: NewsItem, publisher: Publisher) {
    let request: SQLRequest<Row> = """
      SELECT organisation.slug, municipality.slug
      FROM newsItem
      LEFT JOIN organisation ON organisation.id = newsItem.organisationId
      LEFT JOIN municipality ON municipality.id = newsItem.municipalityId
      WHERE newsItem.id = \(id)
      """
    guard let row = try request.fetchOne(db), let item = try fetchAll(db, "newsItem.id = \(id)", limit: 1).first
    else { throw Failure.notFound }
    if let school: String = row[0] { return (item, try Publisher.fetch(db, school, for: viewer)) }
    return (item, try Publisher.centre(db, row[1] ?? "", for: viewer))
  }
}
