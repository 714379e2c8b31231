import HTTP
import Mentoring

enum MeetingAddress {
  static let index = "/meetings"
  static let totals = "/meetings/totals"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func of(_ pair: Pair.ID) -> String { "/pairs/\(pair)/meetings" }
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/meetings/new" }
  /// The line above the log, with the cursor in its date.
  static func line(of pair: Pair.ID) -> String { PairAddress.show(pair) + "#heldOn" }
  static func log(of pair: Pair.ID) -> String { PairAddress.show(pair) + "#log" }
  static func edit(_ id: Meeting.ID) -> String { "/meetings/\(id)/edit" }
  static func update(_ id: Meeting.ID) -> String { "/meetings/\(id)" }
  static func removal(_ id: Meeting.ID) -> String { "/meetings/\(id)/removal" }
  static func restoration(_ pair: Pair.ID, _ id: Meeting.ID) -> String { "/pairs/\(pair)/meetings/\(id)/restoration" }
}

enum MeetingSheetAddress {
  static let group = "/meetings/bulk"
  static let month = "/meetings/bulk/month"
  static func group(_ query: FormFields) -> String { query.isEmpty ? group : group + "?" + query.encoded }
  static func month(_ query: FormFields) -> String { query.isEmpty ? month : month + "?" + query.encoded }
}

enum MeetingRoutes {
  static let all: [Route] =
    [
      .get("/meetings", .signedIn, MeetingListHandlers.index),
      .get("/meetings/totals", .signedIn, MeetingListHandlers.totals),
      .get("/meetings/bulk", .editors, MeetingGroupHandlers.new),
      .post("/meetings/bulk", .editors, MeetingGroupHandlers.create),
      .get("/meetings/bulk/month", .editors, MeetingMonthHandlers.edit),
      .post("/meetings/bulk/month", .editors, MeetingMonthHandlers.update),
      .get("/pairs/{id}/meetings/new", .editors, MeetingHandlers.new),
      .post("/pairs/{id}/meetings", .editors, MeetingHandlers.create),
      .post("/pairs/{id}/meetings/{meeting}/restoration", .editors, MeetingHandlers.restore),
      .get("/meetings/{id}/edit", .editors, MeetingHandlers.edit),
      .post("/meetings/{id}", .editors, MeetingHandlers.update),
      .post("/meetings/{id}/removal", .editors, MeetingHandlers.remove),
    ] + Export.meetings.routes + Export.meetingTotals.routes
}
