import HTTP
import HTTPTypes
import Mentoring
import Storage

enum OrderHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let filter = OrderFilter(context.query)
    let list = district.isWholeRegion ? .empty : try context.store.orders(filter, in: district.viewer.scope)
    return try context.page(OrderIndexPage(list, filter, context.query, district))
  }

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
      switch sent {
      case .draft(let pairs, let kind):
        let order = try context.store.draftOrder(pairs, kind, in: context.scope(), by: context.author)
        return context.redirect(to: OrderAddress.show(order), .orderDrafted)
      case .signed(let pairs, let kind, let signature):
        let order = try context.store.fixPairs(pairs, kind, by: signature, in: context.scope(), by: context.author)
        guard kind == .fixing else { return context.redirect(to: OrderAddress.show(order), .orderSigned) }
        guard pairs.count == 1, let pair = pairs.first else {
          return context.redirect(to: PairAddress.index, .pairsFixed)
        }
        return context.redirect(to: PairAddress.show(pair), .pairFixed)
      }
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.order()
    let input = Input(["_version": card.order.version.description])
    return try context.page(
      OrderShowPage(card, SignatureForm(input: input, today: context.today), viewer: context.viewer()))
  }

  /// Number and date: the draft is signed.
  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try context.order()
    let form = SignatureForm(input: Input(try context.form()), today: context.today)
    return try context.submit(form) { form, status in
      try context.page(OrderShowPage(card, form, viewer: context.viewer()), status: status)
    } save: { signature in
      try context.store.signOrder(
        card.order.id, as: signature, version: form.input.version, in: context.scope(), by: context.author)
      return context.redirect(to: OrderAddress.show(card.order.id), .orderSigned)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    try context.once {
      try context.store.discardOrder(context.id(), in: context.scope(), by: context.author)
      return context.redirect(to: OrderAddress.index, .orderDiscarded)
    }
  }

  @Sendable static func exclude(_ context: Context) throws -> Response {
    let id: Order.ID = try context.id()
    return try context.once {
      try context.store.excludePair(context.id("pair"), from: id, in: context.scope(), by: context.author)
      return context.redirect(to: OrderAddress.show(id), .pairExcluded)
    }
  }

  private static func page(_ context: Context, _ form: OrderForm, _ status: HTTPResponse.Status) throws -> Response {
    let viewer = try context.viewer()
    let draft = try context.store.orderDraft(form.pairs, form.kind, in: viewer.scope, today: context.today)
    return try context.page(OrderNewPage(draft, form, viewer), status: status)
  }
}

extension Context {
  /// The order of the address, within the viewer's scope.
  func order() throws -> OrderCard { try store.order(id(), in: scope(), today: today) }
}

extension OrderFilter {
  /// The filter of an address; what it does not understand it leaves out.
  init(_ query: FormFields) {
    self.init()
    text = (query["q"] ?? "").trimmingPrefix { $0 == "№" || $0.isWhitespace }.description
    kind = query["kind"].flatMap(Order.Kind.init(rawValue:))
    state = query["state"].flatMap(Order.State.init(rawValue:))
    organisation = Organisation.ID(query["organisation"])
    page = query["page"].flatMap { Int($0) } ?? 1
  }
}
