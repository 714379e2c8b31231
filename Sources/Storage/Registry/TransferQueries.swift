internal import GRDB
import Mentoring

/// A request for a transfer as one of its sides, or the centre, sees it.
package struct TransferLine: Sendable {
  package let transfer: Transfer
  package let person: Person.ID
  package let name: PersonName
  package let isMinor: Bool
  package let source: OrganisationOption
  package let target: OrganisationOption
  /// What the person is at the old place.
  package let label: String?
  package let hasLeft: Bool
  /// Seconds since 1970, UTC.
  package let askedAt: Int64
  package let askedBy: String?
  package let answeredAt: Int64?
  package let answeredBy: String?
  /// Whether the viewer answers for the place where the person is: then she knows the person.
  package let isAsked: Bool
  /// Whether the viewer answers for the place that asks.
  package let isAsking: Bool
}

extension Store {
  /// The requests that concern the scope, those without an answer first, then the latest.
  package func transfers(in scope: Scope, on today: CalendarDate, limit: Int = 200) throws -> [TransferLine] {
    try read { db in try TransferLine.fetchAll(db, where: "1", in: scope, on: today, limit: limit) }
  }

  package func transfer(_ id: Transfer.ID, in scope: Scope, on today: CalendarDate) throws -> TransferLine {
    try read { db in try TransferLine.fetch(db, id, in: scope, on: today) }
  }
}

extension TransferLine {
  static func fetch(
    _ db: Database, _ id: Transfer.ID, in scope: Scope, on today: CalendarDate
  ) throws -> TransferLine {
    guard let line = try fetchAll(db, where: "transfer.id = \(id)", in: scope, on: today, limit: 1).first
    else { throw Failure.notFound }
    return line
  }

  /// For the first page: what waits for an answer, and what was answered in the last days.
  static func fetchRecent(
    _ db: Database, in scope: Scope, on today: CalendarDate, since moment: Int64
  ) throws -> [TransferLine] {
    try fetchAll(
      db, where: "(transfer.answer IS NULL OR transfer.answer <> 'withdrawn' AND transfer.answeredAt > \(moment))",
      in: scope, on: today, limit: 20)
  }

  static func fetchAll(
    _ db: Database, where condition: SQL, in scope: Scope, on today: CalendarDate, limit: Int
  ) throws -> [TransferLine] {
    let request: SQLRequest<Row> = """
      SELECT source.id, source.shortName, source.kind, source.slug, transfer.id, transfer.stayId,
        transfer.organisationId, transfer.role, transfer.label, transfer.typedName, transfer.wishedFor,
        transfer.request, transfer.answer, transfer.movesOn, transfer.reply, person.id, person.surname, person.given,
        person.patronymic, \(Person.isMinor(on: today, role: "stay.role")), target.shortName, target.kind, target.slug,
        (SELECT placement.label FROM placement WHERE placement.stayId = stay.id AND placement.since <= \(today)
          ORDER BY placement.since DESC LIMIT 1),
        ifnull(stay.ends < \(today), 0), transfer.askedAt, asker.name, transfer.answeredAt, answerer.name,
        \(scope.condition(on: "source")), \(scope.condition(on: "target"))
      FROM transfer
      JOIN stay ON stay.id = transfer.stayId
      JOIN person ON person.id = stay.personId
      JOIN organisation AS source ON source.id = stay.organisationId
      JOIN organisation AS target ON target.id = transfer.organisationId
      LEFT JOIN account AS asker ON asker.id = transfer.askedBy
      LEFT JOIN account AS answerer ON answerer.id = transfer.answeredBy
      WHERE (\(scope.condition(on: "source")) OR \(scope.condition(on: "target"))) AND \(condition)
      ORDER BY transfer.answer IS NOT NULL, transfer.id DESC
      LIMIT \(limit)
      """
    return try request.fetchAll(db).compactMap(TransferLine.init)
  }

  private init?(_ row: Row) {
    guard let source = OrganisationOption(row), let role = Stay.Role(rawValue: row[7]),
      let kind = Organisation.Kind(rawValue: row[21])
    else { return nil }
    transfer = Transfer(
      id: row[4], stay: row[5], organisation: row[6], role: role, label: row[8], typedName: row[9], wishedFor: row[10],
      request: row[11], answer: (row[12] as String?).flatMap(Transfer.Answer.init(rawValue:)), movesOn: row[13],
      reply: row[14])
    person = row[15]
    name = PersonName(surname: row[16], given: row[17], patronymic: row[18])
    isMinor = row[19]
    self.source = source
    target = OrganisationOption(id: row[6], name: row[20], kind: kind, slug: row[22])
    label = row[23]
    hasLeft = row[24]
    askedAt = row[25]
    askedBy = row[26]
    answeredAt = row[27]
    answeredBy = row[28]
    isAsked = row[29]
    isAsking = row[30]
  }
}
