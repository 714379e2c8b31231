import HTTP
import Mentoring

/// Deadlines for a calendar outside the portal.
enum CalendarFeedAddress {
  static let show = "/roadmap/calendar-feed"
  static let issue = "/roadmap/calendar-feed"
  static let revocation = "/roadmap/calendar-feed/revocation"
  static func file(_ token: String) -> String { "/calendar/\(token)" }
}

enum CalendarFeedRoutes {
  static let all: [Route] = [
    .get("/roadmap/calendar-feed", .signedIn, CalendarFeedHandlers.show),
    .post("/roadmap/calendar-feed", .signedIn, CalendarFeedHandlers.create),
    .post("/roadmap/calendar-feed/revocation", .signedIn, CalendarFeedHandlers.delete),
    .get("/calendar/{token}", .everyone, CalendarFeedHandlers.file),
  ]
}
