import HTTP
import Mentoring

enum MatchingAddress {
  static let index = "/matching"
  static let network = "/matching/network"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func show(_ side: Pair.Side, _ stay: Stay.ID) -> String {
    switch side {
    case .mentee: "/matching/mentees/\(stay)"
    case .mentor: "/matching/mentors/\(stay)"
    }
  }
}

/// Who suits whom: the portal puts people in order and says why, a person decides.
enum MatchingRoutes {
  static let all: [Route] = [
    .get("/matching", .editors, MatchingHandlers.index),
    .get("/matching/network", .editors, MatchingHandlers.network),
    .get("/matching/mentees/{id}", .editors, MatchingHandlers.showMentee),
    .get("/matching/mentors/{id}", .editors, MatchingHandlers.showMentor),
  ]
}
