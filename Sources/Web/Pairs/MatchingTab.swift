import Mentoring

/// The three views of matching: those who wait, those who have room, the network of schools.
struct MatchingTab: Encodable, Sendable {
  let title: String
  let address: String
  let isCurrent: Bool

  enum View { case mentees, mentors, network }

  static func all(_ current: View, waiting: Int? = nil, free: Int? = nil) -> [MatchingTab] {
    let counted = { (title: String, count: Int?) in title + (count.map { " (\(Russian.number($0)))" } ?? "") }
    return [
      MatchingTab(
        title: counted("Ждут наставника", waiting), address: MatchingAddress.index, isCurrent: current == .mentees),
      MatchingTab(
        title: counted("Свободные наставники", free), address: MatchingAddress.index(["side": "mentor"]),
        isCurrent: current == .mentors),
      MatchingTab(title: "Сеть школ", address: MatchingAddress.network, isCurrent: current == .network),
    ]
  }

  static let sample = MatchingTab(title: "Ждут наставника (3)", address: MatchingAddress.index, isCurrent: true)
}
