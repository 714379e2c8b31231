import HTTP
import HTTPTypes
import Mentoring
import Storage

enum DepartureHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let input = Input(["date": Russian.date(context.today)])
    return try page(context, input, .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let form = DepartureForm(input: Input(try context.form()), line: line, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { departure in
      try context.store.endStay(line.stay.id, departure, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .stayClosed)
    }
  }

  /// The pairs listed are those that end with the day typed, whatever was listed before.
  private static func page(
    _ context: Context, _ input: Input, _ status: HTTPResponse.Status
  ) throws -> Response {
    let id: Stay.ID = try context.id()
    let (_, line) = try context.store.stay(id, in: context.scope(), on: context.today)
    let day = DepartureForm(input: input, line: line, today: context.today).day
    let departing = try context.store.departing(id, leaving: day, in: context.scope(), on: context.today)
    return try context.page(DepartureNewPage(input, departing, leaving: day), status: status)
  }
}
