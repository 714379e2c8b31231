/// The addendum to the employment contract under which a teacher leads a colleague (ТК, ст. 351.8; `domain.md` 8.2).
///
/// The written consent of the mentor is a paper of the register of consents and stands there, not here.
package struct Addendum: Sendable, Equatable {
  package var number = ""
  package var signedOn: CalendarDate?
  /// The last day of its term; nil where it says none.
  package var ends: CalendarDate?
  package var content = ""
  /// How the work goes on: «очно, на рабочем месте».
  package var format = ""
  package var payment = ""
  package var cancellation: Cancellation?

  package init() {}

  /// Either side may end it before its time, with notice.
  package struct Cancellation: Sendable, Equatable {
    package let noticedOn: CalendarDate
    package let by: Side
    /// The last day of mentoring.
    package let lastDay: CalendarDate

    package init(noticedOn: CalendarDate, by: Side, lastDay: CalendarDate) {
      self.noticedOn = noticedOn
      self.by = by
      self.lastDay = lastDay
    }

    package enum Side: String, Sendable, CaseIterable, Codable { case employee, employer }
  }

  /// What an inspector would ask for.
  package enum Lack: Sendable, Equatable {
    case consent, addendum
    case expiring(CalendarDate)
    case expired(CalendarDate)
  }

  package static let noticeDays = 3
  package static let expiresWithin = 14

  /// What is missing or about to run out on a day, of a pair that works until `lastDay`.
  package static func lacks(
    _ addendum: Addendum?, hasConsent: Bool, until lastDay: CalendarDate?, on today: CalendarDate
  ) -> [Lack] {
    var lacks: [Lack] = hasConsent ? [] : [.consent]
    guard let addendum, addendum.signedOn != nil else { return lacks + [.addendum] }
    let end = addendum.cancellation?.lastDay ?? addendum.ends
    guard let end, lastDay.map({ end < $0 }) ?? true else { return lacks }
    if end < today {
      lacks.append(.expired(end))
    } else if end <= today.adding(days: expiresWithin) {
      lacks.append(.expiring(end))
    }
    return lacks
  }

  /// The earliest last day of mentoring after a notice: three whole working days pass.
  package static func earliestEnd(noticedOn: CalendarDate) -> CalendarDate {
    var day = noticedOn
    var working = 0
    while working < noticeDays {
      day = day.adding(days: 1)
      if day.isWorkday { working += 1 }
    }
    return day
  }
}

extension CalendarDate {
  /// Monday to Friday but for the holidays of ТК, ст. 112. Days moved by the government each year are not known here.
  package var isWorkday: Bool {
    if dayOfWeek > 5 { return false }
    return !Self.holidays.contains { $0.month == month && $0.days.contains(day) }
  }

  /// 1 for Monday, 7 for Sunday: 1 January 1970 was a Thursday.
  private var dayOfWeek: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  private static let holidays: [(month: Int, days: ClosedRange<Int>)] = [
    (1, 1...8), (2, 23...23), (3, 8...8), (5, 1...1), (5, 9...9), (6, 12...12), (11, 4...4),
  ]
}
