import HTTP
import Mentoring

/// The last question before data are gone.
struct ActForm: Form {
  var input: Input

  mutating func validated() -> Int? {
    if input["confirmed"] != "1" { input.fail("confirmed", "Подтвердите, что сведения больше не нужны") }
    return input.isValid ? input.version : nil
  }
}

/// A ground on which the law lets the data be kept for a while.
struct HoldForm: Form {
  var input: Input
  let openedOn: CalendarDate
  let today: CalendarDate

  mutating func validated() -> (hold: Destruction.Hold, version: Int)? {
    let ground = input.text(
      "ground", label: "Основание", limit: 300, lines: .several, missing: "Укажите основание: закон, спор, проверку")
    let until = input.date("until", today: today, missing: "Укажите, до какого дня удерживать")
    if let until, until < today { input.fail("until", "День уже прошёл") }
    if let until, until > today.adding(years: 3) { input.fail("until", "Больше трёх лет удерживать нельзя") }
    guard input.isValid, let until else { return nil }
    return (Destruction.Hold(ground: ground, until: until), input.version)
  }
}
