internal import GRDB
import Mentoring

/// A request in the list, with how many of the viewer's organisations have answered.
package struct RequestLine: Sendable {
  package let request: DataRequest
  package let asked: Int
  package let answered: Int
  package let returned: Int
  /// Where only one organisation is asked.
  package let slug: String
}

/// A request with its lines and the answers of those whom the viewer sees.
package struct RequestCard: Sendable {
  package let request: DataRequest
  package let lines: [DataRequest.Line]
  package let replies: [RequestReply]
}

/// What one organisation says to a request.
package struct RequestReply: Sendable {
  package let organisation: Organisation.ID
  package let name: String
  package let slug: String
  package let state: DataRequest.State
  package let answeredOn: CalendarDate?
  /// Nil where nobody has answered but the registry.
  package let author: String?
  package let remark: String
  package let note: String
  package let version: Int
  /// By the position of the line; absent where nothing is known.
  package fileprivate(set) var answers: [Int: Answer] = [:]

  /// What counts: an answer that was sent and did not go back; until then only what the registry says.
  package func standing(_ position: Int) -> Answer? {
    guard let answer = answers[position] else { return nil }
    return state == .answered || answer.isOfRegistry ? answer : nil
  }

  package struct Answer: Sendable, Equatable {
    package let value: String
    /// What the registry said when the request was sent.
    package let counted: String?
    /// The report that the registry took it from.
    package let period: ReportPeriod?

    package var isOfRegistry: Bool { counted == value }
  }
}

extension Store {
  /// Requests of a municipality, those that wait first, by the day they are due.
  package func requests(in municipality: Municipality.ID, within scope: Scope) throws -> [RequestLine] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT \(DataRequest.columns), count(*), count(*) FILTER (WHERE reply.state = 'answered'),
          count(*) FILTER (WHERE reply.state = 'returned'), max(organisation.slug)
        FROM dataRequest AS request
        JOIN dataRequestReply AS reply ON reply.requestId = request.id
        JOIN organisation ON organisation.id = reply.organisationId
        WHERE request.municipalityId = \(municipality) AND \(scope.condition(on: "organisation"))
        GROUP BY request.id
        ORDER BY request.closedOn IS NOT NULL, request.due, request.id
        LIMIT 200
        """
      return try request.fetchAll(db).map {
        RequestLine(
          request: DataRequest(row: $0), asked: $0[9], answered: $0[10], returned: $0[11],
          slug: $0[9] == 1 ? $0[12] : "")
      }
    }
  }

  package func request(_ id: DataRequest.ID, within scope: Scope) throws -> RequestCard {
    try read { db in try RequestCard.fetch(db, id, within: scope) }
  }

  /// The organisations of a municipality that a request may go to, by name.
  package func requestAddressees(
    in municipality: Municipality.ID, on today: CalendarDate
  ) throws -> [(id: Organisation.ID, name: String)] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT organisation.id, organisation.shortName
        FROM organisation
        WHERE organisation.municipalityId = \(municipality)
          AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
          AND organisation.implementsSince IS NOT NULL AND ifnull(organisation.closedOn, '9999') >= \(today)
        ORDER BY searchKey(organisation.shortName), organisation.id
        """
      return try request.fetchAll(db).map { (id: $0[0], name: $0[1]) }
    }
  }

  /// How the log calls a request.
  package static func subject(of request: DataRequest.ID) -> String { "request:\(request)" }
}

extension RequestCard {
  /// - Throws: `Failure.notFound` where none of the viewer's organisations is asked.
  static func fetch(_ db: Database, _ id: DataRequest.ID, within scope: Scope) throws -> RequestCard {
    let head: SQLRequest<Row> = "SELECT \(DataRequest.columns) FROM dataRequest AS request WHERE request.id = \(id)"
    let replies = try RequestReply.fetchAll(db, of: id, within: scope)
    guard let row = try head.fetchOne(db), !replies.isEmpty else { throw Failure.notFound }
    return RequestCard(
      request: DataRequest(row: row), lines: try DataRequest.Line.fetchAll(db, of: id), replies: replies)
  }
}

extension DataRequest {
  static let columns: SQL = """
    request.id, request.municipalityId, request.title, request.explanation, request.asOf, request.due,
    request.sentOn, request.closedOn, request.version
    """

  init(row: Row) {
    self.init(
      id: row[0], municipality: row[1],
      terms: Terms(title: row[2], explanation: row[3], asOf: row[4], due: row[5]), sentOn: row[6], closedOn: row[7],
      version: row[8])
  }
}

extension DataRequest.Line {
  fileprivate static func fetchAll(_ db: Database, of request: DataRequest.ID) throws -> [DataRequest.Line] {
    try Row.fetchAll(
      db, sql: "SELECT title, kind, source FROM dataRequestLine WHERE requestId = ? ORDER BY position",
      arguments: [request]
    ).map { row in
      DataRequest.Line(
        title: row[0], kind: DataRequest.Kind(rawValue: row[1]) ?? .text,
        source: (row[2] as String?).flatMap(DataRequest.Source.init(code:)))
    }
  }
}

extension RequestReply {
  fileprivate static func fetchAll(
    _ db: Database, of request: DataRequest.ID, within scope: Scope
  ) throws -> [RequestReply] {
    let heads: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.slug, reply.state, reply.answeredOn, account.name,
        reply.remark, reply.note, reply.version
      FROM dataRequestReply AS reply
      JOIN organisation ON organisation.id = reply.organisationId
      LEFT JOIN account ON account.id = reply.answeredBy
      WHERE reply.requestId = \(request) AND \(scope.condition(on: "organisation"))
      ORDER BY searchKey(organisation.shortName), organisation.id
      """
    let answers = try Answer.fetchAll(db, of: request)
    return try heads.fetchAll(db).compactMap { row in
      guard let state = DataRequest.State(rawValue: row[3]) else { return nil }
      return RequestReply(
        organisation: row[0], name: row[1], slug: row[2], state: state, answeredOn: row[4], author: row[5],
        remark: row[6], note: row[7], version: row[8], answers: answers[row[0]] ?? [:])
    }
  }
}

extension RequestReply.Answer {
  fileprivate static func fetchAll(
    _ db: Database, of request: DataRequest.ID
  ) throws -> [Organisation.ID: [Int: RequestReply.Answer]] {
    try Row.fetchAll(
      db,
      sql: "SELECT organisationId, position, value, counted, period FROM dataRequestAnswer WHERE requestId = ?",
      arguments: [request]
    ).reduce(into: [:]) { found, row in
      found[row[0], default: [:]][row[1]] = RequestReply.Answer(
        value: row[2], counted: row[3], period: (row[4] as String?).flatMap(ReportPeriod.init(code:)))
    }
  }
}
