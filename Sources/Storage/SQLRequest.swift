internal import GRDB

/// GRDB's request under its own name, with one difference: a connection prepares the statement once and keeps it. To
/// prepare a list anew took longer than to read fifty rows of it.
struct SQLRequest<RowDecoder>: FetchRequest {
  private let request: GRDB.SQLRequest<RowDecoder>

  init(literal: SQL) { request = GRDB.SQLRequest(literal: literal, cached: true) }

  var sqlSubquery: SQLSubquery { request.sqlSubquery }

  func fetchCount(_ db: Database) throws -> Int { try request.fetchCount(db) }

  func makePreparedRequest(_ db: Database, forSingleResult: Bool) throws -> PreparedRequest {
    try request.makePreparedRequest(db, forSingleResult: forSingleResult)
  }
}

extension SQLRequest: ExpressibleByStringInterpolation {
  init(stringLiteral: String) { self.init(literal: SQL(sql: stringLiteral)) }

  init(stringInterpolation: SQLInterpolation) { self.init(literal: SQL(stringInterpolation: stringInterpolation)) }
}
