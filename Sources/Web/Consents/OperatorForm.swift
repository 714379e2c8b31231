import HTTP
import Mentoring
import Storage

/// The numbers of an operator, checked by their last digits.
struct OperatorForm: EditForm {
  var input: Input

  static let labels = [(name: "inn", label: "ИНН"), (name: "ogrn", label: "ОГРН")]

  struct Value: Sendable {
    let inn: String
    let ogrn: String
  }

  mutating func validated() -> Value? {
    let value = Self.read(&input)
    return input.isValid ? value : nil
  }

  static func read(_ input: inout Input) -> Value {
    let inn = input.text("inn", label: "ИНН", limit: 20).filter { !$0.isWhitespace }
    if !inn.isEmpty, !RegistrationNumber.isINN(inn) {
      input.fail("inn", "ИНН: 10 или 12 цифр; проверьте, последние не сходятся с остальными")
    }
    let ogrn = input.text("ogrn", label: "ОГРН", limit: 20).filter { !$0.isWhitespace }
    if !ogrn.isEmpty, !RegistrationNumber.isOGRN(ogrn) {
      input.fail("ogrn", "ОГРН: 13 или 15 цифр; проверьте, последняя не сходится с остальными")
    }
    return Value(inn: inn, ogrn: ogrn)
  }
}
