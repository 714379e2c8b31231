import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ImportResultHandlers {
  /// The last button: everything in one transaction.
  @Sendable static func create(_ context: Context) throws -> Response {
    let table = try context.importState()
    return try context.portal.onceKeys.once(context.form()["_key"] ?? "") {
      guard table.stage == .checked else { return Response.seeOther(ImportAddress.result(table.id)) }
      let viewer = try context.viewer()
      let jobs = context.portal.jobs
      let job = try jobs.start("Загружаем", about: table.subject, in: .imports, for: context) { job in
        try context.store.loadImport(table.id, for: viewer, by: context.author) { done, total in
          job.report("загружаем строки", done, of: total)
        }
        return .page(ImportAddress.result(table.id))
      }
      _ = try jobs.outcome(of: job, for: context)
      return Response.seeOther(ImportAddress.result(table.id))
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let table = try context.importState()
    if let waiting = try context.waiting(for: table) { return waiting }
    guard table.stage == .loaded || table.stage == .withdrawn else {
      return Response.seeOther(ImportAddress.check(table.id))
    }
    let outcome = Import.Outcome(rawValue: context.query["outcome"] ?? "") ?? .refused
    let page = Pagination.page(Int(context.query["page"] ?? "") ?? 1, of: table.counts[outcome] ?? 0)
    let rows = try context.store.importRows(
      of: table, outcome: outcome, limit: Pagination.size, offset: (page - 1) * Pagination.size)
    let last = try context.store.events(of: table.subject, limit: 1).first
    return try context.page(
      ImportResultPage(table, outcome, rows, page: page, last, clock: context.portal.clock))
  }

  /// Takes the load back, where nobody has worked with its people since.
  @Sendable static func delete(_ context: Context) throws -> Response {
    let id: Import.ID = try context.id()
    return try context.portal.onceKeys.once(context.form()["_key"] ?? "") {
      _ = try context.store.withdrawImport(id, of: context.viewer().id, by: context.author)
      return Response.seeOther(ImportAddress.result(id))
    }
  }
}
