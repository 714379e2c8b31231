import HTTP
import Mentoring

enum OrderAddress {
  static let index = "/orders"
  static let new = "/orders/new"
  static let create = "/orders"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func new(_ pairs: [Pair.ID], _ kind: Order.Kind? = nil) -> String {
    new + "?"
      + FormFields((kind.map { [("kind", $0.rawValue)] } ?? []) + pairs.map { ("pair", $0.description) }).encoded
  }
  static func show(_ id: Order.ID) -> String { "/orders/\(id)" }
  static func document(_ id: Order.ID) -> String { "/orders/\(id)/document" }
  static func print(_ id: Order.ID) -> String { "/orders/\(id)/print" }
  static func sign(_ id: Order.ID) -> String { "/orders/\(id)/signature" }
  static func discard(_ id: Order.ID) -> String { "/orders/\(id)/removal" }
  static func exclude(_ pair: Pair.ID, from id: Order.ID) -> String { "/orders/\(id)/pairs/\(pair)/removal" }
  static func scan(_ id: Order.ID) -> String { "/orders/\(id)/scan" }
  static func removeScan(_ id: Order.ID) -> String { "/orders/\(id)/scan/removal" }
}

/// The documents that orders are made from: the centre's, or the portal's own.
enum OrderTemplateAddress {
  static func index(_ slug: String) -> String { "/municipalities/\(slug)/order-templates" }
  static func show(_ slug: String, _ kind: Order.Kind) -> String {
    "/municipalities/\(slug)/order-templates/\(kind.rawValue)"
  }
  static func remove(_ slug: String, _ kind: Order.Kind) -> String {
    "/municipalities/\(slug)/order-templates/\(kind.rawValue)/removal"
  }
}

enum OrderRoutes {
  static let all: [Route] =
    [
      .get("/orders", .signedIn, OrderHandlers.index),
      .get("/orders/new", .editors, OrderHandlers.new),
      .post("/orders", .editors, OrderHandlers.create),
      .get("/orders/{id}", .signedIn, OrderHandlers.show),
      .getNoting("/orders/{id}/document", .editors, OrderDocumentHandlers.show),
      .getNoting("/orders/{id}/print", .editors, OrderDocumentHandlers.print),
      .post("/orders/{id}/signature", .editors, OrderHandlers.update),
      .post("/orders/{id}/removal", .editors, OrderHandlers.delete),
      .post("/orders/{id}/pairs/{pair}/removal", .editors, OrderHandlers.exclude),
      .get("/orders/{id}/scan", .editors, OrderScanHandlers.show),
      .post("/orders/{id}/scan", .editors, bodyLimit: Route.uploadLimit, OrderScanHandlers.update),
      .post("/orders/{id}/scan/removal", .editors, OrderScanHandlers.delete),
      .get("/municipalities/{slug}/order-templates", .centre, OrderTemplateHandlers.index),
      .get("/municipalities/{slug}/order-templates/{kind}", .centre, OrderTemplateHandlers.show),
      .post(
        "/municipalities/{slug}/order-templates/{kind}", .centre, bodyLimit: Route.uploadLimit,
        OrderTemplateHandlers.update),
      .post("/municipalities/{slug}/order-templates/{kind}/removal", .centre, OrderTemplateHandlers.delete),
    ] + Export.orders.routes
}
