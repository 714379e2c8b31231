import Mentoring
import Storage

/// A new class or post from a day on.
struct PlacementForm: Form {
  var input: Input
  let line: StayLine
  let today: CalendarDate

  struct Value: Sendable {
    let placement: Placement
    /// Pairs that end with the change; the others go on.
    let closing: [Pair.ID]
  }

  mutating func validated() -> Value? {
    let label = StayFields.readLabel(&input, line.stay.role, at: line.organisation.kind)
    if label.isEmpty { input.fail("label", "Укажите класс, группу или должность") }
    let since = input.date("since", today: today, missing: "Укажите, с какого дня")
    if let since, !line.stay.period.contains(since) {
      input.fail("since", "На эту дату человек здесь не числится: он здесь \(Words.period(line.stay.period))")
    }
    guard input.isValid, let since else { return nil }
    return Value(
      placement: Placement(since: since, label: label), closing: input.values.all("pair").compactMap { Pair.ID($0) })
  }
}
