import Mentoring
import Storage

/// Whom to let go over, and where to.
struct TransferForm: Form {
  var input: Input
  let organisations: [OrganisationOption]
  let today: CalendarDate

  static let identity = ["surname", "given", "patronymic", "birthDate"]

  mutating func validated() -> NewTransfer? {
    let identity = PersonIdentityForm.read(&input, today: today)
    let stay = StayFields.read(&input, organisations, today: today)
    let request = input.text("request", label: "Просьба", limit: 500, lines: .several)
    guard input.isValid, let stay else { return nil }
    return NewTransfer(identity: identity, to: stay, request: request)
  }
}
