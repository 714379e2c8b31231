import HTTP
import HTTPTypes
import Mentoring
import Storage

enum CuratorHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let filter = CuratorFilter(context.query)
    let list = try context.store.curators(
      filter, within: district.viewer.scope, on: context.today, limit: Pagination.size,
      page: { Pagination.page(filter.page, of: $0) })
    return try context.page(CuratorIndexPage(list, filter, context.query, district, today: context.today))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try card(context)
    let input = Input(editing: CuratorForm.fields(of: card.draft), version: card.version)
    return try context.page(CuratorEditPage(card, CuratorForm(input: input, today: context.today)))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try card(context)
    let id = card.curatorship.id
    return try context.submitEdit(
      CuratorForm(input: Input(context.form()), today: context.today), now: { try edition(context) },
      action: CuratorAddress.update(id),
      show: { form, status in try context.page(CuratorEditPage(card, form), status: status) },
      save: { draft, version in
        try context.store.changeCurator(id, to: draft, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: CuratorAddress.index, .curatorSaved)
      })
  }

  private static func card(_ context: Context) throws -> CuratorCard {
    try context.store.curator(context.id(), within: context.scope())
  }

  private static func edition(_ context: Context) throws -> Edition {
    let card = try card(context)
    return try context.edition(
      of: "account:\(card.curatorship.account)", CuratorForm.fields(of: card.draft), version: card.version)
  }
}
