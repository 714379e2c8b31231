import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Rows that look like registered people, one by one (`ux.md` K4).
enum ImportDuplicateHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let table = try context.importState()
    guard let row = try row(context, table) else { return Response.seeOther(ImportAddress.check(table.id)) }
    return try page(context, table, row, Input(), .ok)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let table = try context.importState()
    let form = ImportDecisionForm(input: Input(try context.form()))
    guard let number = Int(form.input["row"]) else { throw Failure.notFound }
    let row = try context.store.importRow(number, of: table)
    return try context.submit(form) { form, status in
      try page(context, table, row, form.input, status)
    } save: { decision in
      try context.store.decideImportRow(row.number, of: table, decision, by: context.author)
      try context.store.checkImport(table.id, only: row.number, for: context.viewer(), by: context.author)
      return Response.seeOther(ImportAddress.duplicates(table.id))
    }
  }

  /// The row of the address while it waits for a decision, the next one after the one put off, else the first.
  private static func row(_ context: Context, _ table: ImportState) throws -> ImportRow? {
    if let number = Int(context.query["row"] ?? "") {
      let row = try context.store.importRow(number, of: table)
      if row.outcome == .similar { return row }
    }
    let later = Int(context.query["after"] ?? "") ?? 0
    let next = try context.store.importRows(of: table, outcome: .similar, after: later, limit: 1).first
    return try next ?? context.store.importRows(of: table, outcome: .similar, limit: 1).first
  }

  private static func page(
    _ context: Context, _ table: ImportState, _ row: ImportRow, _ input: Input, _ status: HTTPResponse.Status
  ) throws -> Response {
    let viewer = try context.viewer()
    let person = try context.store.importedPerson(row, of: table, for: viewer, on: context.today)
    let identity = PersonIdentity(name: person.name, birthDate: person.birthDate)
    let match = PersonMatch(
      input: input, identity: identity,
      twins: try context.store.twins(of: identity, contacts: person.contacts, in: viewer.scope, on: context.today),
      today: context.today)
    return try context.page(ImportDuplicatePage(table, row, person, match, viewer: viewer), status: status)
  }
}

/// Whether a row is a registered person.
struct ImportDecisionForm: Form {
  var input: Input

  mutating func validated() -> Import.Decision? {
    input.choice("decision", missing: "Выберите, кто это")
  }
}
