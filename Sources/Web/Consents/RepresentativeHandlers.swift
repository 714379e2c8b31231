import HTTP
import HTTPTypes
import Mentoring
import Storage

enum RepresentativeHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let person = try context.changeableCard().person
    let input = Input(FormFields(context.query["from"].map { [("from", $0)] } ?? []))
    return try context.page(RepresentativeEditPage(RepresentativeForm(input: input, hasPhone: false), of: person, nil))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let person = try context.changeableCard().person
    let form = RepresentativeForm(input: Input(try context.form()), hasPhone: false)
    return try context.submit(form) { form, status in
      try context.page(RepresentativeEditPage(form, of: person, nil), status: status)
    } save: { draft in
      try context.store.addRepresentative(draft, of: person.id, in: context.scope(), by: context.author)
      return context.redirect(to: try destination(context, person.id), .representativeSaved)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let (person, known) = try representative(context)
    let input = Input(editing: RepresentativeForm.fields(known), version: known.version)
    return try context.page(
      RepresentativeEditPage(RepresentativeForm(input: input, hasPhone: !known.phone.isEmpty), of: person, known))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let (person, known) = try representative(context)
    let form = RepresentativeForm(input: Input(try context.form()), hasPhone: !known.phone.isEmpty)
    return try context.submitEdit(
      form,
      now: {
        let now = try representative(context).1
        return try context.edition(
          of: "person:\(person.id)", RepresentativeForm.fields(now), version: now.version)
      }, action: RepresentativeAddress.update(person.id, known.id),
      show: { try context.page(RepresentativeEditPage($0, of: person, known), status: $1) },
      save: { draft, version in
        try context.store.changeRepresentative(
          known.id, of: person.id, draft, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: PersonAddress.show(person.id), .representativeSaved)
      })
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let (person, known) = try representative(context)
    let form = RemovalForm(input: Input(try context.form()))
    return try context.submit(form) { form, status in
      var filled = Input(editing: RepresentativeForm.fields(known), version: known.version)
      for error in form.input.errors { filled.fail(error.field, error.text) }
      let page = RepresentativeForm(input: filled, hasPhone: !known.phone.isEmpty)
      return try context.page(RepresentativeEditPage(page, of: person, known), status: status)
    } save: { _ in
      try context.store.removeRepresentative(known.id, of: person.id, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(person.id), .saved)
    }
  }

  /// Back to the list of papers that waited for the representative, or to the card.
  private static func destination(_ context: Context, _ person: Person.ID) throws -> String {
    try context.form()["from"] == "consents"
      ? ConsentAddress.new(["person": person.description]) : PersonAddress.show(person)
  }

  private static func representative(_ context: Context) throws -> (Person, Representative) {
    let card = try context.changeableCard()
    let id: Representative.ID = try context.id("representative")
    guard let known = card.papers.representatives.first(where: { $0.id == id }) else { throw Failure.notFound }
    return (card.person, known)
  }
}

/// A button that removes something asks nothing more.
struct RemovalForm: Form {
  var input: Input

  mutating func validated() -> Bool? { true }
}
