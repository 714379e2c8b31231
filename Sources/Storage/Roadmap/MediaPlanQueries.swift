internal import GRDB
import Mentoring

/// Which publications a list shows.
package struct MediaPlanFilter: Sendable {
  /// Words of the topic, or of whoever is responsible.
  package var text = ""
  package var channel: MediaPlanItem.Channel?
  package var state: MediaPlanItem.State?
  package var owner = EventFilter.Organiser.anybody
  package var sort = Sort.planned
  package var isDescending = true
  package var page = 1

  package init() {}

  package enum Sort: String, Sendable { case planned, topic, channel, owner, published }
}

/// A publication as lists show it.
package struct MediaPlanLine: Sendable {
  package let item: MediaPlanItem
  package let organisation: OrganisationName?
  package let municipality: String
  package let municipalityId: Municipality.ID
  /// The title of the event that it tells of.
  package let event: String?
  package let isEditable: Bool

  /// Whose plan it stands in.
  package var owner: String { organisation?.name ?? "\(municipality): центр" }
  package var place: OfficialDocument.Owner {
    organisation.map { .organisation($0.id) } ?? .municipality(municipalityId)
  }
}

/// One page of the media plan, and whose plans the filter can choose from.
package struct MediaPlanList: Sendable {
  package let lines: [MediaPlanLine]
  package let total: Int
  package let page: Int
  package let swapped: String?
  package let owners: [OrganisationName]
}

