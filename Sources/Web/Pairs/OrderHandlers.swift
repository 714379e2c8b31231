import HTTP
import HTTPTypes
import Mentoring
import Storage

enum OrderHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let form = OrderForm(input: Input(context.query), today: context.today)
    return form.pairs.isEmpty
      ? context.redirect(to: PairAddress.index(["status": Pair.Status.draft.rawValue])) : try page(context, form, .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = OrderForm(input: Input(try context.form()), today: context.today)
    guard !form.pairs.isEmpty else { throw Failure.notFound }
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { sent in
      try context.store.fixPairs(sent.pairs, by: sent.order, in: context.scope(), by: context.author)
      guard sent.pairs.count == 1, let pair = sent.pairs.first
      else { return context.redirect(to: PairAddress.index, .pairsFixed) }
      return context.redirect(to: PairAddress.show(pair), .pairFixed)
    }
  }

  private static func page(_ context: Context, _ form: OrderForm, _ status: HTTPResponse.Status) throws -> Response {
    let viewer = try context.viewer()
    let draft = try context.store.orderDraft(form.pairs, in: viewer.scope, today: context.today)
    return try context.page(OrderNewPage(draft, form, viewer), status: status)
  }
}
