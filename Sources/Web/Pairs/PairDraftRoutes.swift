import HTTP
import Mentoring

/// The wizard keeps all its answers in the query of its addresses, so two tabs never meet (`ux.md` 41).
enum PairDraftAddress {
  static let mentee = "/pairs/new/mentee"
  static let form = "/pairs/new/form"
  static let mentor = "/pairs/new/mentor"
  static let terms = "/pairs/new/terms"
  static let check = "/pairs/new/check"
  /// From the mentee's page, the mentor's page, or the list.
  static func start(mentee: Stay.ID) -> String { form + "?mentee=\(mentee)" }
  static func start(mentor: Stay.ID) -> String { self.mentee + "?mentor=\(mentor)" }

  static func step(_ step: String, _ answers: FormFields) -> String {
    answers.isEmpty ? step : step + "?" + answers.encoded
  }
}

enum PairDraftRoutes {
  static let all: [Route] = [
    .get("/pairs/new/mentee", .editors, PairDraftHandlers.editMentee),
    .get("/pairs/new/form", .editors, PairDraftHandlers.editForm),
    .get("/pairs/new/mentor", .editors, PairDraftHandlers.editMentor),
    .get("/pairs/new/terms", .editors, PairDraftHandlers.editTerms),
    .get("/pairs/new/check", .editors, PairDraftHandlers.show),
  ]
}
