internal import GRDB
import Mentoring

/// Which events a list shows.
package struct EventFilter: Sendable {
  /// Words of the title or of the place.
  package var text = ""
  package var kind: MentoringEvent.Kind?
  package var state: MentoringEvent.State?
  package var organiser = Organiser.anybody
  package var since: CalendarDate?
  package var until: CalendarDate?
  package var sort = Sort.date
  package var isDescending = true
  package var page = 1

  package init() {}

  package enum Sort: String, Sendable { case date, title, kind, organiser, people }

  package enum Organiser: Sendable, Equatable {
    case anybody, centre
    case organisation(String)
  }
}

/// An event as lists show it.
package struct MentoringEventLine: Sendable {
  package let event: MentoringEvent
  package let organisation: OrganisationName?
  package let municipality: Municipality.ID
  package let municipalityName: String
  /// Nil while nobody was counted.
  package let participants: Int?
  package let isEditable: Bool

  /// Who held it, in words of the registry.
  package var organiser: String { organisation?.name ?? "\(municipalityName): центр" }
  package var owner: OfficialDocument.Owner { organisation.map { .organisation($0.id) } ?? .municipality(municipality) }
}

/// One page of events, and what the head of the list says.
package struct EventList: Sendable {
  package let lines: [MentoringEventLine]
  package let total: Int
  package let page: Int
  package let swapped: String?
  /// Who has events that the viewer reads, for the filter.
  package let organisers: [OrganisationName]
  /// Meetings of the centre with its schools that were held this calendar year.
  package let coordinations: Int
}

/// Everything that the page of an event shows.
package struct EventCard: Sendable {
  package let line: MentoringEventLine
  package let attendance: MentoringEvent.Attendance
  /// The educational organisations of the municipality, whose people may have come.
  package let organisations: [OrganisationName]
  package let publications: [MediaPlanLine]
}

