import Foundation
import Mentoring

/// What the profiles of both sides read and show alike.
enum ProfileFields {
  static func pastDate(_ name: String, _ input: inout Input, today: CalendarDate) -> CalendarDate? {
    let date = input.date(name, today: today)
    if let date, date > today { input.fail(name, "Дата позже сегодняшней: проверьте год") }
    return date
  }

  /// Of a page on a site; no other scheme than the web's is let in.
  static func caseAddress(_ input: inout Input) -> String {
    let typed = input.text("caseAddress", label: "Адрес", limit: 300)
    guard !typed.isEmpty else { return "" }
    let address = typed.contains("://") ? typed : "https://" + typed
    guard let url = URL(string: address), ["https", "http"].contains(url.scheme), url.host()?.contains(".") == true,
      !typed.contains(where: \.isWhitespace)
    else {
      input.fail("caseAddress", "Проверьте адрес: нужен вид shkola.ru/nastavnik")
      return typed
    }
    return address
  }

  static func date(_ input: Input, _ name: String, _ label: String) -> Field {
    Field(
      input, name, label, hint: "Например, 27.09.2026", width: .date, inputmode: "numeric", isOptional: true)
  }

  static func link(_ input: Input) -> Field {
    Field(
      input, "caseAddress", "Кейс или отзыв", hint: "Адрес на сайте организации", width: .name, inputmode: "url",
      isOptional: true)
  }
}
