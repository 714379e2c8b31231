import HTTP
import HTTPTypes
import Mentoring
import Storage

enum AttainmentHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let kind = context.query["kind"].flatMap(Attainment.Kind.init(rawValue:)) ?? .training
    let input = Input(["kind": kind.rawValue, "day": Russian.date(context.today)])
    return try context.page(
      AttainmentNewPage(AttainmentForm(input: input, today: context.today), context.changeableCard().person))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let person = try context.changeableCard().person
    return try context.submit(AttainmentForm(input: Input(try context.form()), today: context.today)) { form, status in
      try context.page(AttainmentNewPage(form, person), status: status)
    } save: { attainment in
      try context.store.addAttainment(attainment, of: [person.id], in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .attainmentSaved)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let person: Person.ID = try context.id()
    return try context.once {
      try context.store.removeAttainment(
        context.id("attainment"), of: person, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person), .attainmentRemoved)
    }
  }

  @Sendable static func thanks(_ context: Context) throws -> Response {
    let card = try context.store.personCard(context.id(), in: context.scope(), on: context.today)
    return try context.page(ThanksShowPage(card, today: context.today))
  }
}

/// One training, entered for everybody who was there.
enum TrainingHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, form(context, Input(["day": Russian.date(context.today)])), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    try context.submit(form(context, Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { sent in
      try context.store.addAttainment(sent.training, of: sent.people, in: context.scope(), by: context.author)
      return context.redirect(to: PersonBaseAddress.mentors(["trained": "1"]), .attainmentSaved)
    }
  }

  private static func form(_ context: Context, _ input: Input) throws -> TrainingForm {
    TrainingForm(
      input: input, trainees: try context.store.trainees(in: context.scope(), on: context.today), today: context.today)
  }

  private static func page(
    _ context: Context, _ form: TrainingForm, _ status: HTTPResponse.Status
  ) throws -> Response { try context.page(TrainingNewPage(form), status: status) }
}
