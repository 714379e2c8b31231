import HTTP
import HTTPTypes
import Mentoring
import Storage

enum MoveHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let (_, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    guard line.stay.period.isOpen else { return context.redirect(to: PersonAddress.show(line.stay.person)) }
    return try page(context, MoveForm.begun(line, places(context, line), today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let (person, line) = try context.store.stay(context.id(), in: context.scope(), on: context.today)
    let form = MoveForm(
      input: Input(try context.form()), line: line, organisations: try places(context, line), today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { move in
      try context.store.moveStay(line.stay.id, move, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .personMoved)
    }
  }

  /// Where somebody of this role may go, as far as the viewer answers for it.
  private static func places(_ context: Context, _ line: StayLine) throws -> [OrganisationOption] {
    try context.store.organisationsForPeople(in: context.scope())
  }

  private static func page(_ context: Context, _ form: MoveForm, _ status: HTTPResponse.Status) throws -> Response {
    let lastDay = form.day.adding(days: -1)
    let departing = try context.store.departing(
      form.line.stay.id, leaving: lastDay, in: context.scope(), on: context.today)
    return try context.page(MoveNewPage(form, departing, leaving: lastDay), status: status)
  }
}
