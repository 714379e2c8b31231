import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PersonHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let organisations =
      district.isWholeRegion ? [] : try context.store.organisationsForPeople(in: district.viewer.scope)
    let filter = PersonFilter(context.query, organisations)
    let list =
      district.isWholeRegion && !filter.isPointed
      ? .empty : try context.store.people(filter, for: district.viewer, on: context.today, size: Pagination.size)
    return try context.page(
      PersonIndexPage(list, filter, context.query, organisations: organisations, district: district))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let card = try context.store.personCard(context.id(), in: viewer.scope, on: context.today)
    return try context.page(
      PersonShowPage(card, viewer: viewer, today: context.today, clock: context.portal.clock))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let wizard = PairReturn(context.query)?.encoded ?? ""
    return try context.page(PersonNewPage(Input(FormFields([("wizard", wizard)]))))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let organisations = try context.store.organisationsForPeople(in: context.scope())
    let form = PersonForm(input: Input(try context.form()), organisations: organisations, today: context.today)
    return try context.submit(form) { form, status in
      try context.page(PersonDetailsPage(form), status: status)
    } save: { sent in
      let saved = try save(sent, context)
      return context.redirect(to: address(after: sent, saved), .personAdded)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let person = try person(context)
    let input = Input(editing: PersonEditForm.fields(person), version: person.version)
    return try context.page(PersonEditPage(PersonEditForm(input: input, known: person, today: context.today)))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let person = try person(context)
    let form = PersonEditForm(input: Input(try context.form()), known: person, today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: PersonAddress.show(person.id),
      show: { try context.page(PersonEditPage($0), status: $1) },
      save: { change, version in
        try context.store.changePerson(
          person.id, change, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: PersonAddress.show(person.id), .personChanged)
      })
  }

  private static func person(_ context: Context) throws -> Person {
    let card = try context.store.personCard(context.id(), in: context.scope(), on: context.today)
    guard card.mayChange else { throw Failure.forbidden }
    return card.person
  }

  private static func edition(_ context: Context) throws -> Edition {
    let person = try person(context)
    return try context.edition(
      of: "person:\(person.id)", PersonEditForm.fields(person), version: person.version)
  }

  private static func save(
    _ sent: PersonForm.Value, _ context: Context
  ) throws -> (person: Person.ID, stay: Stay.ID) {
    switch sent.origin {
    case .twin: try context.store.enrolTwin(sent.person, in: context.scope(), by: context.author)
    case .new, .verified:
      try context.store.addPerson(
        sent.person, verified: sent.origin == .verified && context.viewer().isOfCentre, in: context.scope(),
        by: context.author)
    }
  }

  private static func address(after sent: PersonForm.Value, _ saved: (person: Person.ID, stay: Stay.ID)) -> String {
    if let pairReturn = sent.pairReturn { return pairReturn.address(with: saved.stay) }
    let isMentee = sent.person.mentee != nil || sent.person.mentor == nil && sent.person.stay.role.isLearner
    return switch sent.next {
    case .show: PersonAddress.show(saved.person)
    case .another: PersonAddress.new
    case .pair: PairReturn.start(isMentee ? .mentee : .mentor, saved.stay)
    }
  }
}
