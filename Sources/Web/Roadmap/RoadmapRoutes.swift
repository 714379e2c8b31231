import HTTP
import Mentoring

enum RoadmapAddress {
  static let index = "/roadmap"
  static let matrix = "/roadmap/matrix"
  static let summary = "/roadmap/summary"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func matrix(_ query: FormFields) -> String { query.isEmpty ? matrix : matrix + "?" + query.encoded }
}

enum RoadmapRoutes {
  static let all: [Route] =
    [
      .get("/roadmap", .signedIn, RoadmapHandlers.index),
      .get("/roadmap/matrix", .district, RoadmapMatrixHandlers.show),
      .get("/roadmap/summary", .district, RoadmapMatrixHandlers.summary),
    ] + RoadmapPlanRoutes.all + RoadmapTaskRoutes.all + CalendarFeedRoutes.all
}
