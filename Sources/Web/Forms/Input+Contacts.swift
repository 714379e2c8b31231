import Foundation
import Mentoring

// How to reach somebody, in the form in which it is kept.
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

  /// Kept with its scheme, so that a page can link to it; no other scheme than the web's is let in.
  mutating func webAddress(_ name: String, label: String, wrong: String) -> String {
    let typed = text(name, label: label, limit: 200)
    if typed.isEmpty { return "" }
    let address = typed.contains("://") ? typed : "https://" + typed
    guard let url = URL(string: address), url.scheme == "https" || url.scheme == "http",
      let host = url.host(), host.contains("."), !typed.contains(where: \.isWhitespace)
    else {
      fail(name, wrong)
      return typed
    }
    return address
  }
}