extension Store {
  package func mediaPlan(
    _ filter: MediaPlanFilter, within scope: Scope, on today: CalendarDate, size: Int = 50
  ) throws -> MediaPlanList {
    try read { db in
      let (list, swapped) = try filter.text.orSwapped { text in
        var filter = filter
        filter.text = text
        return try SlicedRows(page: filter.page, size: size) { slice in
          let request: SQLRequest<Row> = """
            SELECT \(sql: MediaPlanLine.columns), count(*) OVER () AS total
            \(sql: MediaPlanLine.tables)
            WHERE \(scope.conditionOnMediaPlan) AND \(filter.condition(on: today))
            ORDER BY \(filter.order), item.id DESC
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
          return try request.fetchAll(db)
        }
      }
      let owners: SQLRequest<Row> = """
        SELECT id, slug, shortName, kind
        FROM organisation
        WHERE \(scope.condition(on: "organisation")) AND id IN (SELECT organisationId FROM mediaPlanItem)
        ORDER BY searchKey(shortName)
        """
      return MediaPlanList(
        lines: list.rows.map { MediaPlanLine(row: $0, scope: scope) }, total: list.total, page: list.page,
        swapped: swapped, owners: try owners.fetchAll(db).map(OrganisationName.init(row:)))
    }
  }

  package func mediaPlanItem(_ id: MediaPlanItem.ID, within scope: Scope) throws -> MediaPlanLine {
    try read { db in try MediaPlanLine.fetch(db, id, within: scope) }
  }

  /// Events of an owner that a publication can tell of, the newest first.
  package func eventChoices(
    of owner: OfficialDocument.Owner, within scope: Scope
  ) throws -> [(id: MentoringEvent.ID, title: String, heldOn: CalendarDate)] {
    try read { db in
      let (municipality, organisation) = owner.keys
      let request: SQLRequest<Row> = """
        SELECT occasion.id, occasion.title, occasion.heldOn
        FROM mentoringEvent AS occasion
        LEFT JOIN organisation ON organisation.id = occasion.organisationId
        WHERE \(scope.conditionOnEvents)
          AND (occasion.municipalityId = \(municipality) OR occasion.organisationId = \(organisation)
            OR occasion.municipalityId = (SELECT municipalityId FROM organisation AS own WHERE own.id = \(organisation)))
        ORDER BY occasion.heldOn DESC, occasion.id DESC
        LIMIT 60
        """
      return try request.fetchAll(db).map { ($0[0], $0[1], $0[2]) }
    }
  }
}

extension MediaPlanLine {
  fileprivate static let columns = """
    item.id, item.topic, item.channel, item.plannedOn, item.responsible, item.eventId, item.publishedOn, item.link,
      item.version, organisation.id, organisation.slug, organisation.shortName, organisation.kind,
      municipality.name, occasion.title, municipality.id
    """

  fileprivate static let tables = """
    FROM mediaPlanItem AS item
    LEFT JOIN organisation ON organisation.id = item.organisationId
    JOIN municipality ON municipality.id = ifnull(item.municipalityId, organisation.municipalityId)
    LEFT JOIN mentoringEvent AS occasion ON occasion.id = item.eventId
    """

  fileprivate init(row: Row, scope: Scope) {
    item = MediaPlanItem(
      id: row[0],
      terms: .init(
        topic: row[1], channel: MediaPlanItem.Channel(rawValue: row[2]) ?? .other, plannedOn: row[3],
        responsible: row[4], event: row[5], publishedOn: row[6], link: row[7]), version: row[8])
    let id: Organisation.ID? = row[9]
    organisation = id.map {
      OrganisationName(id: $0, slug: row[10], name: row[11], kind: Organisation.Kind(rawValue: row[12]) ?? .school)
    }
    municipality = row[13]
    event = row[14]
    municipalityId = row[15]
    isEditable = !scope.isOfOrganisations || id != nil
  }

  static func fetch(_ db: Database, _ id: MediaPlanItem.ID, within scope: Scope) throws -> MediaPlanLine {
    guard let line = try fetchAll(db, where: "item.id = \(id)", within: scope).first else { throw Failure.notFound }
    return line
  }

  static func fetchAll(_ db: Database, where condition: SQL, within scope: Scope) throws -> [MediaPlanLine] {
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns)
      \(sql: tables)
      WHERE \(condition) AND \(scope.conditionOnMediaPlan)
      ORDER BY item.plannedOn, item.id
      """
    return try request.fetchAll(db).map { MediaPlanLine(row: $0, scope: scope) }
  }
}

extension MediaPlanFilter {
  fileprivate func condition(on today: CalendarDate) -> SQL {
    var parts: [SQL] = ["1"]
    let words = SearchKey(text).text
    if !words.isEmpty { parts.append("matches(searchKey(item.topic || ' ' || item.responsible), \(words))") }
    if let channel { parts.append("item.channel = \(channel.rawValue)") }
    switch state {
    case nil: break
    case .published: parts.append("item.publishedOn IS NOT NULL")
    case .late: parts.append("item.publishedOn IS NULL AND item.plannedOn < \(today)")
    case .planned: parts.append("item.publishedOn IS NULL AND item.plannedOn >= \(today)")
    }
    switch owner {
    case .anybody: break
    case .centre: parts.append("item.municipalityId IS NOT NULL")
    case .organisation(let slug): parts.append("organisation.slug = \(slug)")
    }
    return parts.joined(separator: " AND ")
  }

  fileprivate var order: SQL {
    let column: SQL =
      switch sort {
      case .planned: "item.plannedOn"
      case .topic: "searchKey(item.topic)"
      case .channel: "item.channel"
      case .owner: "searchKey(ifnull(organisation.shortName, ''))"
      case .published: "item.publishedOn"
      }
    return isDescending ? "\(column) DESC NULLS LAST" : "\(column) ASC NULLS LAST"
  }
}

extension Scope {
  /// Plans of one's organisations, and the centre's above them.
  fileprivate var conditionOnMediaPlan: SQL {
    switch self {
    case .everything: "1"
    case .municipality(let id): "(item.municipalityId = \(id) OR organisation.municipalityId = \(id))"
    case .organisations(let ids):
      """
      (item.organisationId IN \(ids) OR item.municipalityId IN
        (SELECT municipalityId FROM organisation AS own WHERE own.id IN \(ids)))
      """
    }
  }
}
