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

/// The last question before data are gone.
struct ActForm: Form {
  var input: Input

  mutating func validated() -> Int? {
    if input["confirmed"] != "1" { input.fail("confirmed", "Подтвердите, что сведения больше не нужны") }
    return input.isValid ? input.version : nil
  }
}

/// A ground on which the law lets the data be kept for a while.
struct HoldForm: Form {
  var input: Input
  let openedOn: CalendarDate
  let today: CalendarDate

  mutating func validated() -> (hold: Destruction.Hold, version: Int)? {
    let ground = input.text("ground", label: "Основание", limit: 300, missing: "Укажите основание: закон, спор, проверку")
    let until = input.date("until", today: today, missing: "Укажите, до какого дня удерживать")
    if let until, until < today { input.fail("until", "День уже прошёл") }
    if let until, until > today.adding(years: 3) { input.fail("until", "Больше трёх лет удерживать нельзя") }
    guard input.isValid, let until else { return nil }
    return (Destruction.Hold(ground: ground, until: until), input.version)
  }
}

/// The form of a hold.
struct HoldNewPage: Page {
  static let template = "consents/hold-new"

  let title = "Удержать сведения"
  let crumbs: [Crumb]
  let person: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let ground: Field
  let until: Field

  init(_ input: Input, _ card: DestructionCard) {
    crumbs = [
      Crumb("Уничтожение данных", DestructionAddress.index),
      Crumb("Задача", DestructionAddress.show(card.destruction.id)),
    ]
    person = card.person.name.full
    errors = ErrorSummary(input)
    action = DestructionAddress.createHold(card.destruction.id)
    cancelAddress = DestructionAddress.show(card.destruction.id)
    edit = EditTokens(input)
    ground = Field(input, "ground", "Основание", hint: "Например, судебный спор или проверка: статья закона", rows: 2)
    until = Field(
      input, "until", "До какого дня", hint: "Например, 27.03.2027", width: .date, inputmode: "numeric")
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Уничтожение данных", DestructionAddress.index)]
    person = "Котов Даниил Сергеевич"
    self.errors = errors
    action = "/destructions/1/hold"
    cancelAddress = "/destructions/1"
    edit = .sample
    ground = .sample
    until = .sample
  }

  static let sample = HoldNewPage(errors: .sample)
}
