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
}

enum PairDraftRoutes {
  static let all: [Route] = []
}
