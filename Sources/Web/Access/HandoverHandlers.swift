import HTTP
import HTTPTypes
import Mentoring
import Storage

enum HandoverHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let (card, successors) = try handover(context)
    let input = Input(context.query.setting("date", to: Russian.date(context.today)))
    return try page(context, card, HandoverForm(input: input, successors: successors, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let (card, successors) = try handover(context)
    let form = HandoverForm(input: Input(try context.form()), successors: successors, today: context.today)
    return try context.submit(form, show: { try page(context, card, $0, $1) }) { value in
      try context.store.handOver(card.curatorship.id, value, within: context.scope(), by: context.author)
      return context.redirect(to: CuratorAddress.index, value.successor == nil ? .roleEnded : .roleHandedOver)
    }
  }

  private static func handover(_ context: Context) throws -> (card: CuratorCard, successors: [Successor]) {
    try context.store.handover(context.id(), within: context.scope(), on: context.today)
  }

  private static func page(
    _ context: Context, _ card: CuratorCard, _ form: HandoverForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(HandoverNewPage(card, form), status: status)
  }
}
