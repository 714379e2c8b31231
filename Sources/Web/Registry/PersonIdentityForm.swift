import Mentoring
import Storage

/// Full name and date of birth: the first step of adding a person, which looks for twins (`ux.md` K3).
struct PersonIdentityForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> PersonIdentity? {
    let identity = Self.read(&input, today: today)
    return input.isValid ? identity : nil
  }

  /// Reads the four fields of a form that has them among others.
  static func read(_ input: inout Input, today: CalendarDate) -> PersonIdentity {
    for (field, part) in [("surname", PersonName.Part.surname), ("given", .given), ("patronymic", .patronymic)] {
      if let problem = PersonName.problem(in: input[field], of: part) { input.fail(field, problem) }
    }
    let birthDate = input.date("birthDate", today: today, kind: .birth)
    let name = PersonName(surname: input["surname"], given: input["given"], patronymic: input["patronymic"])
    return PersonIdentity(name: name, birthDate: birthDate)
  }
}

/// The four fields as a page shows them.
struct PersonIdentityFields: Encodable, Sendable {
  let surname: Field
  let given: Field
  let patronymic: Field
  let birthDate: Field

  init(_ input: Input) {
    surname = Field(input, "surname", "Фамилия", width: .name, autocomplete: "off")
    given = Field(input, "given", "Имя", width: .name, autocomplete: "off")
    patronymic = Field(
      input, "patronymic", "Отчество (при наличии)", width: .name, autocomplete: "off", isOptional: true)
    birthDate = Field(
      input, "birthDate", "Дата рождения",
      hint: "Например, 27.09.2012. По ней портал узнаёт, нет ли человека в реестре, и считает охват", width: .date,
      inputmode: "numeric", autocomplete: "off", isOptional: true)
  }

  private init() {
    surname = .sample
    given = .sample
    patronymic = .sample
    birthDate = .sample
  }

  static let sample = PersonIdentityFields()
}
