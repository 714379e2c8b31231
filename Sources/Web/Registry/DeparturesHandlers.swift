import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Several people leave on one day for one reason: those who were ticked in the list.
enum DeparturesHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let fields = context.query.setting("date", to: Russian.date(context.today))
    let form = try form(context, Input(fields))
    return try context.page(DeparturesNewPage(form))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context, Input(try context.form()))
    guard !form.departing.isEmpty else { throw Failure.notFound }
    return try context.submit(form) { form, status in
      try context.page(DeparturesNewPage(form), status: status)
    } save: { departure in
      try context.store.endStays(
        form.departing.map(\.line.stay.id), departure, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.index, .departuresSaved)
    }
  }

  /// The pairs listed are those that end with the day typed, whatever was listed before.
  private static func form(_ context: Context, _ input: Input) throws -> DeparturesForm {
    var copy = Input(input.values)
    let day = copy.date("date", today: context.today) ?? context.today
    let departing = try context.store.departing(
      TickedPeople.stays(input.values), leaving: day, in: context.scope(), on: context.today)
    return DeparturesForm(input: input, departing: departing, today: context.today)
  }
}
