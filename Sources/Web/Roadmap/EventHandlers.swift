import HTTP
import HTTPTypes
import Mentoring
import Storage

enum EventHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try context.page(BankListPage(try listing(context)))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let place = try DocumentPlace(context, context.query)
    let asked = ["kind", "title", "heldOn"].compactMap { name in context.query[name].map { (name, $0) } }
    let form = EventForm(input: Input(FormFields(asked)), today: context.today)
    return try context.page(DocumentEditPage(form, of: place))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    let place = try DocumentPlace(context, fields)
    let minors = try context.minors(of: place.owner, fields)
    let form = EventForm(input: Input(fields), today: context.today, minors: minors)
    return try context.submit(form) { form, status in
      try context.page(DocumentEditPage(form, of: place), status: status)
    } save: { terms in
      let id = try context.store.addEvent(terms, of: place.owner, within: context.scope(), by: context.author)
      return context.redirect(to: EventAddress.show(id), .eventSaved)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.store.mentoringEvent(context.id(), within: context.scope())
    return try context.page(EventShowPage(card, viewer: context.viewer(), today: context.today))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try card(context)
    let event = card.line.event
    let form = EventForm(
      input: Input(editing: EventForm.fields(of: event), version: event.version), today: context.today)
    return try context.page(DocumentEditPage(form, changing: card.line))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try card(context)
    let id = card.line.event.id
    let fields = try context.form()
    let minors = try context.minors(of: card.line.owner, fields)
    return try context.submitEdit(
      EventForm(input: Input(fields), today: context.today, minors: minors), now: { try edition(context) },
      action: EventAddress.show(id),
      show: { form, status in try context.page(DocumentEditPage(form, changing: card.line), status: status) },
      save: { terms, version in
        try context.store.changeEvent(id, to: terms, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: EventAddress.show(id), .eventSaved)
      })
  }

  static func listing(_ context: Context, size: Int = Pagination.size) throws -> BankListing {
    let query = BankListing.events(context.query)
    let list = try context.store.mentoringEvents(
      EventFilter(query, today: context.today), within: context.scope(), on: context.today, size: size)
    return BankListing(list, query, try context.viewer(), today: context.today)
  }

  /// The event of the address, for those who may change it.
  static func card(_ context: Context) throws -> EventCard {
    let card = try context.store.mentoringEvent(context.id(), within: context.scope())
    guard card.line.isEditable else { throw Failure.notFound }
    return card
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try card(context).line.event
    return try context.edition(of: "occasion:\(now.id)", EventForm.fields(of: now), version: now.version)
  }
}

enum EventAttendanceHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try EventHandlers.card(context)
    let fields = EventAttendanceForm.fields(of: card.attendance)
    return try page(context, form(card, Input(editing: fields, version: card.line.event.version)), .ok, card)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try EventHandlers.card(context)
    let id = card.line.event.id
    return try context.submitEdit(
      form(card, Input(context.form())), now: { try edition(context) }, action: EventAddress.attendance(id),
      show: { form, status in try page(context, form, status, card) },
      save: { attendance, version in
        try context.store.saveAttendance(
          attendance, of: id, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: EventAddress.show(id), .attendanceSaved)
      })
  }

  private static func form(_ card: EventCard, _ input: Input) -> EventAttendanceForm {
    EventAttendanceForm(input: input, organisations: card.organisations.map { ($0.id, $0.name) })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try EventHandlers.card(context)
    return try context.edition(
      of: "occasion:\(now.line.event.id)", EventAttendanceForm.fields(of: now.attendance),
      version: now.line.event.version)
  }

  private static func page(
    _ context: Context, _ form: EventAttendanceForm, _ status: HTTPResponse.Status, _ card: EventCard
  ) throws -> Response {
    try context.page(EventAttendancePage(form, of: card), status: status)
  }
}
