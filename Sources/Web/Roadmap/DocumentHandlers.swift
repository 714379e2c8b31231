import HTTP
import HTTPTypes
import Mentoring
import Storage

enum DocumentHandlers {
  @Sendable static func chain(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let chain =
      district.isWholeRegion
      ? .empty : try context.store.documentChain(within: district.viewer.scope, on: context.today)
    return try context.page(DocumentChainPage(chain, context.query, district, today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    let place = try DocumentPlace(context, context.query)
    let asked = ["kind", "replaces", "basis"].compactMap { name in context.query[name].map { (name, $0) } }
    var form = try form(context, place, Input(FormFields(asked)))
    // A paper of a kind that is there already stands in its place, unless somebody says otherwise.
    if let kind = form.kind, kind.isObligatory, form.input["replaces"].isEmpty,
      let former = form.own.first(where: { $0.kind.code == kind.code })
    {
      form.input = Input(form.input.values.setting("replaces", to: former.document.id.description))
    }
    return try context.page(DocumentEditPage(form, of: place))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    let place = try DocumentPlace(context, fields)
    var form = try form(context, place, Input(fields))
    form.minors = try context.minors(of: place.owner, fields)
    form.file = try DocumentFileForm.file(context)
    return try context.submit(form) { form, status in
      try context.page(DocumentEditPage(form, of: place), status: status)
    } save: { value in
      let id = try context.store.addDocument(
        value.terms, of: place.owner, file: value.file, within: context.scope(), by: context.author)
      return context.redirect(to: DocumentAddress.show(id), .documentSaved)
    }
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    try page(context, fileError: nil, .ok)
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try card(context)
    let document = card.line.document
    let input = Input(editing: DocumentForm.fields(of: document), version: document.version)
    return try context.page(
      DocumentEditPage(changing(context, card, input), of: DocumentPlace(card.line), card.line))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try card(context)
    let id = card.line.document.id
    let fields = try context.form()
    var form = try changing(context, card, Input(fields))
    form.minors = try context.minors(of: card.line.owner, fields)
    return try context.submitEdit(
      form, now: { try edition(context) },
      action: DocumentAddress.show(id),
      show: { form, status in
        try context.page(DocumentEditPage(form, of: DocumentPlace(card.line), card.line), status: status)
      },
      save: { value, version in
        try context.store.changeDocument(
          id, to: value.terms, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: DocumentAddress.show(id), .saved)
      })
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    try context.once {
      let line = try context.store.removeDocument(context.id(), within: context.scope(), by: context.author)
      return context.redirect(to: DocumentPlace(line).documentsAddress, .documentRemoved)
    }
  }

  static func page(_ context: Context, fileError: String?, _ status: HTTPResponse.Status) throws -> Response {
    let card = try context.store.document(context.id(), within: context.scope())
    return try context.page(
      DocumentShowPage(card, fileError: fileError, viewer: context.viewer()), status: status)
  }

  /// The paper of the address, for those who may change it.
  private static func card(_ context: Context) throws -> DocumentCard {
    let card = try context.store.document(context.id(), within: context.scope())
    guard card.line.isEditable else { throw Failure.notFound }
    return card
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try card(context).line.document
    return try context.edition(of: "document:\(now.id)", DocumentForm.fields(of: now), version: now.version)
  }

  private static func form(_ context: Context, _ place: DocumentPlace, _ input: Input) throws -> DocumentForm {
    let kinds = try context.store.documentKinds(of: place.municipality)
    let choices = try context.store.documentChoices(for: place.owner, within: context.scope())
    return DocumentForm(
      input: input, kinds: kinds.filter { ($0.level == .school) == (place.slug != nil) }, bases: choices.bases,
      own: choices.own, today: context.today)
  }

  private static func changing(_ context: Context, _ card: DocumentCard, _ input: Input) throws -> DocumentForm {
    let line = card.line
    let choices = try context.store.documentChoices(for: line.owner, within: context.scope())
    let isOther = { (other: DocumentLine) in other.document.id != line.document.id }
    // What it says now stays a choice, though it was replaced meanwhile.
    let bases = choices.bases.filter(isOther)
    let kept = [card.basis].compactMap(\.self).filter { basis in !bases.contains { $0.document.id == basis.document.id }
    }
    return DocumentForm(
      input: input, kinds: [line.kind], bases: bases + kept,
      own: choices.own.filter(isOther) + [card.replaced].compactMap(\.self), today: context.today,
      hasFile: line.file != nil)
  }
}
