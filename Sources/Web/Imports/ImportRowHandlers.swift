import HTTP
import HTTPTypes
import Mentoring
import Storage

/// A row corrected in place, before anything is loaded.
enum ImportRowHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (table, row) = try row(context)
    return try context.page(ImportRowEditPage(table, row, Input(ImportRowForm.fields(row, table.plan))))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (table, row) = try row(context)
    let form = ImportRowForm(input: Input(try context.form()), plan: table.plan, cells: row.cells)
    return try context.submit(form) { form, status in
      try context.page(ImportRowEditPage(table, row, form.input), status: status)
    } save: { cells in
      try context.store.changeImportRow(row.number, of: table, cells: cells, by: context.author)
      try context.store.checkImport(table.id, only: row.number, for: context.viewer(), by: context.author)
      let now = try context.store.importRow(row.number, of: table)
      // Still wrong: the same page says what is left.
      guard now.outcome == .refused else { return Response.seeOther(ImportAddress.check(table.id)) }
      return try context.page(ImportRowEditPage(table, now, form.input), status: .unprocessableContent)
    }
  }

  private static func row(_ context: Context) throws -> (ImportState, ImportRow) {
    let table = try context.importState()
    guard table.stage == .checked, let number = context.parameters["number"].flatMap({ Int($0) }) else {
      throw Failure.notFound
    }
    return (table, try context.store.importRow(number, of: table))
  }
}

/// The cells of a row that are loaded.
struct ImportRowForm: Form {
  var input: Input
  let plan: ImportPlan
  let cells: [String]

  static func name(of column: Int) -> String { "cell-\(column)" }

  static func fields(_ row: ImportRow, _ plan: ImportPlan) -> FormFields {
    FormFields(
      plan.fields.indices.map { column in
        (name(of: column), row.cells.indices.contains(column) ? row.cells[column] : "")
      })
  }

  mutating func validated() -> [String]? {
    var cells = cells
    for column in plan.fields.indices where plan.fields[column] != nil {
      while cells.count <= column { cells.append("") }
      cells[column] = input.text(Self.name(of: column), label: plan.headings[column], limit: 2_000)
    }
    return input.isValid ? cells : nil
  }
}
