/// A break in the work of a pair, with a reason from a list: a text in free words would tell of somebody's health.
package enum Pause {
  package typealias ID = Identifier<Pause>

  package enum Reason: String, Sendable, CaseIterable, Codable {
    case menteeAbsent, mentorAbsent, organisation, other
  }

  /// So many days in a row a paused pair still counts (decision 110): a short illness costs a school nothing.
  package static let countedDays = 30
}

extension Pair {
  /// The pause in force on a day.
  package func pause(on date: CalendarDate) -> Period? { pauses.first { $0.contains(date) } }

  /// The days on which a pair with such pauses does not count.
  package static func uncounted(_ pauses: [Period]) -> [Period] {
    pauses.compactMap { Period(start: $0.start.adding(days: Pause.countedDays), end: $0.end) }
  }

  /// Says why the pair cannot be paused so, or nil when it can.
  package func refusalToPause(_ pause: Period) -> Failure.Refusal? {
    if closure != nil { return .pairAlreadyClosed }
    if order == nil { return .pairHasNoOrder }
    guard let lastDay, pause.start >= period.start, pause.start <= lastDay, pause.end ?? lastDay <= lastDay
    else { return .pauseOutsidePair }
    return pauses.contains { $0.overlaps(pause) } ? .overlappingPause : nil
  }

  /// Says why the pause in force cannot end so that work goes on from a day, or nil when it can.
  package func refusalToResume(on day: CalendarDate, today: CalendarDate) -> Failure.Refusal? {
    guard let pause = pause(on: today) else { return .notPaused }
    if day < pause.start { return .dateBeforeStart }
    return day > today ? .dateInFuture : nil
  }
}
