import HTTP

enum AuditAddress {
  static let index = "/admin/audit"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
}

enum AuditRoutes {
  static let all: [Route] = [.get("/admin/audit", .centre, AuditHandlers.index)]
}

enum AuditHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let question = AuditQuestion(context.query, today: context.today, clock: context.portal.clock)
    let lines = try context.store.audit(
      question.filter, for: context.viewer(), on: context.today, limit: Pagination.size)
    return try context.page(AuditIndexPage(lines, question, clock: context.portal.clock))
  }
}
