import HTTP
import HTTPTypes
import Mentoring
import Storage

enum AccountHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let filter = AccountFilter(context.query)
    let list = try context.store.accounts(
      filter, for: district.viewer, on: context.today, limit: Pagination.size,
      page: { Pagination.page(filter.page, of: $0) })
    return try context.page(
      AccountIndexPage(
        list, filter, context.query, district, clock: context.portal.clock, moment: context.moment))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let form = try adding(context, Input(context.query))
    // A link that invites a curator names the school by its address.
    let school = form.organisations.first { $0.slug == context.query["school"] }?.id.description
    let filled = try adding(context, Input(context.query.setting("organisation", to: school)))
    return try context.page(AccountEditPage(filled, of: nil))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    return try context.submit(adding(context, Input(context.form()))) { form, status in
      try context.page(AccountEditPage(form, of: nil), status: status)
    } save: { value in
      let login = try value.login.isEmpty ? context.store.freeLogin(for: value.details.name) : value.login
      let code = InvitationCode.random()
      let link = try context.store.inviteAccount(
        NewAccount(
          login: login, details: value.details, organisations: value.organisation.map { [$0] } ?? [],
          order: value.order),
        link: code.hash, for: viewer, by: context.author)
      return try context.page(InvitationIssuedPage(link, code, context.portal))
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let id: Account.ID = try context.id()
    if try id == context.viewer().id { return context.redirect(to: OwnAccountAddress.show) }
    return try AccountStateHandlers.page(context, Input(), .ok)
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let edition = try edition(context)
    let form = try changing(context, Input(editing: edition.fields, version: edition.version))
    return try context.page(AccountEditPage(form, of: context.id()))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let id: Account.ID = try context.id()
    let viewer = try context.viewer()
    _ = try AccountStateHandlers.card(context)
    return try context.submitEdit(
      changing(context, Input(context.form())), now: { try edition(context) }, action: AccountAddress.show(id),
      show: { form, status in try context.page(AccountEditPage(form, of: id), status: status) },
      save: { value, version in
        try context.store.changeAccount(id, to: value.details, version: version, for: viewer, by: context.author)
        return context.redirect(to: AccountAddress.show(id), .accountSaved)
      })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let card = try AccountStateHandlers.card(context)
    return try context.edition(
      of: "account:\(card.line.id)", AccountForm.fields(of: card.details), version: card.version)
  }

  private static func adding(_ context: Context, _ input: Input) throws -> AccountForm {
    try form(context, input, organisations: context.educationalOrganisations())
  }

  private static func changing(_ context: Context, _ input: Input) throws -> AccountForm {
    try form(context, input, organisations: nil)
  }

  private static func form(
    _ context: Context, _ input: Input, organisations: [OrganisationOption]?
  ) throws -> AccountForm {
    AccountForm(
      input: input, viewer: try context.viewer(),
      municipalities: try context.store.municipalities(within: context.scope()), organisations: organisations ?? [],
      isNew: organisations != nil, today: context.today)
  }
}

extension Context {
  /// Where somebody can be a curator, within the viewer's reach.
  func educationalOrganisations() throws -> [OrganisationOption] {
    try store.organisationsForPeople(in: scope()).filter(\.kind.isEducational)
  }
}
