import HTTP
import HTTPTypes
import Mentoring
import Storage

enum StayHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let organisations = try context.store.organisationsForPeople(in: context.scope())
    let input = Input(try begun(context, organisations))
    return try page(context, StayForm(input: input, organisations: organisations, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let organisations = try context.store.organisationsForPeople(in: context.scope())
    let form = StayForm(input: Input(try context.form()), organisations: organisations, today: context.today)
    let person: Person.ID = try context.id()
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { stay in
      try context.store.addStay(stay, of: person, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person), .stayAdded)
    }
  }

  /// Somebody who comes back begins with the place as it was, from today.
  private static func begun(_ context: Context, _ organisations: [OrganisationOption]) throws -> FormFields {
    let defaults = FormFields(StayFields.defaults(organisations, today: context.today))
    guard let again = Stay.ID(context.query["again"]) else { return defaults }
    let (_, line) = try context.store.stay(again, in: context.scope(), on: context.today)
    return FormFields([
      ("organisation", line.organisation.id.description), ("role", line.stay.role.rawValue),
      ("label", line.label(on: context.today) ?? ""), ("since", Russian.date(context.today)),
    ])
  }

  private static func page(
    _ context: Context, _ form: StayForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let card = try context.store.personCard(context.id(), in: context.scope(), on: context.today)
    return try context.page(StayNewPage(form, card), status: status)
  }
}
