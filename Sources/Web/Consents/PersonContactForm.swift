import HTTP
import Mentoring

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
