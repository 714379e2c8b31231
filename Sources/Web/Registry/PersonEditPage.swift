import Mentoring
import Storage

/// Changing what is known of a person.
struct PersonEditPage: Page {
  static let template = "registry/person-edit"

  let title = "Изменить сведения"
  let errors: ErrorSummary?
  let crumbs: [Crumb]
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let identity: PersonIdentityFields
  let surnameQuestion: SurnameQuestion?
  let sex: Choice
  let workSince: Field

  /// Asked only when another surname was sent.
  struct SurnameQuestion: Encodable, Sendable {
    let change: Choice
    let since: Field
  }

  init(_ form: PersonEditForm) {
    let input = form.input
    let id = form.known.id
    errors = ErrorSummary(input)
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(id))]
    action = PersonAddress.show(id)
    cancelAddress = PersonAddress.show(id)
    edit = EditTokens(input)
    identity = PersonIdentityFields(input)
    surnameQuestion =
      form.asksSurname
      ? SurnameQuestion(
        change: Choice(
          input, "surnameChange", "Почему изменилась фамилия",
          options: [
            ("correction", "Исправляю ошибку", "Прежнее написание не сохранится в карточке"),
            ("renamed", "Новая фамилия", "Прежняя останется в карточке, по ней человека можно будет найти"),
          ]),
        since: Field(
          input, "surnameSince", "С какого дня новая фамилия", hint: "Например, 27.09.2026", width: .date,
          inputmode: "numeric", isOptional: true))
      : nil
    sex = Choice(
      input, "sex", "Пол",
      options: [("", "не указан", nil)] + Person.Sex.allCases.map { ($0.rawValue, Words.sex($0), nil) })
    workSince = Field(
      input, "workSince", "Работает с", hint: "Для взрослых: с какого дня идёт стаж. Например, 27.09.2019",
      width: .date,
      inputmode: "numeric", isOptional: true)
  }

  private init(errors: ErrorSummary) {
    self.errors = errors
    crumbs = [Crumb("Участники", PersonAddress.index)]
    action = "/people/1"
    cancelAddress = "/people/1"
    edit = .sample
    identity = .sample
    surnameQuestion = SurnameQuestion(change: .sample, since: .sample)
    sex = .sample
    workSince = .sample
  }

  static let sample = PersonEditPage(errors: .sample)
}
