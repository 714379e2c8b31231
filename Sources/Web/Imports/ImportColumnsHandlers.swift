import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ImportColumnsHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    var table = try context.importState()
    guard [.columns, .checked].contains(table.stage) else { return Response.seeOther(ImportAddress.result(table.id)) }
    try choose(&table, context.query, context)
    let fields = ImportColumnsForm.fields(table.plan, kind: table.organisation.kind, today: context.today)
    return try page(context, table, form(context, table, Input(fields)), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    var table = try context.importState()
    let fields = try context.form()
    try choose(&table, fields, context)
    return try context.submit(form(context, table, Input(fields))) { form, status in
      try page(context, table, form, status)
    } save: { plan in
      try context.store.planImport(table, plan, by: context.author)
      return try check(context, table)
    }
  }

  /// Begins the dry run, and shows how far it is unless it is done within a moment.
  private static func check(_ context: Context, _ table: ImportState) throws -> Response {
    let viewer = try context.viewer()
    let jobs = context.portal.jobs
    let job = try jobs.start("Проверяем таблицу", about: table.subject, in: .imports, for: context) { job in
      try context.store.checkImport(table.id, for: viewer, by: context.author) { done, total in
        job.report("проверяем строки", done, of: total)
      }
      return .page(ImportAddress.check(table.id))
    }
    _ = try jobs.outcome(of: job, for: context)
    return Response.seeOther(ImportAddress.check(table.id))
  }

  /// Another sheet than the one that was guessed is guessed anew.
  private static func choose(_ table: inout ImportState, _ fields: FormFields, _ context: Context) throws {
    guard let sheet = Int(fields["sheet"] ?? ""), sheet != table.plan.sheet, table.sheets.indices.contains(sheet)
    else { return }
    table.plan.sheet = sheet
    let rows = try context.store.importRows(of: table, limit: 200)
    let remembered = try context.store.importColumns(of: table.organisation.id)
    table.plan = ImportPlan(guessing: rows.cellsInPlace, sheet: sheet, remembered: remembered)
  }

  private static func form(_ context: Context, _ table: ImportState, _ input: Input) -> ImportColumnsForm {
    ImportColumnsForm(
      input: input, plan: table.plan, sheets: table.sheets, kind: table.organisation.kind, today: context.today)
  }

  private static func page(
    _ context: Context, _ table: ImportState, _ form: ImportColumnsForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let rows = try context.store.importRows(of: table, limit: 50)
    return try context.page(ImportColumnsPage(table, form, rows), status: status)
  }
}

extension [ImportRow] {
  /// The rows at the places that they have in the sheet, those without anything in them too.
  fileprivate var cellsInPlace: [[String]] {
    var rows = [[String]](repeating: [], count: last?.number ?? 0)
    for row in self { rows[row.number - 1] = row.cells }
    return rows
  }
}
