import HTTP
import Mentoring
import Storage

enum PlacementHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let input = Input(["since": Russian.date(context.today)])
    return try context.page(
      PlacementNewPage(PlacementForm(input: input, line: line, today: context.today), person))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let form = PlacementForm(input: Input(try context.form()), line: line, today: context.today)
    return try context.submit(form) { form, status in
      try context.page(PlacementNewPage(form, person), status: status)
    } save: { placement in
      try context.store.addPlacement(placement, to: line.stay.id, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .personChanged)
    }
  }
}
