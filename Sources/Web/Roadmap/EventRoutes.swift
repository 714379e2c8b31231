import HTTP
import Mentoring

enum EventAddress {
  static let index = "/events"
  static let create = "/events"
  static let new = "/events/new"
  static func index(_ query: FormFields) -> String { query.isEmpty ? index : index + "?" + query.encoded }
  static func new(_ query: FormFields) -> String { query.isEmpty ? new : new + "?" + query.encoded }
  static func show(_ id: MentoringEvent.ID) -> String { "/events/\(id)" }
  static func edit(_ id: MentoringEvent.ID) -> String { "/events/\(id)/edit" }
  static func editAttendance(_ id: MentoringEvent.ID) -> String { "/events/\(id)/attendance/edit" }
  static func attendance(_ id: MentoringEvent.ID) -> String { "/events/\(id)/attendance" }
}

enum EventRoutes {
  static let all: [Route] =
    [
      .get("/events", .signedIn, EventHandlers.index),
      .get("/events/new", .editors, EventHandlers.new),
      .post("/events", .editors, EventHandlers.create),
      .get("/events/{id}", .signedIn, EventHandlers.show),
      .get("/events/{id}/edit", .editors, EventHandlers.edit),
      .post("/events/{id}", .editors, EventHandlers.update),
      .get("/events/{id}/attendance/edit", .editors, EventAttendanceHandlers.edit),
      .post("/events/{id}/attendance", .editors, EventAttendanceHandlers.update),
    ] + Export.events.routes
}
