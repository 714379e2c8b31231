import Mentoring

enum MeetingRulesAddress {
  static let show = "/meetings/rules"
  static let limits = "/meetings/rules/limits"
  static let kinds = "/meetings/rules/kinds"
  static let access = "/meetings/rules/access"
  static let vacations = "/meetings/rules/vacations"
  static func removal(_ id: Vacation.ID) -> String { "/meetings/rules/vacations/\(id)/removal" }
}

enum MeetingRulesRoutes {
  static let all: [Route] = [
    .get("/meetings/rules", .centre, MeetingRulesHandlers.show),
    .post("/meetings/rules/limits", .centre, MeetingRulesHandlers.updateLimits),
    .post("/meetings/rules/kinds", .centre, MeetingRulesHandlers.updateKind),
    .post("/meetings/rules/access", .centre, MeetingRulesHandlers.updateAccess),
    .post("/meetings/rules/vacations", .centre, MeetingRulesHandlers.createVacation),
    .post("/meetings/rules/vacations/{id}/removal", .centre, MeetingRulesHandlers.deleteVacation),
  ]
}
