import Mentoring
import Storage

extension Words {
  /// Why no meeting can be entered on a day, with the date that is in the way (`ux.md` 21).
  static func refusal(_ refusal: Failure.Refusal, _ window: MeetingWindow) -> String {
    switch refusal {
    case .dateInFuture: "Дата встречи не может быть позже сегодня"
    case .meetingBeforeOrder:
      window.order.map { "Дата раньше приказа от \(Russian.date($0))" } ?? Words.refusal(refusal)
    case .dateBeforeStart: "Дата раньше начала пары \(Russian.date(window.starts))"
    case .meetingAfterEnd: "Дата позже последнего дня пары \(Russian.date(window.lastDay))"
    case .meetingLocked:
      window.openFrom.map { "Отчёт принят: встречи до \(Russian.date($0)) не меняются" } ?? Words.refusal(refusal)
    default: Words.refusal(refusal)
    }
  }

  static func meetingState(_ state: Meeting.State) -> StatusWord {
    switch state {
    case .held: StatusWord("состоялась", .ok)
    case .moved: StatusWord("перенесена", .warn)
    case .missed: StatusWord("не состоялась", .bad)
    }
  }

  /// «45 минут, в школе», «онлайн»: how a meeting went on.
  static func circumstances(_ line: MeetingLine, to viewer: Account) -> String {
    let meeting = line.meeting
    let parts = [
      meeting.minutes.map { Russian.plural($0, "минута", "минуты", "минут") }, meeting.isOnline ? "онлайн" : nil,
      // People's own words may name a child.
      meeting.place.isEmpty || !viewer.seesMinorsByName ? nil : meeting.place,
      line.groupSize.map { "вместе \(Russian.plural($0, "пара", "пары", "пар"))" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// «38 дней без встреч».
  static func withoutMeetings(_ days: Int) -> String {
    "\(Russian.plural(days, "день", "дня", "дней")) без встреч"
  }

  static func month(_ date: CalendarDate) -> String {
    Russian.initialUpper(Russian.month(date))
  }
}
