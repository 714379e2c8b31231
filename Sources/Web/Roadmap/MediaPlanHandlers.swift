import HTTP
import HTTPTypes
import Mentoring
import Storage

enum MediaPlanHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try context.page(BankListPage(try listing(context)))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let place = try DocumentPlace(context, context.query)
    let asked = ["topic", "event", "channel"].compactMap { name in context.query[name].map { (name, $0) } }
    return try context.page(DocumentEditPage(form(context, place.owner, Input(FormFields(asked))), of: place))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    let place = try DocumentPlace(context, fields)
    return try context.submit(form(context, place.owner, Input(fields))) { form, status in
      try context.page(DocumentEditPage(form, of: place), status: status)
    } save: { terms in
      try context.store.addMediaPlanItem(terms, of: place.owner, within: context.scope(), by: context.author)
      return context.redirect(to: MediaPlanAddress.index, .publicationSaved)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let line = try line(context)
    let input = Input(editing: MediaPlanForm.fields(of: line.item), version: line.item.version)
    return try context.page(DocumentEditPage(form(context, line.place, input), changing: line))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let line = try line(context)
    let id = line.item.id
    return try context.submitEdit(
      form(context, line.place, Input(context.form())), now: { try edition(context) },
      action: MediaPlanAddress.update(id),
      show: { form, status in try context.page(DocumentEditPage(form, changing: line), status: status) },
      save: { terms, version in
        try context.store.changeMediaPlanItem(
          id, to: terms, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: MediaPlanAddress.index, .publicationSaved)
      })
  }

  static func listing(_ context: Context, size: Int = Pagination.size) throws -> BankListing {
    let query = BankListing.known(context.query, ["q", "channel", "state", "owner", "sort", "page"])
    let list = try context.store.mediaPlan(
      MediaPlanFilter(query), within: context.scope(), on: context.today, size: size)
    return BankListing(list, query, try context.viewer(), today: context.today)
  }

  /// The publication of the address, for those who may change it.
  private static func line(_ context: Context) throws -> MediaPlanLine {
    let line = try context.store.mediaPlanItem(context.id(), within: context.scope())
    guard line.isEditable else { throw Failure.notFound }
    return line
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try line(context).item
    return try context.edition(of: "mediaPlanItem:\(now.id)", MediaPlanForm.fields(of: now), version: now.version)
  }

  private static func form(
    _ context: Context, _ owner: OfficialDocument.Owner, _ input: Input
  ) throws -> MediaPlanForm {
    MediaPlanForm(
      input: input, events: try context.store.eventChoices(of: owner, within: context.scope()), today: context.today)
  }
}
