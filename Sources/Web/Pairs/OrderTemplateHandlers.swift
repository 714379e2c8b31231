import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

/// The centre takes a document away, edits it in an office suite, and brings it back.
enum OrderTemplateHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try page(context, try municipality(context), errors: Input(), .ok)
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let kind = try context.orderKind()
    let own = try context.store.orderTemplate(kind, of: municipality(context).id)
    return Response.document(try own ?? context.portal.documents.bytes(of: kind), "shablon-\(kind.rawValue)")
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let municipality = try municipality(context)
    let kind = try context.orderKind()
    let form = OrderTemplateForm(
      input: Input(try context.form()), kind: kind, file: try OrderTemplateForm.file(context, kind))
    return try context.submit(form) { form, status in
      try page(context, municipality, errors: form.input, status)
    } save: { bytes in
      try context.store.saveOrderTemplate(bytes, kind, of: municipality.id, by: context.author)
      return context.redirect(to: OrderTemplateAddress.index(municipality.slug), .orderTemplateSaved)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let municipality = try municipality(context)
    return try context.once {
      try context.store.removeOrderTemplate(context.orderKind(), of: municipality.id, by: context.author)
      return context.redirect(to: OrderTemplateAddress.index(municipality.slug), .orderTemplateRemoved)
    }
  }

  private static func municipality(_ context: Context) throws -> Municipality {
    try context.store.municipality(context.slug(), within: context.scope())
  }

  private static func page(
    _ context: Context, _ municipality: Municipality, errors: Input, _ status: HTTPResponse.Status
  ) throws -> Response {
    let own = try context.store.orderTemplates(of: municipality.id)
    return try context.page(OrderTemplateIndexPage(municipality, own, errors), status: status)
  }
}

extension Context {
  /// The kind of order in the address.
  fileprivate func orderKind() throws -> Order.Kind {
    guard let kind = Order.Kind(rawValue: parameters["kind"] ?? "") else { throw Failure.notFound }
    return kind
  }
}

/// A document that is to take the place of another: it must be readable and speak only names that are known.
struct OrderTemplateForm: Form {
  var input: Input
  let kind: Order.Kind
  let file: [UInt8]?

  static let limit = 2 << 20

  static func field(_ kind: Order.Kind) -> String { "file-\(kind.rawValue)" }

  static func file(_ context: Context, _ kind: Order.Kind) throws -> [UInt8]? {
    guard let upload = (try? context.request.upload(field(kind))) ?? nil else { return nil }
    // One byte more than may be is enough to refuse it.
    return upload.size > limit ? [UInt8](repeating: 0, count: limit + 1) : try upload.bytes()
  }

  mutating func validated() -> [UInt8]? {
    let name = Self.field(kind)
    guard let file, !file.isEmpty else {
      input.fail(name, "Выберите файл: документ Word (.docx), до 2 МБ")
      return nil
    }
    guard file.count <= Self.limit else {
      input.fail(name, "Файл больше 2 МБ: уберите из документа картинки")
      return nil
    }
    guard let template = try? DocumentTemplate(file), (try? template.filled([:], rows: [[:]])) != nil else {
      input.fail(name, "Это не документ Word (.docx) или он повреждён: откройте его и сохраните в формате DOCX")
      return nil
    }
    let unknown = template.names.subtracting(OrderDocument.allNames).sorted()
    if !unknown.isEmpty {
      input.fail(
        name,
        "Неизвестные имена в фигурных скобках: \(unknown.prefix(5).joined(separator: ", ")). Сверьте их со списком ниже"
      )
    }
    if !template.names.contains(where: { $0.hasPrefix(DocumentTemplate.rowPrefix) }) {
      input.fail(name, "В документе нет строки таблицы с именами «строка.…»: приложение выйдет без пар")
    }
    return input.isValid ? file : nil
  }
}