extension Store {
  /// Events of the reach and those of the centre above it.
  package func mentoringEvents(
    _ filter: EventFilter, within scope: Scope, on today: CalendarDate, size: Int = 50
  ) throws -> EventList {
    try read { db in
      let (list, swapped) = try filter.text.orSwapped { text in
        var filter = filter
        filter.text = text
        return try SlicedRows(page: filter.page, size: size) { slice in
          let request: SQLRequest<Row> = """
            SELECT \(sql: MentoringEventLine.columns), count(*) OVER () AS total
            \(sql: MentoringEventLine.tables)
            WHERE \(scope.conditionOnEvents) AND \(filter.condition(on: today))
            ORDER BY \(filter.order), occasion.id DESC
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
          return try request.fetchAll(db)
        }
      }
      let organisers: SQLRequest<Row> = """
        SELECT id, slug, shortName, kind
        FROM organisation
        WHERE \(scope.condition(on: "organisation")) AND id IN (SELECT organisationId FROM mentoringEvent)
        ORDER BY searchKey(shortName)
        """
      return EventList(
        lines: list.rows.map { MentoringEventLine(row: $0, scope: scope) }, total: list.total, page: list.page,
        swapped: swapped, organisers: try organisers.fetchAll(db).map(OrganisationName.init(row:)),
        coordinations: try MentoringEvent.coordinations(db, within: scope, on: today))
    }
  }

  package func mentoringEvent(_ id: MentoringEvent.ID, within scope: Scope) throws -> EventCard {
    try read { db in
      let line = try MentoringEventLine.fetch(db, id, within: scope)
      let organisations: SQLRequest<Row> = """
        SELECT id, slug, shortName, kind
        FROM organisation
        WHERE municipalityId = \(line.municipality)
          AND (closedOn IS NULL AND kind IN \(Organisation.Kind.educational.map(\.rawValue))
            OR id IN (SELECT organisationId FROM eventAttendance WHERE eventId = \(id)))
        ORDER BY searchKey(shortName)
        """
      return EventCard(
        line: line, attendance: try MentoringEvent.attendance(db, of: id),
        organisations: try organisations.fetchAll(db).map(OrganisationName.init(row:)),
        publications: try MediaPlanLine.fetchAll(db, where: "item.eventId = \(id)", within: scope))
    }
  }
}

extension MentoringEvent {
  /// Those of the centre; of several centres the least.
  fileprivate static func coordinations(_ db: Database, within scope: Scope, on today: CalendarDate) throws -> Int {
    let request: SQLRequest<Int> = """
      SELECT count(*)
      FROM mentoringEvent AS occasion
      LEFT JOIN organisation ON organisation.id = occasion.organisationId
      WHERE \(scope.conditionOnEvents) AND occasion.municipalityId IS NOT NULL AND occasion.kind = 'coordination'
        AND NOT occasion.isCancelled AND occasion.heldOn BETWEEN \("\(today.year)-01-01") AND \(today)
      """
    return try request.fetchOne(db) ?? 0
  }

  static func attendance(_ db: Database, of id: ID) throws -> Attendance {
    let people: SQLRequest<Row> = "SELECT organisationId, people FROM eventAttendance WHERE eventId = \(id)"
    let guests: SQLRequest<Int> = "SELECT guests FROM mentoringEvent WHERE id = \(id)"
    return Attendance(
      people: try people.fetchAll(db).reduce(into: [:]) { $0[$1[0]] = $1[1] },
      guests: try guests.fetchOne(db))
  }
}

extension MentoringEventLine {
  static let columns = """
    occasion.id, occasion.kind, occasion.title, occasion.heldOn, occasion.endsOn, occasion.place, occasion.link,
      occasion.about, occasion.materials, occasion.isCancelled, occasion.isPublished, occasion.version,
      organisation.id, organisation.slug, organisation.shortName, organisation.kind, municipality.id,
      municipality.name, occasion.guests,
      (SELECT sum(people) FROM eventAttendance WHERE eventId = occasion.id)
    """

  static let tables = """
    FROM mentoringEvent AS occasion
    LEFT JOIN organisation ON organisation.id = occasion.organisationId
    JOIN municipality ON municipality.id = ifnull(occasion.municipalityId, organisation.municipalityId)
    """

  init(row: Row, isEditable: Bool) {
    event = MentoringEvent(
      id: row[0],
      terms: .init(
        kind: MentoringEvent.Kind(rawValue: row[1]) ?? .other, title: row[2], heldOn: row[3], endsOn: row[4],
        place: row[5], link: row[6], about: row[7], materials: row[8], isCancelled: row[9], isPublished: row[10]),
      version: row[11])
    let id: Organisation.ID? = row[12]
    organisation = id.map {
      OrganisationName(id: $0, slug: row[13], name: row[14], kind: Organisation.Kind(rawValue: row[15]) ?? .school)
    }
    municipality = row[16]
    municipalityName = row[17]
    let (guests, people): (Int?, Int?) = (row[18], row[19])
    participants = guests == nil && people == nil ? nil : (guests ?? 0) + (people ?? 0)
    self.isEditable = isEditable
  }

  init(row: Row, scope: Scope) {
    let id: Organisation.ID? = row[12]
    let isEditable =
      switch scope {
      case .everything, .municipality: true
      case .organisations(let own): id.map(own.contains) ?? false
      }
    self.init(row: row, isEditable: isEditable)
  }

  static func fetch(_ db: Database, _ id: MentoringEvent.ID, within scope: Scope) throws -> MentoringEventLine {
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns)
      \(sql: tables)
      WHERE occasion.id = \(id) AND \(scope.conditionOnEvents)
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    return MentoringEventLine(row: row, scope: scope)
  }
}

extension EventFilter {
  fileprivate func condition(on today: CalendarDate) -> SQL {
    var parts: [SQL] = ["1"]
    let words = SearchKey(text).text
    if !words.isEmpty { parts.append("matches(searchKey(occasion.title || ' ' || occasion.place), \(words))") }
    if let kind { parts.append("occasion.kind = \(kind.rawValue)") }
    switch state {
    case nil: break
    case .cancelled: parts.append("occasion.isCancelled")
    case .held: parts.append("NOT occasion.isCancelled AND occasion.heldOn <= \(today)")
    case .planned: parts.append("NOT occasion.isCancelled AND occasion.heldOn > \(today)")
    }
    switch organiser {
    case .anybody: break
    case .centre: parts.append("occasion.municipalityId IS NOT NULL")
    case .organisation(let slug): parts.append("organisation.slug = \(slug)")
    }
    if let since { parts.append("occasion.heldOn >= \(since)") }
    if let until { parts.append("occasion.heldOn <= \(until)") }
    return parts.joined(separator: " AND ")
  }

  fileprivate var order: SQL {
    let column: SQL =
      switch sort {
      case .date: "occasion.heldOn"
      case .title: "searchKey(occasion.title)"
      case .kind: "occasion.kind"
      case .organiser: "searchKey(ifnull(organisation.shortName, ''))"
      case .people:
        """
        ifnull(occasion.guests, 0)
          + ifnull((SELECT sum(people) FROM eventAttendance WHERE eventId = occasion.id), 0)
        """
      }
    return isDescending ? "\(column) DESC" : "\(column) ASC"
  }
}

extension OrganisationName {
  /// From `id, slug, shortName, kind`.
  init(row: Row) {
    self.init(id: row[0], slug: row[1], name: row[2], kind: Organisation.Kind(rawValue: row[3]) ?? .school)
  }
}

extension Scope {
  /// Events of one's organisations, and the centre's: its schools are asked to them.
  var conditionOnEvents: SQL {
    switch self {
    case .everything: "1"
    case .municipality(let id): "(occasion.municipalityId = \(id) OR organisation.municipalityId = \(id))"
    case .organisations(let ids):
      """
      (occasion.organisationId IN \(ids) OR occasion.municipalityId IN
        (SELECT municipalityId FROM organisation AS own WHERE own.id IN \(ids)))
      """
    }
  }
}
