import Mentoring
import Storage

/// One more place of a registered person.
struct StayForm: Form {
  var input: Input
  let organisations: [OrganisationOption]
  let today: CalendarDate

  mutating func validated() -> NewStay? {
    let stay = StayFields.read(&input, organisations, today: today)
    return input.isValid ? stay : nil
  }
}
