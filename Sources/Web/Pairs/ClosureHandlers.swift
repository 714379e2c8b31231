import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ClosureHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let details = try pair(context)
    let day = min(details.pair.period.end ?? context.today, context.today)
    let form = ClosureForm(input: Input(["date": Russian.date(day)]), today: context.today)
    return try context.page(ClosureNewPage(details, form, try context.viewer()))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let details = try pair(context)
    let form = ClosureForm(input: Input(try context.form()), today: context.today)
    return try context.submit(form) { form, status in
      try context.page(ClosureNewPage(details, form, try context.viewer()), status: status)
    } save: { sent in
      let pairs = [details.pair.id] + (sent.includesGroup ? details.openGroup.map(\.id) : [])
      try context.store.closePairs(
        pairs, sent.closure, note: sent.note, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(details.pair.id), .pairClosed)
    }
  }

  private static func pair(_ context: Context) throws -> PairDetails {
    try context.store.pairForEditing(context.id(), in: context.scope(), today: context.today).details
  }
}
