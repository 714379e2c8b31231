import Mentoring
import Storage

enum SectionAddress {
  static let index = "/publication"
  static func edit(_ slug: String) -> String { "/organisations/\(slug)/section" }
  static func preview(_ slug: String) -> String { "/organisations/\(slug)/section/preview" }
  static func publication(_ slug: String) -> String { "/organisations/\(slug)/section/publication" }
  static func withdrawal(_ slug: String) -> String { "/organisations/\(slug)/section/withdrawal" }
  static func restoration(_ number: Int, of slug: String) -> String {
    "/organisations/\(slug)/section/editions/\(number)/restoration"
  }
}

enum NewsAddress {
  static func new(ofSchool slug: String) -> String { "/organisations/\(slug)/news/new" }
  static func create(ofSchool slug: String) -> String { "/organisations/\(slug)/news" }
  static func new(ofCentre slug: String) -> String { "/municipalities/\(slug)/news/new" }
  static func create(ofCentre slug: String) -> String { "/municipalities/\(slug)/news" }
  static func edit(_ id: NewsItem.ID) -> String { "/news/\(id)/edit" }
  static func update(_ id: NewsItem.ID) -> String { "/news/\(id)" }
}

enum ApplicationAddress {
  static let index = "/applications"
  static func show(_ id: MentorApplication.ID) -> String { "/applications/\(id)" }
  static func acceptance(_ id: MentorApplication.ID) -> String { "/applications/\(id)/acceptance" }
  static func refusal(_ id: MentorApplication.ID) -> String { "/applications/\(id)/refusal" }
}

enum SectionRoutes {
  static let all: [Route] = [
    .get("/publication", .signedIn, SectionIndexHandlers.index),
    .get("/organisations/{slug}/section", .editors, SectionHandlers.edit),
    .post("/organisations/{slug}/section", .editors, SectionHandlers.update),
    .get("/organisations/{slug}/section/preview", .editors, SectionHandlers.show),
    .post("/organisations/{slug}/section/publication", .editors, SectionStateHandlers.publish),
    .post("/organisations/{slug}/section/withdrawal", .editors, SectionStateHandlers.withdraw),
    .post("/organisations/{slug}/section/editions/{number}/restoration", .editors, SectionStateHandlers.restore),
    .get("/organisations/{slug}/news/new", .editors, NewsHandlers(isOfCentre: false).new),
    .post("/organisations/{slug}/news", .editors, NewsHandlers(isOfCentre: false).create),
    .get("/municipalities/{slug}/news/new", .centre, NewsHandlers(isOfCentre: true).new),
    .post("/municipalities/{slug}/news", .centre, NewsHandlers(isOfCentre: true).create),
    .get("/news/{id}/edit", .editors, NewsEditHandlers.edit),
    .post("/news/{id}", .editors, NewsEditHandlers.update),
    .get("/applications", .editors, ApplicationHandlers.index),
    .get("/applications/{id}", .editors, ApplicationHandlers.show),
    .post("/applications/{id}/acceptance", .editors, ApplicationHandlers.accept),
    .post("/applications/{id}/refusal", .editors, ApplicationHandlers.decline),
    .get("/schools/{slug}/mentoring/application", .everyone, MentorOfferHandlers.new),
    .post("/schools/{slug}/mentoring/application", .everyone, MentorOfferHandlers.ask),
    .post("/schools/{slug}/mentoring/application/consent", .everyone, MentorOfferHandlers.create),
    .get("/schools/{slug}/mentoring/application/consent", .everyone, MentorOfferHandlers.sent),
  ]
}
