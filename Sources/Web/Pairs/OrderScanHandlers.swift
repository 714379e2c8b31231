import HTTP
import HTTPTypes
import Mentoring
import Storage

enum OrderScanHandlers {
  /// Never shown by the portal itself, as scans of consents are not.
  @Sendable static func show(_ context: Context) throws -> Response {
    let id: Order.ID = try context.id()
    let scan = try context.store.scan(of: id, in: context.scope())
    return Response(
      fields: [
        .contentType: scan.format.contentType, .xContentTypeOptions: "nosniff",
        .contentDisposition: "attachment; filename=\"prikaz-\(id).\(scan.format.rawValue)\"",
        .contentSecurityPolicy: "sandbox; default-src 'none'",
      ], body: .bytes(scan.bytes))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try context.order()
    let form = ScanForm(input: Input(try context.form()), file: try ScanForm.file(context))
    return try context.submit(form) { form, status in
      let signature = SignatureForm(input: Input(), today: context.today)
      return try context.page(
        OrderShowPage(card, signature, scanError: form.input.errors.first?.text, viewer: context.viewer()),
        status: status)
    } save: { scan in
      try context.store.saveScan(scan.bytes, scan.format, of: card.order.id, in: context.scope(), by: context.author)
      return context.redirect(to: OrderAddress.show(card.order.id), .orderScanSaved)
    }
  }

  @Sendable static func delete(_ context: Context) throws -> Response {
    let id: Order.ID = try context.id()
    try context.store.removeScan(of: id, in: context.scope(), by: context.author)
    return context.redirect(to: OrderAddress.show(id), .orderScanRemoved)
  }
}
