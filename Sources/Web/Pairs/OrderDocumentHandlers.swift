import Foundation
import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

enum OrderDocumentHandlers {
  /// The order as a document that can still be edited, by the centre's template or the portal's own.
  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.order()
    let kind = card.order.kind
    let own = try context.store.orderTemplate(kind, of: card.municipality)
    let template = try DocumentTemplate(own ?? context.portal.documents.bytes(of: kind))
    let document = OrderDocument(card, try context.viewer())
    let bytes = try template.filled(document.values, rows: document.rows)
    try context.store.noteExport(
      of: OrderAddress.show(card.order.id), rows: document.rows.count, format: "docx", filters: "", by: context.author)
    return Response.document(bytes, "prikaz-\(card.order.id)")
  }

  @Sendable static func print(_ context: Context) throws -> Response {
    let card = try context.order()
    let document = OrderDocument(card, try context.viewer())
    try context.notePrint(of: OrderAddress.show(card.order.id), people: document.rows.count)
    return try context.page(OrderPrintPage(card, document))
  }
}

extension Response {
  /// - Parameter name: Latin letters, digits and hyphens, without the suffix.
  static func document(_ bytes: [UInt8], _ name: String) -> Response {
    Response(
      fields: [
        .contentType: DocumentTemplate.contentType, .contentDisposition: "attachment; filename=\"\(name).docx\"",
      ], body: .bytes(bytes))
  }
}

/// The portal's own documents, read once at start.
struct OrderDocuments: Sendable {
  private let documents: [Order.Kind: [UInt8]]

  /// - Throws: when a document is missing or is none.
  init(directory: String) throws {
    documents = try Dictionary(
      uniqueKeysWithValues: Order.Kind.allCases.map { kind in
        let file = URL(fileURLWithPath: "\(directory)/order-\(kind.rawValue).docx")
        let bytes = Array(try Data(contentsOf: file))
        _ = try DocumentTemplate(bytes)
        return (kind, bytes)
      })
  }

  func bytes(of kind: Order.Kind) throws -> [UInt8] {
    guard let bytes = documents[kind] else { throw Failure.notFound }
    return bytes
  }
}
