extension Pair {
  /// Why a closed pair is opened again.
  package enum Reopening: String, Sendable, CaseIterable, Codable { case mistake, returned, continued, other }

  /// How long a pair may last, in years; a longer term is a slip of the pen.
  package static let longest = 3

  /// Says why the mentor cannot be replaced from a day on, or nil when it can: the former pair keeps one day at least.
  package func refusalToReplace(from day: CalendarDate) -> Failure.Refusal? {
    if closure != nil { return .pairAlreadyClosed }
    if day <= period.start { return .dateBeforeStart }
    guard let end = period.end, day <= end else { return .replacementAfterEnd }
    return nil
  }

  /// Says why the pair cannot go on until a day, or nil when it can.
  package func refusalToProlong(until day: CalendarDate) -> Failure.Refusal? {
    if closure != nil { return .pairAlreadyClosed }
    if let end = period.end, day <= end { return .notLonger }
    return day > period.start.adding(years: Self.longest) ? .pairTooLong : nil
  }

  /// Says why a pair cannot be opened again, or nil when it can. What a signed order completes is past changing.
  ///
  /// - Parameter isCompletionSigned: whether the order on its completion has its number.
  package func refusalToReopen(isCompletionSigned: Bool) -> Failure.Refusal? {
    guard closure != nil else { return .pairNotClosed }
    return isCompletionSigned ? .completionSigned : nil
  }
}
