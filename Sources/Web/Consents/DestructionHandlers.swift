import HTTP
import HTTPTypes
import Mentoring
import Storage

enum DestructionHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try context.page(
      DestructionIndexPage(context.store.destructions(in: context.scope()), today: context.today))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.destruction()
    return try context.page(
      DestructionShowPage(
        card, Input(editing: [:], version: card.destruction.version), viewer: context.viewer(), today: context.today))
  }
}

enum ActHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    guard let page = ActShowPage(try context.destruction(), clock: context.portal.clock)
    else { throw Failure.notFound }
    return try context.page(page)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try context.destruction()
    let form = ActForm(input: Input(try context.form()))
    return try context.submit(form) { form, status in
      try context.page(
        DestructionShowPage(card, form.input, viewer: context.viewer(), today: context.today), status: status)
    } save: { version in
      try context.store.destroyData(
        card.destruction.id, version: version, in: context.scope(), by: context.author)
      return context.redirect(to: DestructionAddress.act(card.destruction.id), .dataDestroyed)
    }
  }
}

enum HoldHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try holdable(context)
    return try context.page(HoldNewPage(Input(editing: [:], version: card.destruction.version), card))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try holdable(context)
    let form = HoldForm(input: Input(try context.form()), openedOn: card.destruction.openedOn, today: context.today)
    return try context.submit(form) { form, status in
      try context.page(HoldNewPage(form.input, card), status: status)
    } save: { value in
      try context.store.holdDestruction(
        card.destruction.id, value.hold, version: value.version, in: context.scope(), by: context.author)
      return context.redirect(to: DestructionAddress.show(card.destruction.id), .saved)
    }
  }

  private static func holdable(_ context: Context) throws -> DestructionCard {
    let card = try context.destruction()
    guard card.destruction.mayBeHeld else { throw Failure.notFound }
    return card
  }
}

extension Context {
  fileprivate func destruction() throws -> DestructionCard {
    try store.destruction(id(), in: scope(), on: today)
  }
}
