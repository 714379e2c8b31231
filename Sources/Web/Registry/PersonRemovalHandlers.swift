import HTTP
import HTTPTypes
import Mentoring
import Storage

/// «Внесён по ошибке»: somebody who should never have been entered.
enum PersonRemovalHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, PersonRemovalForm(input: Input()), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = PersonRemovalForm(input: Input(try context.form()))
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { version in
      try context.store.removePerson(context.id(), version: version, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.index, .personRetracted)
    }
  }

  private static func page(
    _ context: Context, _ form: PersonRemovalForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let id: Person.ID = try context.id()
    let card = try context.store.personCard(id, in: context.scope(), on: context.today)
    guard card.mayChange else { throw Failure.forbidden }
    let refusal = try context.store.refusalToRemove(id, in: context.scope(), on: context.today)
    return try context.page(
      PersonRemovalNewPage(card, form, refusal, viewer: context.viewer(), today: context.today), status: status)
  }
}

/// A button with the version of what it was pressed about.
struct PersonRemovalForm: Form {
  var input: Input

  mutating func validated() -> Int? { input.version }
}
