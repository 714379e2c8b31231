import Mentoring
import Storage

/// The new class or post, and since when.
struct ClassMoveForm: Form {
  var input: Input
  let departing: [Departing]
  let today: CalendarDate

  mutating func validated() -> Placement? {
    let label = readLabel()
    if label.isEmpty { input.fail("label", "Укажите класс, группу или должность") }
    let since = input.date("since", today: today, missing: "Укажите, с какого дня")
    if let since, let absent = departing.first(where: { !$0.line.stay.period.contains(since) }) {
      input.fail(
        "since",
        "\(absent.person.name.short) на эту дату здесь не числится: \(Words.period(absent.line.stay.period))")
    }
    guard input.isValid, let since else { return nil }
    return Placement(since: since, label: label)
  }

  /// A class where all are pupils of a school; as typed where they are not.
  private mutating func readLabel() -> String {
    let isClass = departing.allSatisfy { $0.line.stay.role == .pupil && $0.line.organisation.kind == .school }
    return StayFields.readLabel(&input, isClass ? .pupil : .volunteer, at: .school)
  }
}
