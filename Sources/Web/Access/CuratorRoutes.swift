import HTTP
import Mentoring

enum CuratorAddress {
  static let index = "/banks/curators"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func update(_ id: Curatorship.ID) -> String { "/curatorships/\(id)" }
  static func edit(_ id: Curatorship.ID) -> String { "/curatorships/\(id)/edit" }
  static func newHandover(_ id: Curatorship.ID) -> String { "/curatorships/\(id)/handover/new" }
  static func createHandover(_ id: Curatorship.ID) -> String { "/curatorships/\(id)/handover" }

  /// The lines that lack something.
  static func lacking(_ lack: CuratorLack) -> String { index(["lack": lack.rawValue]) }
}

enum CuratorRoutes {
  static let all: [Route] =
    [
      .get("/banks/curators", .signedIn, CuratorHandlers.index),
      .get("/curatorships/{id}/edit", .editors, CuratorHandlers.edit),
      .post("/curatorships/{id}", .editors, CuratorHandlers.update),
      .get("/curatorships/{id}/handover/new", .centre, HandoverHandlers.new),
      .post("/curatorships/{id}/handover", .centre, HandoverHandlers.create),
    ] + Export.curators.routes
}
