internal import GRDB
import Mentoring

/// A request for a transfer about to be made.
package struct NewTransfer: Sendable {
  /// As the asking curator typed it; it has to be certain of somebody.
  package var identity: PersonIdentity
  /// The wished place; its first day is the wished day.
  package var to: NewStay
  package var request: String

  package init(identity: PersonIdentity, to: NewStay, request: String) {
    self.identity = identity
    self.to = to
    self.request = request
  }
}

extension Store {
  /// Asks the organisation where a certain twin is to let him or her go over.
  ///
  /// Knowing the full name and the date of birth stands for the right to ask; nothing else is told.
  @discardableResult
  package func askTransfer(_ new: NewTransfer, in scope: Scope, by author: Author) throws -> Transfer.ID {
    try change(by: author) { transaction in
      let db = transaction.db
      let twins = try Twin.find(db, new.identity).filter(\.level.isCertain)
      guard let twin = twins.first?.person.id, twins.count == 1 else { throw Failure.notFound }
      guard let target = try OrganisationOption.fetch(db, new.to.organisation, in: scope)
      else { throw Failure.notFound }
      guard Stay.Role.offered(by: target.kind).contains(new.to.role) else { throw Failure.refused(.roleNotOffered) }
      guard let place = try transaction.placeToAsk(twin, new.to) else { throw Failure.refused(.transferNeedless) }
      let isAsked: SQLRequest<Bool> = """
        SELECT EXISTS (
          SELECT 1 FROM transfer WHERE stayId = \(place.stay) AND organisationId = \(target.id) AND answer IS NULL)
        """
      if try isAsked.fetchOne(db) == true { throw Failure.refused(.transferAsked) }
      try db.execute(
        sql: """
          INSERT INTO transfer (stayId, organisationId, role, label, typedName, wishedFor, request, askedAt, askedBy)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          place.stay, target.id, new.to.role.rawValue, new.to.label, new.identity.name.full, new.to.since, new.request,
          author.moment, author.account,
        ])
      let id = Transfer.ID(db.lastInsertedRowID)
      try transaction.record(
        "transferAsked", "person:\(twin)", organisations: [place.organisation],
        after: ["organisation": target.name, "since": new.to.since.iso, "request": new.request])
      try transaction.record("transferAsked", "transfer:\(id)", organisations: [target.id])
      return id
    }
  }

  /// Agrees to a transfer and moves the person at once.
  package func agreeToTransfer(
    _ id: Transfer.ID, on day: CalendarDate, closing: [Pair.ID], keeping: [Pair.ID] = [], reply: String,
    in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try transaction.transferToAnswer(id, in: scope)
      let departing = try Departing.fetch(
        transaction.db, line.transfer.stay, in: scope, leaving: day.adding(days: -1), on: transaction.today)
      let to = NewStay(
        organisation: line.target.id, role: line.transfer.role, label: line.transfer.label, since: day)
      let move = Move(to: to, closing: closing, keeping: keeping, reason: reply)
      try transaction.remember(.move, of: [line.person]) {
        try transaction.answer(line, .agreed, movesOn: day, reply: reply)
        _ = try transaction.move(departing, move, to: line.target)
      }
    }
  }

  /// Refuses with a word.
  package func refuseTransfer(_ id: Transfer.ID, reply: String, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.answer(try transaction.transferToAnswer(id, in: scope), .refused, movesOn: nil, reply: reply)
    }
  }

  /// Takes the request back.
  package func withdrawTransfer(_ id: Transfer.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let line = try TransferLine.fetch(transaction.db, id, in: scope, on: transaction.today)
      guard line.isAsking else { throw Failure.forbidden }
      guard line.transfer.answer == nil else { throw Failure.refused(.transferAnswered) }
      try transaction.answer(line, .withdrawn, movesOn: nil, reply: "")
    }
  }
}

extension Transaction {
  /// Where the person is whom somebody asks for: the same role first.
  fileprivate func placeToAsk(
    _ person: Person.ID, _ wished: NewStay
  ) throws -> (stay: Stay.ID, organisation: Organisation.ID)? {
    let request: SQLRequest<Row> = """
      SELECT id, organisationId
      FROM stay
      WHERE personId = \(person) AND organisationId <> \(wished.organisation) AND ends IS NULL
      ORDER BY role = \(wished.role.rawValue) DESC, starts DESC
      LIMIT 1
      """
    return try request.fetchOne(db).map { ($0[0], $0[1]) }
  }

  fileprivate func transferToAnswer(_ id: Transfer.ID, in scope: Scope) throws -> TransferLine {
    let line = try TransferLine.fetch(db, id, in: scope, on: today)
    guard line.isAsked else { throw Failure.forbidden }
    guard line.transfer.answer == nil else { throw Failure.refused(.transferAnswered) }
    return line
  }

  fileprivate func answer(
    _ line: TransferLine, _ answer: Transfer.Answer, movesOn day: CalendarDate?, reply: String
  ) throws {
    try db.execute(
      sql: "UPDATE transfer SET answer = ?, answeredAt = ?, answeredBy = ?, movesOn = ?, reply = ? WHERE id = ?",
      arguments: [answer.rawValue, author.moment, author.account, day, reply, line.transfer.id])
    let kind =
      switch answer {
      case .agreed: "transferAgreed"
      case .refused: "transferRefused"
      case .withdrawn: "transferWithdrawn"
      }
    try record(
      kind, "person:\(line.person)", organisations: [line.source.id],
      after: ["organisation": line.target.name, "since": day?.iso, "reply": reply.isEmpty ? nil : reply])
    try record(kind, "transfer:\(line.transfer.id)", organisations: [line.target.id])
  }
}

extension OrganisationOption {
  /// An organisation of the scope itself, partners left out.
  static func fetch(_ db: Database, _ id: Organisation.ID, in scope: Scope) throws -> OrganisationOption? {
    let request: SQLRequest<Row> = """
      SELECT id, shortName, kind, slug
      FROM organisation
      WHERE id = \(id) AND \(scope.condition(on: "organisation"))
      """
    return try request.fetchOne(db).flatMap(OrganisationOption.init)
  }
}
