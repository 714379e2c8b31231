import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ClosureHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let draft = try draft(context)
    // A link of yesterday: nothing is left to close.
    guard draft.pair.closure == nil else { return context.redirect(to: PairAddress.show(draft.pair.id)) }
    let day = min(draft.pair.period.end ?? context.today, context.today)
    let form = ClosureForm(Input(["date": Russian.date(day)]), draft, today: context.today)
    return try context.page(ClosureNewPage(draft, form, try context.viewer()))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let draft = try draft(context)
    let form = ClosureForm(Input(try context.form()), draft, today: context.today)
    return try context.submit(form) { form, status in
      try context.page(ClosureNewPage(draft, form, try context.viewer()), status: status)
    } save: { sent in
      try context.store.closePairs(
        [draft.pair.id] + sent.others, sent.closure, note: sent.note, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(draft.pair.id), .pairClosed)
    }
  }

  private static func draft(_ context: Context) throws -> ClosureDraft {
    try context.store.closureDraft(context.id(), in: context.scope(), today: context.today)
  }
}
