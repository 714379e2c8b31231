/// A step of the ladder by which a due report is called to mind (`domain.md` 4.2; `ux.md` D9).
package struct Reminder: Sendable, Equatable {
  /// Days from the due day: before it negative.
  package let offset: Int
  package let addressee: Addressee

  package enum Addressee: Sendable, Equatable { case curator, head }

  package static let ladder = [
    Reminder(offset: -14, addressee: .curator), Reminder(offset: -7, addressee: .curator),
    Reminder(offset: -1, addressee: .curator), Reminder(offset: 1, addressee: .curator),
    Reminder(offset: 3, addressee: .head),
  ]

  package func day(of due: CalendarDate) -> CalendarDate { due.adding(days: offset) }

  /// The last step that has come by a day; nil before the first.
  package static func reached(due: CalendarDate, on today: CalendarDate) -> Reminder? {
    ladder.last { $0.day(of: due) <= today }
  }

  /// From the first step on, a report that is not there is pressing.
  package static func isPressing(due: CalendarDate, on today: CalendarDate) -> Bool {
    reached(due: due, on: today) != nil
  }
}
