import HTTP
import HTTPTypes
import Mentoring
import Storage

enum MergeHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let asked = context.query["with"] ?? context.query["number"] ?? ""
    let typed = asked.trimmingPrefix { $0 == "№" || $0.isWhitespace }.description
    guard !typed.isEmpty else { return try search(context, Input(context.query), .ok) }
    guard let other = Person.ID(typed), let form = try? form(context, context.query, with: other) else {
      var input = Input(context.query)
      input.fail("number", "Карточки с таким номером у вас нет: проверьте номер")
      return try search(context, input, .unprocessableContent)
    }
    return try comparison(context, form, .ok)
  }

  /// The answers stand in the address: they are keys of columns, never what the columns hold.
  @Sendable static func check(_ context: Context) throws -> Response {
    guard let other = Person.ID(context.query["with"]) else {
      return context.redirect(to: MergeAddress.new(try context.id()))
    }
    var form = try form(context, context.query, with: other)
    guard let merge = form.validated() else { return try comparison(context, form, .unprocessableContent) }
    return try context.page(MergeCheckPage(form, merge))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    guard let other = Person.ID(fields["with"]) else { throw Failure.notFound }
    let form = try form(context, fields, with: other)
    return try context.submit(form) { form, status in
      try comparison(context, form, status)
    } save: { merge in
      let kept = form.draft.kept.person.id
      try context.store.mergePeople(
        other, into: kept, merge, versions: form.versions, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(kept), .peopleMerged)
    }
  }

  private static func form(_ context: Context, _ fields: FormFields, with other: Person.ID) throws -> MergeForm {
    let draft = try context.store.mergeDraft(context.id(), other, in: context.scope(), on: context.today)
    guard draft.kept.mayChange, draft.merged.mayChange else { throw Failure.forbidden }
    return MergeForm(input: Input(fields), draft: draft, today: context.today)
  }

  private static func comparison(
    _ context: Context, _ form: MergeForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(MergeNewPage(form, today: context.today), status: status)
  }

  private static func search(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    let card = try context.store.personCard(context.id(), in: context.scope(), on: context.today)
    guard card.mayChange else { throw Failure.forbidden }
    let twins = try context.store.twins(of: card.person.id, in: context.scope(), on: context.today)
    return try context.page(MergeNewPage(card, twins, input, today: context.today), status: status)
  }
}
