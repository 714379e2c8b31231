import HTTP
import Mentoring

enum PersonBaseAddress {
  static let mentors = "/banks/mentors"
  static let mentees = "/banks/mentees"
  static let teacherMentors = "/banks/teacher-mentors"
  static func mentors(_ filter: FormFields) -> String { filter.isEmpty ? mentors : mentors + "?" + filter.encoded }
  static func mentees(_ filter: FormFields) -> String { filter.isEmpty ? mentees : mentees + "?" + filter.encoded }
}

enum PersonBaseRoutes {
  static let all: [Route] =
    [
      .get("/banks/mentors", .signedIn, MentorBaseHandlers.index),
      .get("/banks/mentees", .signedIn, MenteeBaseHandlers.index),
      .get("/banks/teacher-mentors", .signedIn, MentorBaseHandlers.teachers),
    ] + Export.mentors.routes + Export.mentees.routes + Export.teacherMentors.routes
}
