import HTTP
import Mentoring
import Storage

/// Name, date of birth, sex, years of work of a registered person.
struct PersonEditForm: EditForm {
  var input: Input
  let known: Person
  let today: CalendarDate

  static let labels = [
    (name: "surname", label: "Фамилия"), (name: "given", label: "Имя"), (name: "patronymic", label: "Отчество"),
    (name: "birthDate", label: "Дата рождения"), (name: "sex", label: "Пол"), (name: "workSince", label: "Работает с"),
  ]

  /// A changed surname is a slip that is put right, or a new surname that leaves the former one behind.
  enum SurnameChange: String, Sendable, CaseIterable { case correction, renamed }

  mutating func validated() -> PersonChange? {
    let identity = PersonIdentityForm.read(&input, today: today)
    let workSince = input.date("workSince", today: today)
    if let workSince, workSince > today { input.fail("workSince", "Дата позже сегодняшней: проверьте год") }
    let sex: Person.Sex? = input.optionalChoice("sex")
    let until = asksSurname ? readSurnameChange() : nil
    guard input.isValid else { return nil }
    return PersonChange(
      identity: identity, sex: sex, workSince: workSince, formerSurnameUntil: until)
  }

  /// Whether another surname than the registered one is being sent.
  var asksSurname: Bool {
    let typed = PersonName(surname: input["surname"], given: "", patronymic: nil).surname
    return !typed.isEmpty && typed != known.name.surname
  }

  private mutating func readSurnameChange() -> CalendarDate? {
    let change: SurnameChange? = input.choice(
      "surnameChange", missing: "Фамилия изменена: выберите, это исправление ошибки или новая фамилия")
    guard change == .renamed else { return nil }
    let since = input.date("surnameSince", today: today, missing: "Укажите, с какого дня новая фамилия")
    if let since, since > today { input.fail("surnameSince", "Дата позже сегодняшней: проверьте год") }
    return since?.adding(days: -1)
  }

  func words(_ value: String, of name: String) -> String {
    name == "sex" ? Person.Sex(rawValue: value).map(Words.sex) ?? "" : value
  }

  /// The values of a person as the form writes them.
  static func fields(_ person: Person) -> FormFields {
    FormFields([
      ("surname", person.name.surname), ("given", person.name.given), ("patronymic", person.name.patronymic ?? ""),
      ("birthDate", person.birthDate.map(Russian.date) ?? ""), ("sex", person.sex?.rawValue ?? ""),
      ("workSince", person.workSince.map(Russian.date) ?? ""),
    ])
  }
}
