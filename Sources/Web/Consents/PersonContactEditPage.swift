import Mentoring
import Storage

/// The form of a person's own contacts.
struct PersonContactEditPage: Page {
  static let template = "consents/contact-edit"

  let title = "Контакты"
  let crumbs: [Crumb]
  let person: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let phone: Field
  let email: Field
  let isMinor: Bool

  init(_ form: PersonContactForm, of person: Person) {
    crumbs = [Crumb("Участники", PersonAddress.index), Crumb("Карточка", PersonAddress.show(person.id))]
    self.person = person.name.full
    errors = ErrorSummary(form.input)
    action = ContactAddressOfPerson.update(person.id)
    cancelAddress = PersonAddress.show(person.id)
    edit = EditTokens(form.input)
    let hint = form.isMinor ? "Пусто – оставить известный" : nil
    phone = Field(
      form.input, "phone", "Телефон", hint: hint ?? "С кодом, например 8 (912) 345-67-89", width: .phone, type: "tel",
      autocomplete: "off", isOptional: true)
    email = Field(
      form.input, "email", "Электронная почта", hint: hint, width: .name, type: "email", autocomplete: "off",
      isOptional: true)
    isMinor = form.isMinor
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Участники", PersonAddress.index)]
    person = "Иванова Анна Петровна"
    self.errors = errors
    action = "/people/1/contacts"
    cancelAddress = "/people/1"
    edit = .sample
    phone = .sample
    email = .sample
    isMinor = true
  }

  static let sample = PersonContactEditPage(errors: .sample)
}
