import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PlacementHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let (_, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let input = Input(["since": Russian.date(context.today)])
    return try page(context, PlacementForm(input: input, line: line, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let form = PlacementForm(input: Input(try context.form()), line: line, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { sent in
      try context.store.addPlacements(
        sent.placement, to: [line.stay.id], closing: sent.closing, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .personChanged)
    }
  }

  private static func page(
    _ context: Context, _ form: PlacementForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let departing = try context.store.departing(
      form.line.stay.id, leaving: context.today, in: context.scope(), on: context.today)
    return try context.page(PlacementNewPage(form, departing), status: status)
  }
}
