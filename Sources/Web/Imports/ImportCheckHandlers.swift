import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ImportCheckHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let table = try context.importState()
    if let waiting = try context.waiting(for: table) { return waiting }
    switch table.stage {
    case .columns: return Response.seeOther(ImportAddress.columns(table.id))
    case .loaded, .withdrawn: return Response.seeOther(ImportAddress.result(table.id))
    case .checked: break
    }
    let outcome = ImportCheckPage.outcome(context.query, table)
    let page = Pagination.page(Int(context.query["page"] ?? "") ?? 1, of: table.counts[outcome] ?? 0)
    let rows = try context.store.importRows(
      of: table, outcome: outcome, limit: Pagination.size, offset: (page - 1) * Pagination.size)
    return try context.page(ImportCheckPage(table, outcome, rows, page: page))
  }
}
