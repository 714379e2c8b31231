import Mentoring

enum MentorLinkAddress {
  static func issue(_ person: Person.ID) -> String { "/people/\(person)/mentor-link" }
  static func revocation(_ person: Person.ID) -> String { "/people/\(person)/mentor-link/revocation" }
  static func show(_ token: String) -> String { "/m/\(token)" }
  static func meetings(_ token: String) -> String { "/m/\(token)/meetings" }
}

enum MentorLinkRoutes {
  static let all: [Route] = [
    .post("/people/{id}/mentor-link", .editors, MentorLinkHandlers.create),
    .post("/people/{id}/mentor-link/revocation", .editors, MentorLinkHandlers.delete),
    .getNoting("/m/{token}", .everyone, MentorJournalHandlers.show),
    .post("/m/{token}/meetings", .everyone, MentorJournalHandlers.create),
  ]
}
