import Foundation
import HTTP
import HTTPTypes
import Mentoring
import Storage

enum DocumentFileHandlers {
  /// A published paper is given to anybody, any other to those who may change it. Never shown by the portal itself: it is
  /// taken away and opened elsewhere (security.md 54).
  @Sendable static func show(_ context: Context) throws -> Response {
    let id: OfficialDocument.ID = try context.id()
    do {
      guard let viewer = context.account else { throw Failure.notFound }
      let file = try context.store.documentFile(of: id, for: viewer)
      return .document(file.bytes, file.format, id, Words.documentTitle(file.line))
    } catch Failure.notFound {
      let file = try context.store.publishedDocumentFile(id)
      let name = [file.document.title, Words.documentNumber(file.document.number, file.document.issuedOn)]
      return .document(file.bytes, file.format, id, name.joined(separator: " "))
    }
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let id: OfficialDocument.ID = try context.id()
    let form = DocumentFileForm(input: Input(try context.form()), file: try DocumentFileForm.file(context))
    return try context.submit(form) { form, status in
      try DocumentHandlers.page(context, fileError: form.input.errors.first?.text, status)
    } save: { file in
      try context.store.saveDocumentFile(
        file.bytes, file.format, of: id, within: context.scope(), by: context.author)
      return context.redirect(to: DocumentAddress.show(id), .documentFileSaved)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let id: OfficialDocument.ID = try context.id()
    try context.store.removeDocumentFile(of: id, within: context.scope(), by: context.author)
    return context.redirect(to: DocumentAddress.show(id), .documentFileRemoved)
  }
}

extension Response {
  /// Named for people (`ux.md` 55): «Приказ о внедрении № 5-од от 01.02.2021.pdf» (RFC 6266 section 4.3).
  fileprivate static func document(
    _ bytes: [UInt8], _ format: DocumentFormat, _ id: OfficialDocument.ID, _ title: String
  ) -> Response {
    let name = title.map { $0.isLetter || $0.isNumber || " .,-№«»()".contains($0) ? $0 : $0.isWhitespace ? " " : "-" }
    let encoded =
      (String(name.prefix(120)) + "." + format.rawValue)
      .addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyz0123456789."))
      ?? ""
    return Response(
      fields: [
        .contentType: format.contentType, .xContentTypeOptions: "nosniff",
        .contentDisposition:
          "attachment; filename=\"dokument-\(id).\(format.rawValue)\"; filename*=UTF-8''\(encoded)",
        .contentSecurityPolicy: "sandbox; default-src 'none'",
      ], body: .bytes(bytes))
  }
}
