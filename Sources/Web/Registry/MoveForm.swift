import HTTP
import Mentoring
import Storage

/// A move: where to, from which day, which pairs go on and why.
struct MoveForm: Form {
  var input: Input
  let line: StayLine
  let organisations: [OrganisationOption]
  let today: CalendarDate

  mutating func validated() -> Move? {
    let stay = StayFields.read(&input, organisations, today: today)
    if let stay, stay.organisation == line.organisation.id, stay.role == line.stay.role {
      input.fail("organisation", "Человек уже здесь: выберите другую организацию или другую роль")
    }
    if let since = stay?.since, since <= line.stay.period.start {
      input.fail("since", "Дата не позже прихода на прежнее место: человек там \(Words.period(line.stay.period))")
    }
    let pairs = PairsGoingOn.read(&input)
    guard input.isValid, let stay else { return nil }
    return Move(to: stay, closing: pairs.closing, keeping: pairs.keeping, reason: pairs.reason)
  }

  /// The first day at the new place that is asked about, today while it cannot be read.
  var day: CalendarDate {
    var copy = Input(input.values)
    return copy.date("since", today: today) ?? today
  }

  static func begun(_ line: StayLine, _ organisations: [OrganisationOption], today: CalendarDate) -> MoveForm {
    let input = Input(
      FormFields([
        ("role", line.stay.role.rawValue), ("label", line.label(on: today) ?? ""), ("since", Russian.date(today)),
      ]))
    return MoveForm(input: input, line: line, organisations: organisations, today: today)
  }
}
