internal import GRDB
import Mentoring

extension Store {
  /// Sends a request. The registry answers first: an organisation of which it knows everything is not asked at all.
  package func sendRequest(
    _ terms: DataRequest.Terms, _ lines: [DataRequest.Line], to organisations: [Organisation.ID],
    in municipality: Municipality.ID, by author: Author
  ) throws -> DataRequest.ID {
    let known = Set(try requestAddressees(in: municipality, on: author.today).map(\.id))
    guard !organisations.isEmpty, known.isSuperset(of: organisations)
    else { throw Failure.refused(.notOffered, field: "organisation") }
    return try change(by: author) { transaction in
      try transaction.db.execute(
        sql: """
          INSERT INTO dataRequest (municipalityId, title, explanation, asOf, due, sentOn, sentBy)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          municipality, terms.title, terms.explanation, terms.asOf, terms.due, transaction.today, author.account,
        ])
      let id = DataRequest.ID(transaction.db.lastInsertedRowID)
      for (position, line) in lines.enumerated() {
        try transaction.db.execute(
          sql: "INSERT INTO dataRequestLine (requestId, position, title, kind, source) VALUES (?, ?, ?, ?, ?)",
          arguments: [id, position, line.title, line.kind.rawValue, line.source?.code])
      }
      let answers = try RegistryAnswers(
        transaction.db, Set(lines.compactMap(\.source)), of: organisations, in: municipality, on: terms.asOf)
      for organisation in organisations {
        try transaction.ask(organisation, id, lines, answers.values[organisation] ?? [:])
      }
      try transaction.record(
        "requestSent", Self.subject(of: id), organisations: [],
        after: ["title": terms.title, "due": terms.due.iso, "asked": String(organisations.count)])
      return id
    }
  }

  /// - Parameter values: of every line, by its position.
  package func answerRequest(
    _ id: DataRequest.ID, of slug: String, _ values: [Int: String], note: String, version: Int, within scope: Scope,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (card, reply) = try transaction.reply(id, slug, within: scope)
      guard card.request.closedOn == nil else { throw Failure.refused(.requestClosed) }
      guard reply.version == version else { throw Failure.stale }
      for position in card.lines.indices {
        try transaction.db.execute(
          sql: """
            INSERT INTO dataRequestAnswer (requestId, organisationId, position, value) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET value = excluded.value
            """,
          arguments: [id, reply.organisation, position, values[position] ?? ""])
      }
      try transaction.db.execute(
        sql: """
          UPDATE dataRequestReply
          SET state = 'answered', answeredOn = ?, answeredBy = ?, remark = '', note = ?, version = version + 1
          WHERE requestId = ? AND organisationId = ?
          """, arguments: [transaction.today, author.account, note, id, reply.organisation])
      try transaction.record(
        "requestAnswered", Self.subject(of: id), organisations: [reply.organisation],
        before: ["state": reply.state.rawValue], after: ["state": "answered"])
    }
  }

  /// The centre sends an answer back with what is to be put right.
  package func returnAnswer(
    _ id: DataRequest.ID, of slug: String, remark: String, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (card, reply) = try transaction.reply(id, slug, within: scope)
      guard card.request.closedOn == nil else { throw Failure.refused(.requestClosed, field: "remark") }
      guard reply.version == version, reply.state == .answered else { throw Failure.stale }
      try transaction.db.execute(
        sql: """
          UPDATE dataRequestReply
          SET state = 'returned', remark = ?, version = version + 1
          WHERE requestId = ? AND organisationId = ?
          """, arguments: [remark, id, reply.organisation])
      try transaction.record(
        "requestReturned", Self.subject(of: id), organisations: [reply.organisation],
        before: ["state": reply.state.rawValue], after: ["state": "returned", "remark": remark])
    }
  }

  /// From now on no answer changes, and nobody is asked any more.
  package func closeRequest(_ id: DataRequest.ID, version: Int, within scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let card = try RequestCard.fetch(transaction.db, id, within: scope)
      guard card.request.closedOn == nil else { throw Failure.stale }
      try transaction.bump("dataRequest", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE dataRequest SET closedOn = ? WHERE id = ?", arguments: [transaction.today, id])
      try transaction.record(
        "requestClosed", Self.subject(of: id), organisations: [], after: ["closedOn": transaction.today.iso])
    }
  }
}

extension Transaction {
  fileprivate func reply(
    _ id: DataRequest.ID, _ slug: String, within scope: Scope
  ) throws -> (card: RequestCard, reply: RequestReply) {
    let card = try RequestCard.fetch(db, id, within: scope)
    guard let reply = card.replies.first(where: { $0.slug == slug }) else { throw Failure.notFound }
    return (card, reply)
  }

  /// Puts a request to an organisation with what is known already.
  func ask(
    _ organisation: Organisation.ID, _ request: DataRequest.ID, _ lines: [DataRequest.Line],
    _ known: [DataRequest.Source: RegistryAnswers.Known]
  ) throws {
    let answers = lines.map { line in line.source.flatMap { known[$0] } }
    let isKnown = !answers.contains { $0 == nil }
    try db.execute(
      sql: "INSERT INTO dataRequestReply (requestId, organisationId, state, answeredOn) VALUES (?, ?, ?, ?)",
      arguments: [request, organisation, isKnown ? "answered" : "asked", isKnown ? today : nil])
    for case (let position, let answer?) in answers.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO dataRequestAnswer (requestId, organisationId, position, value, counted, period)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [request, organisation, position, answer.value, answer.value, answer.period])
    }
  }
}

extension Workload {
  /// Requests that wait for the organisations of a scope.
  static func openRequests(_ db: Database, in scope: Scope) throws -> [Organisation.ID: Workload.Due] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, count(*), min(request.due)
      FROM organisation
      JOIN dataRequestReply AS reply ON reply.organisationId = organisation.id AND reply.state IN ('asked', 'returned')
      JOIN dataRequest AS request ON request.id = reply.requestId AND request.closedOn IS NULL
      WHERE \(scope.condition(on: "organisation"))
      GROUP BY organisation.id
      """
    return try request.fetchAll(db).reduce(into: [:]) {
      $0[$1[0]] = Workload.Due(count: $1[1], earliest: $1[2])
    }
  }
}
