import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ConsentHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let scope = district.viewer.scope
    let organisations = district.isWholeRegion ? [] : try context.store.organisationsForPeople(in: scope)
    let filter = ConsentFilter(context.query, organisations)
    let grid =
      district.isWholeRegion
      ? .empty : try context.store.consentGrid(filter, in: scope, on: context.today, size: Pagination.size)
    return try context.page(
      ConsentIndexPage(
        grid, filter, context.query, organisations: organisations,
        openDestructions: try context.store.destructions(in: scope).count { $0.destruction.doneOn == nil },
        district: district, today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let (filter, grid) = try grid(context, context.query, rows: [])
    let form = ConsentGridForm(input: .begun(context.query, context.today), lines: grid.lines, today: context.today)
    return try context.page(ConsentNewPage(form, filter, grid))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    // The rows that were shown, whatever the list would show by now.
    let rows = fields.all("row").prefix(Pagination.size).compactMap { Person.ID($0) }
    guard !rows.isEmpty else { throw Failure.notFound }
    let (filter, grid) = try grid(context, fields, rows: rows)
    let form = ConsentGridForm(input: Input(fields), lines: grid.lines, today: context.today)
    return try context.submit(form) { form, status in
      try context.page(ConsentNewPage(form, filter, grid), status: status)
    } save: { consents in
      try context.store.signConsents(consents, in: context.scope(), by: context.author)
      let query = ConsentFilter.query(fields).setting("page", to: nil)
      return context.redirect(to: ConsentAddress.index(query), .consentsSigned)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.store.consent(context.id(), in: context.scope(), on: context.today)
    return try context.page(ConsentShowPage(card, error: nil, today: context.today))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try changeable(context)
    let input = Input(editing: ConsentForm.fields(card), version: card.consent.version)
    return try context.page(ConsentEditPage(ConsentForm(input: input, card: card, today: context.today)))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try changeable(context)
    let form = ConsentForm(input: Input(try context.form()), card: card, today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: ConsentAddress.show(card.consent.id),
      show: { try context.page(ConsentEditPage($0), status: $1) },
      save: { signature, version in
        try context.store.changeConsent(
          card.consent.id, signature, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: ConsentAddress.show(card.consent.id), .saved)
      })
  }

  private static func grid(
    _ context: Context, _ fields: FormFields, rows: [Person.ID]
  ) throws -> (ConsentFilter, ConsentGrid) {
    let district = try DistrictChoice(context, in: fields)
    let scope = district.viewer.scope
    var filter = ConsentFilter(fields, try context.store.organisationsForPeople(in: scope))
    if district.isWholeRegion, filter.people.isEmpty, rows.isEmpty { return (filter, .empty) }
    guard !rows.isEmpty else {
      return (filter, try context.store.consentGrid(filter, in: scope, on: context.today, size: Pagination.size))
    }
    var shown = ConsentFilter()
    shown.people = rows
    if filter.people.isEmpty { filter.page = 1 }
    return (filter, try context.store.consentGrid(shown, in: scope, on: context.today, size: Pagination.size))
  }

  /// A signed paper that nobody has taken back.
  private static func changeable(_ context: Context) throws -> ConsentCard {
    let card = try context.store.consent(context.id(), in: context.scope(), on: context.today)
    guard card.consent.signature != nil, card.consent.withdrawnOn == nil else { throw Failure.notFound }
    return card
  }

  private static func edition(_ context: Context) throws -> Edition {
    let card = try changeable(context)
    return try context.edition(
      of: "person:\(card.person.id)", ConsentForm.fields(card), version: card.consent.version)
  }
}
