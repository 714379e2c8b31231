import HTTP
import HTTPTypes
import Mentoring
import Storage

/// A class moves up, or several people get a new post: one form for all who were ticked in the list.
enum ClassMoveHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let day = SchoolYear(containing: context.today).start
    let fields = context.query.setting("since", to: Russian.date(day))
    let form = try form(context, Input(fields))
    return try context.page(ClassMoveNewPage(form))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context, Input(try context.form()))
    guard !form.departing.isEmpty else { throw Failure.notFound }
    return try context.submit(form) { form, status in
      try context.page(ClassMoveNewPage(form), status: status)
    } save: { placement in
      try context.store.addPlacements(
        placement, to: form.departing.map(\.line.stay.id), in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.index(["class": placement.label]), .classMoved)
    }
  }

  private static func form(_ context: Context, _ input: Input) throws -> ClassMoveForm {
    let stays = TickedPeople.stays(input.values)
    let departing = try context.store.departing(stays, leaving: context.today, in: context.scope(), on: context.today)
    return ClassMoveForm(input: input, departing: departing, today: context.today)
  }
}
