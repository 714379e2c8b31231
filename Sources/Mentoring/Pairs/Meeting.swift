/// A meeting of a pair, as its journal keeps it (Калмыкия, п. 20–26). A group that meets has one for each of its pairs.
package struct Meeting: Sendable, Equatable {
  package typealias ID = Identifier<Meeting>

  package let date: CalendarDate
  package let kind: Kind
  package let state: State
  package let minutes: Int?
  package let isOnline: Bool
  package let place: String
  package let topic: String
  package let result: String
  package let nextStep: String

  package init(
    date: CalendarDate, kind: Kind, state: State = .held, minutes: Int? = nil, isOnline: Bool = false,
    place: String = "", topic: String = "", result: String = "", nextStep: String = ""
  ) {
    self.date = date
    self.kind = kind
    self.state = state
    self.minutes = minutes
    self.isOnline = isOnline
    self.place = place
    self.topic = topic
    self.result = result
    self.nextStep = nextStep
  }

  /// In the order in which a pair goes through them.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case organisational, trial, planning, regular, final, group

    /// The meetings that every pair begins with, once each.
    package static let opening: [Kind] = [.organisational, .trial, .planning]
  }

  /// Only a meeting that was held counts.
  package enum State: String, Sendable, CaseIterable, Codable { case held, moved, missed }

  /// How long a meeting that was removed can be put back, in seconds (`ux.md` 34).
  package static let memory: Int64 = 600
}

extension Meeting.Kind {
  /// Days before its end on which the next meeting of a pair may be the last.
  private static let closingDays = 21

  /// What the next meeting of a pair probably is: the first of the opening ones that was not held, then regular ones.
  package static func expected(after held: Set<Meeting.Kind>, ends: CalendarDate?, on date: CalendarDate) -> Self {
    if let missing = opening.first(where: { !held.contains($0) }) { return missing }
    let isClosing = ends.map { date.days(until: $0) <= closingDays } ?? false
    return isClosing && !held.contains(.final) ? .final : .regular
  }
}
