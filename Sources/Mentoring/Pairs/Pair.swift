/// A mentor and a mentee who work together in a form of mentoring. A group is several pairs of one mentor.
package struct Pair: Sendable, Equatable {
  package typealias ID = Identifier<Pair>

  package let id: ID
  package let form: MentoringForm.Code
  package let period: Period
  package let order: FixingOrder?
  package let closure: Closure?
  package let version: Int
  /// Earliest first, as entered: an open one has no end.
  package let pauses: [Period]
  /// The order that fixes the pair, signed or still a draft.
  package let orderID: Order.ID?
  /// The order on its completion, signed or still a draft.
  package let completionOrderID: Order.ID?

  package init(
    id: ID, form: MentoringForm.Code, period: Period, order: FixingOrder?, closure: Closure?, version: Int,
    pauses: [Period] = [], orderID: Order.ID? = nil, completionOrderID: Order.ID? = nil
  ) {
    self.id = id
    self.form = form
    self.period = period
    self.order = order
    self.closure = closure
    self.version = version
    self.pauses = pauses
    self.orderID = orderID
    self.completionOrderID = completionOrderID
  }

  /// The order of the head that fixes pairs (Калмыкия, п. 19).
  package struct FixingOrder: Sendable, Equatable {
    package let number: String
    package let date: CalendarDate

    package init(number: String, date: CalendarDate) {
      self.number = number
      self.date = date
    }
  }

  /// How a pair came to its end.
  package struct Closure: Sendable, Equatable {
    package let date: CalendarDate
    package let reason: Reason

    package init(date: CalendarDate, reason: Reason) {
      self.date = date
      self.reason = reason
    }
  }

  package enum Reason: String, Sendable, CaseIterable, Codable {
    case completed
    case menteeLeft, mentorLeft, menteeRefused, mentorRefused, mentorReplaced, goalReachedEarly, other

    package var isEarly: Bool { self != .completed }

    package static var early: [Reason] { allCases.filter(\.isEarly) }

    /// On whose side the reason lies; nil for what is nobody's doing.
    package var side: Pair.Side? {
      switch self {
      case .menteeLeft, .menteeRefused: .mentee
      case .mentorLeft, .mentorRefused, .mentorReplaced: .mentor
      case .completed, .goalReachedEarly, .other: nil
      }
    }
  }

  /// Where a pair stands. Never stored: it follows from the order, the dates and the closure.
  package enum Status: String, Sendable, CaseIterable, Codable {
    case draft, fixed, active, paused, overdue, completed, endedEarly
  }

  /// The last day of work is still in force, as in the indicators (decision 0002); what never worked ends at once.
  package func status(on date: CalendarDate) -> Status {
    Self.status(
      on: date, starts: period.start, ends: period.end, orderedOn: order?.date,
      closure: closure.map { (day: $0.date, isEarly: $0.reason.isEarly) }, isPaused: pause(on: date) != nil)
  }

  /// The same of a pair of which only the days are known, as the facts in memory know it.
  package static func status(
    on date: CalendarDate, starts: CalendarDate, ends: CalendarDate?, orderedOn: CalendarDate?,
    closure: (day: CalendarDate, isEarly: Bool)?, isPaused: Bool
  ) -> Status {
    let isFixed = orderedOn.map { $0 <= date } ?? false
    if let closure, min(ends ?? closure.day, closure.day) < date || closure.day <= date && !isFixed {
      return closure.isEarly ? .endedEarly : .completed
    }
    guard isFixed else { return .draft }
    if date < starts { return .fixed }
    if let ends, ends < date { return .overdue }
    return isPaused ? .paused : .active
  }

  /// What the curator does next with the pair; nil when nothing is left to do.
  package enum NextStep: Sendable, Equatable { case enterOrder, waitForStart, work, resume, close }

  package func nextStep(on date: CalendarDate) -> NextStep? {
    guard closure == nil else { return nil }
    return switch status(on: date) {
    case .draft: .enterOrder
    case .fixed: .waitForStart
    case .active: .work
    case .paused: .resume
    case .overdue: .close
    case .completed, .endedEarly: nil
    }
  }

  /// The last day on which the pair is in force.
  package var lastDay: CalendarDate? {
    guard let closure else { return period.end }
    guard let end = period.end else { return closure.date }
    return min(end, closure.date)
  }
}

extension Pair {
  /// Says why no order can fix the pair any more, or nil when one can.
  package var refusalToFix: Failure.Refusal? {
    if order != nil { return .pairHasOrder }
    return closure == nil ? nil : .pairAlreadyClosed
  }

  /// Says why the pair cannot be fixed by this order, or nil when it can. An order may be later than the start of work.
  package func refusalToFix(by order: FixingOrder, today: CalendarDate) -> Failure.Refusal? {
    if let refusal = refusalToFix { return refusal }
    if order.date > today { return .dateInFuture }
    if order.date < period.start.adding(years: -1) { return .orderTooEarly }
    if let end = period.end, order.date > end { return .orderAfterEnd }
    return nil
  }

  /// Says why the terms of the pair cannot become these, or nil when they can.
  package func refusalToChange(period: Period) -> Failure.Refusal? {
    if closure != nil { return .pairAlreadyClosed }
    if let order, let end = period.end, order.date > end { return .orderAfterEnd }
    return nil
  }

  /// Without an order there is nothing to complete: such a pair can only be dropped.
  package var closureReasons: [Reason] {
    (order == nil ? Reason.early : Reason.allCases).filter { $0 != .mentorReplaced }
  }

  /// Says why the pair cannot be closed this way, or nil when it can.
  package func refusalToClose(_ closure: Closure, today: CalendarDate) -> Failure.Refusal? {
    if self.closure != nil { return .pairAlreadyClosed }
    if closure.date > today { return .dateInFuture }
    if closure.date < period.start { return .dateBeforeStart }
    if !closureReasons.contains(closure.reason) { return .pairHasNoOrder }
    return nil
  }
}
