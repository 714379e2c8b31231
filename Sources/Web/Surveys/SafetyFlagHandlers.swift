import HTTP
import Mentoring
import Storage

/// Low answers about safety: the curator of the organisation sees them, and nobody else.
enum SafetyFlagHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try context.page(SafetyFlagIndexPage(flags(context), Input()))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let id: SafetyFlag.ID = try context.id()
    return try context.submit(SafetyFlagForm(input: Input(try context.form()), flag: id)) { form, status in
      try context.page(SafetyFlagIndexPage(flags(context), form.input, wrong: id), status: status)
    } save: { note in
      try context.store.handleSafetyFlag(
        id, note: note.text, version: note.version, in: context.scope(), by: context.author)
      return context.redirect(to: SafetyFlagAddress.index, .flagHandled)
    }
  }

  private static func flags(_ context: Context) throws -> [SafetyFlag] {
    try context.store.safetyFlags(in: context.scope(), on: context.today)
  }
}

/// What was done about a flag.
struct SafetyFlagForm: Form {
  var input: Input
  let flag: SafetyFlag.ID

  static func field(_ flag: SafetyFlag.ID) -> String { "note\(flag)" }

  mutating func validated() -> (text: String, version: Int)? {
    let text = input.text(
      Self.field(flag), label: "Что сделано", limit: 1000, lines: .several, missing: "Напишите, что сделано")
    return input.isValid ? (text, input.version) : nil
  }
}
