import HTTP
import Mentoring
import Storage

/// The days of a stay, put right: the first one, and the last one with its reason where the person has left.
struct StayEditForm: EditForm {
  var input: Input
  let line: StayLine
  let today: CalendarDate

  static let labels = [
    (name: "starts", label: "Первый день"), (name: "ends", label: "Последний день"), (name: "reason", label: "Причина"),
  ]

  mutating func validated() -> StayCorrection? {
    let starts = input.date("starts", today: today, missing: "Укажите первый день")
    guard !line.stay.period.isOpen else {
      return input.isValid ? starts.map { StayCorrection(starts: $0, departure: nil) } : nil
    }
    let ends = input.date("ends", today: today, missing: "Укажите последний день")
    if let starts, let ends, ends < starts { input.fail("ends", "Последний день раньше первого") }
    let reason: Stay.LeaveReason? = input.choice("reason", missing: "Выберите причину")
    guard input.isValid, let starts, let ends, let reason else { return nil }
    return StayCorrection(starts: starts, departure: (ends, reason))
  }

  func words(_ value: String, of name: String) -> String {
    name == "reason" ? Stay.LeaveReason(rawValue: value).map(Words.leaveReason) ?? "" : value
  }

  static func fields(_ line: StayLine) -> FormFields {
    FormFields([
      ("starts", Russian.date(line.stay.period.start)), ("ends", line.stay.period.end.map(Russian.date) ?? ""),
      ("reason", line.leaveReason?.rawValue ?? ""),
    ])
  }
}
