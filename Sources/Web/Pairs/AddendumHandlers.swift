import HTTP
import HTTPTypes
import Mentoring
import Storage

enum AddendumHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let edition = try edition(context)
    let fields = AddendumForm.fields(of: edition.papers.addendum)
    let form = AddendumForm(input: Input(editing: fields, version: edition.papers.version), today: context.today)
    return try context.page(AddendumEditPage(edition, form, try context.viewer()))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let edition = try edition(context)
    let id = edition.pair.id
    let form = AddendumForm(input: Input(try context.form()), today: context.today)
    return try context.submitEdit(form, now: { try now(context) }, action: AddendumAddress.update(id)) { form, status in
      try context.page(AddendumEditPage(edition, form, try context.viewer()), status: status)
    } save: { addendum, version in
      try context.store.saveAddendum(addendum, of: id, version: version, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(id), .addendumSaved)
    }
  }

  private static func edition(_ context: Context) throws -> AddendumEdition {
    try context.store.addendum(of: context.id(), in: context.scope(), today: context.today)
  }

  private static func now(_ context: Context) throws -> Edition {
    let edition = try edition(context)
    return try context.edition(
      of: "pair:\(edition.pair.id)", AddendumForm.fields(of: edition.papers.addendum), version: edition.papers.version)
  }
}
