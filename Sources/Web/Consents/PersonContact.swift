import HTTP
import HTTPTypes
import Mentoring
import Storage

/// How to reach a person. Of a minor the known values are never filled in: an empty field keeps them.
struct PersonContactForm: EditForm {
  var input: Input
  let isMinor: Bool

  static let labels = [(name: "phone", label: "Телефон"), (name: "email", label: "Электронная почта")]

  struct Value: Sendable {
    /// Nil where the known one stays.
    let phone: String?
    let email: String?
  }

  mutating func validated() -> Value? {
    let phone = RepresentativeForm.phone(&input)
    let email = input.text("email", label: "Электронная почта", limit: 120)
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
    if !email.isEmpty, !isAddress || email.contains(where: \.isWhitespace) {
      input.fail("email", "Проверьте адрес почты: нужен вид imya@mail.ru")
    }
    guard input.isValid else { return nil }
    if isMinor, input["forget"] != "1" { return Value(phone: phone, email: email.isEmpty ? nil : email) }
    return Value(phone: phone ?? "", email: email)
  }

  static func fields(_ contact: Contact?, isMinor: Bool) -> FormFields {
    FormFields(
      isMinor
        ? [("phone", ""), ("email", "")] : [("phone", contact?.phone ?? ""), ("email", contact?.email ?? "")])
  }
}

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

enum PersonContactHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let input = Input(
      editing: PersonContactForm.fields(card.papers.contact?.value, isMinor: card.isMinor),
      version: card.papers.contact?.version ?? 0)
    return try context.page(
      PersonContactEditPage(PersonContactForm(input: input, isMinor: card.isMinor), of: card.person))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try context.changeableCard()
    let form = PersonContactForm(input: Input(try context.form()), isMinor: card.isMinor)
    return try context.submitEdit(
      form,
      now: {
        let now = try context.changeableCard()
        return try context.edition(
          of: "person:\(card.person.id)",
          PersonContactForm.fields(now.papers.contact?.value, isMinor: now.isMinor),
          version: now.papers.contact?.version ?? 0)
      }, action: ContactAddressOfPerson.update(card.person.id),
      show: { try context.page(PersonContactEditPage($0, of: card.person), status: $1) },
      save: { value, version in
        try context.store.changeContact(
          of: card.person.id, phone: value.phone, email: value.email, version: version, in: context.scope(),
          by: context.author)
        return context.redirect(to: PersonAddress.show(card.person.id), .saved)
      })
  }
}
