/// The days on which a meeting of a pair may be entered.
package struct MeetingWindow: Sendable, Equatable {
  /// The day of the order that fixes the pair; without one there are no such days.
  package let order: CalendarDate?
  package let starts: CalendarDate
  package let lastDay: CalendarDate
  /// Days before it stand in a report that was accepted.
  package let openFrom: CalendarDate?

  package init(order: CalendarDate?, starts: CalendarDate, lastDay: CalendarDate, openFrom: CalendarDate?) {
    self.order = order
    self.starts = starts
    self.lastDay = lastDay
    self.openFrom = openFrom
  }

  /// Says why no meeting can be entered on a day, or nil when one can.
  package func refusal(of date: CalendarDate, today: CalendarDate) -> Failure.Refusal? {
    guard let order else { return .meetingWithoutOrder }
    if date > today { return .dateInFuture }
    if date < order { return .meetingBeforeOrder }
    if date < starts { return .dateBeforeStart }
    if date > lastDay { return .meetingAfterEnd }
    if let openFrom, date < openFrom { return .meetingLocked }
    return nil
  }

  /// Whether any day up to today can have a meeting entered.
  package func isOpen(on today: CalendarDate) -> Bool {
    period(within: Period(start: starts, end: max(starts, today)) ?? Period(openFrom: starts), today: today) != nil
  }

  /// The days of a stretch that are open for entries, as far as they have come; nil when none is.
  package func period(within stretch: Period, today: CalendarDate) -> Period? {
    guard let order else { return nil }
    let first = [order, starts, openFrom ?? starts].max() ?? starts
    return Period(start: first, end: min(lastDay, today)).flatMap { $0.intersection(with: stretch) }
  }
}

extension Pair {
  package func meetingWindow(openFrom: CalendarDate?) -> MeetingWindow {
    MeetingWindow(
      order: order?.date, starts: period.start, lastDay: lastDay ?? period.start, openFrom: openFrom)
  }
}
