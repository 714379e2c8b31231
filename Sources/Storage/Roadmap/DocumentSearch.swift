internal import GRDB
import Mentoring

extension DocumentLine {
  /// Papers by the words of their names, or of exactly that number.
  static func search(
    _ db: Database, _ text: String, for viewer: Account, size: Int
  ) throws -> SearchResults.Found<DocumentLine> {
    let words = SearchKey(text).text
    if words.isEmpty { return SearchResults.Found(lines: [], total: 0) }
    let number = text.trimmingPrefix { $0 == "№" || $0.isWhitespace }.description
    // Most have no name of their own: those of the catalogue are compared once.
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns), count(*) OVER () AS total
      \(sql: tables)
      WHERE \(viewer.scope.conditionOnDocuments)
        AND (document.number = \(number)
          OR document.title <> '' AND matches(searchKey(document.title), \(words))
          OR document.title = '' AND document.kindCode IN (
            SELECT code FROM documentKind WHERE matches(searchKey(title), \(words))))
      ORDER BY document.issuedOn DESC, document.id DESC
      LIMIT \(size)
      """
    let rows = try request.fetchAll(db)
    return SearchResults.Found(
      lines: rows.map { DocumentLine(row: $0, scope: viewer.scope) }, total: rows.first?["total"] ?? 0)
  }
}

extension MentoringEventLine {
  /// Events by the words of their titles.
  static func search(
    _ db: Database, _ text: String, for viewer: Account, size: Int
  ) throws -> SearchResults.Found<MentoringEventLine> {
    let words = SearchKey(text).text
    if words.isEmpty { return SearchResults.Found(lines: [], total: 0) }
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns), count(*) OVER () AS total
      \(sql: tables)
      WHERE \(viewer.scope.conditionOnEvents) AND matches(searchKey(occasion.title), \(words))
      ORDER BY occasion.heldOn DESC, occasion.id DESC
      LIMIT \(size)
      """
    let rows = try request.fetchAll(db)
    return SearchResults.Found(
      lines: rows.map { MentoringEventLine(row: $0, scope: viewer.scope) }, total: rows.first?["total"] ?? 0)
  }
}
