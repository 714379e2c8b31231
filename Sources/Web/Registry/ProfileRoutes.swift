import Mentoring

enum ProfileAddress {
  static func editMentor(_ person: Person.ID) -> String { "/people/\(person)/mentor-profile/edit" }
  static func updateMentor(_ person: Person.ID) -> String { "/people/\(person)/mentor-profile" }
  static func editMentee(_ person: Person.ID) -> String { "/people/\(person)/mentee-profile/edit" }
  static func updateMentee(_ person: Person.ID) -> String { "/people/\(person)/mentee-profile" }
}

enum ProfileRoutes {
  static let all: [Route] = [
    .get("/people/{id}/mentor-profile/edit", .editors, MentorProfileHandlers.edit),
    .post("/people/{id}/mentor-profile", .editors, MentorProfileHandlers.update),
    .get("/people/{id}/mentee-profile/edit", .editors, MenteeProfileHandlers.edit),
    .post("/people/{id}/mentee-profile", .editors, MenteeProfileHandlers.update),
  ]
}
