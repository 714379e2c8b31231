import HTTP
import HTTPTypes
import Mentoring
import Storage

enum StayHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let organisations = try context.store.organisationsForPeople(in: context.scope())
    let input = Input(FormFields(StayFields.defaults(organisations, today: context.today)))
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

  private static func page(
    _ context: Context, _ form: StayForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let card = try context.store.personCard(context.id(), in: context.scope(), on: context.today)
    return try context.page(StayNewPage(form, card), status: status)
  }
}
