import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ScanHandlers {
  /// Never shown by the portal itself: a file of strangers is taken away and opened elsewhere (security.md 54).
  @Sendable static func show(_ context: Context) throws -> Response {
    let id: Consent.ID = try context.id()
    let scan = try context.store.scan(of: id, in: context.scope(), on: context.today)
    return Response(
      fields: [
        .contentType: scan.format.contentType, .xContentTypeOptions: "nosniff",
        .contentDisposition: "attachment; filename=\"soglasie-\(id).\(scan.format.rawValue)\"",
        .contentSecurityPolicy: "sandbox; default-src 'none'",
      ], body: .bytes(scan.bytes))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let id: Consent.ID = try context.id()
    let form = ScanForm(input: Input(try context.form()), file: try ScanForm.file(context))
    return try context.submit(form) { form, status in
      let card = try context.store.consent(id, in: context.scope(), on: context.today)
      return try context.page(
        ConsentShowPage(card, error: form.input.errors.first?.text, today: context.today), status: status)
    } save: { scan in
      try context.store.saveScan(scan.bytes, scan.format, of: id, in: context.scope(), by: context.author)
      return context.redirect(to: ConsentAddress.show(id), .scanSaved)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let id: Consent.ID = try context.id()
    try context.store.removeScan(of: id, in: context.scope(), by: context.author)
    return context.redirect(to: ConsentAddress.show(id), .scanRemoved)
  }
}

/// A scan: judged by what is in it.
struct ScanForm: Form {
  var input: Input
  let file: File

  enum File: Sendable {
    case none
    case tooLarge
    case bytes([UInt8])
  }

  mutating func validated() -> (bytes: [UInt8], format: ScanFormat)? {
    switch file {
    case .none: input.fail("scan", "Выберите файл: PDF, JPG или PNG, до 5 МБ")
    case .tooLarge: input.fail("scan", "Файл больше 5 МБ: отсканируйте с меньшим разрешением или в оттенках серого")
    case .bytes(let bytes):
      if let format = ScanFormat(bytes) { return (bytes, format) }
      input.fail("scan", "Это не PDF, JPG или PNG: проверьте файл; переименовать его недостаточно")
    }
    return nil
  }

  static func file(_ context: Context) throws -> File {
    // What cannot be read at all was refused with the fields; a form without files has chosen none.
    guard let upload = (try? context.request.upload("scan")) ?? nil else { return .none }
    return upload.size > ScanFormat.limit ? .tooLarge : .bytes(try upload.bytes())
  }
}
