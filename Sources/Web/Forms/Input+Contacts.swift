import Mentoring

extension Input {
  /// A phone as it is written everywhere; what is not one stays as typed, with the error at its field.
  mutating func phone(_ name: String) -> String {
    let typed = text(name, label: "Телефон", limit: 40)
    if typed.isEmpty { return "" }
    guard let phone = Russian.phone(typed) else {
      fail(name, "Укажите телефон с кодом: 10 цифр, например 8 (83355) 2-10-00")
      return typed
    }
    return phone
  }

  mutating func email(_ name: String) -> String {
    let typed = text(name, label: "Электронная почта", limit: 120)
    let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
      && parts[1].contains(".")
    if !typed.isEmpty, !isAddress { fail(name, "Проверьте адрес почты: нужен вид school@mail.ru") }
    return typed
  }
}
