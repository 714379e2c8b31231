import Mentoring
import Storage

/// A new class or post from a day on.
struct PlacementForm: Form {
  var input: Input
  let line: StayLine
  let today: CalendarDate

  mutating func validated() -> Placement? {
    let label = StayFields.readLabel(&input, line.stay.role, at: line.organisation.kind)
    if label.isEmpty { input.fail("label", "Укажите класс, группу или должность") }
    let since = input.date("since", today: today, missing: "Укажите, с какого дня")
    if let since, !line.stay.period.contains(since) {
      input.fail("since", "На эту дату человек здесь не числится: он здесь \(Words.period(line.stay.period))")
    }
    guard input.isValid, let since else { return nil }
    return Placement(since: since, label: label)
  }
}
