import HTTP
import Mentoring
import Storage

/// «Стать наставником»: who offers what, and how to call back. A machine fills the field that people do not see, or is too fast.
struct MentorOfferForm: Form {
  var input: Input
  let stamp: FormStamp
  let now: Int64
  /// Seconds that a person needs at least.
  let least: Int64

  static let trap = "site"

  mutating func validated() -> MentorOffer? {
    let name = PersonName(
      surname: input.text("surname", label: "Фамилия", limit: 100, missing: "Укажите фамилию"),
      given: input.text("given", label: "Имя", limit: 100, missing: "Укажите имя"),
      patronymic: input.text("patronymic", label: "Отчество", limit: 100))
    for (field, text) in [("surname", name.surname), ("given", name.given), ("patronymic", name.patronymic ?? "")]
    where text.contains(where: { !$0.isLetter && !"-' .’".contains($0) }) {
      input.fail(field, "Имя пишется буквами: уберите цифры и знаки")
    }
    let occupation = input.text(
      "occupation", label: "Где работаете или учитесь", limit: 200, missing: "Напишите, где работаете или учитесь")
    let phone = input.phone("phone")
    let email = input.email("email")
    if phone.isEmpty, email.isEmpty { input.fail("phone", "Оставьте телефон или почту: куратор свяжется с вами") }
    let offer = input.text(
      "offer", label: "Чем можете помочь", limit: 1000, lines: .several, missing: "Напишите, чем можете помочь")
    if !input[Self.trap].isEmpty { input.fail("surname", "Не получилось принять заявку: позвоните куратору") }
    switch stamp.age(input["_at"], now: now) {
    case .some(let age) where age < least: input.fail("surname", "Проверьте ответы и отправьте ещё раз")
    case .some: break
    case nil: input.fail("surname", "Страница устарела: проверьте ответы и отправьте ещё раз")
    }
    guard input.isValid else { return nil }
    return MentorOffer(name: name, occupation: occupation, phone: phone, email: email, offer: offer)
  }

  /// The answers alone, to be carried on to the consent.
  var answers: FormFields {
    FormFields(
      ["surname", "given", "patronymic", "occupation", "phone", "email", "offer", "_at"].map { ($0, input[$0]) })
  }
}
