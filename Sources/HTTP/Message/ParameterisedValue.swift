/// A field value with parameters (RFC 9110 section 5.6.6): `form-data; name="file"; filename="list.xlsx"`.
struct ParameterisedValue {
  /// In lower case.
  let value: String
  private let parameters: [String: String]

  /// nil when it is malformed, or when a parameter comes twice and readers could disagree which one counts.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    let value = rest.prefix { $0 != ";" }
    rest = rest[value.endIndex...]
    var parameters: [String: String] = [:]
    while rest.first == ";" {
      rest = rest.dropFirst().drop(while: Self.isBlank)
      let name = rest.prefix { $0.utf8.allSatisfy(RequestSyntax.isToken) }.lowercased()
      // A semicolon at the end, or two in a row.
      if name.isEmpty, rest.isEmpty || rest.first == ";" { continue }
      rest = rest.dropFirst(name.count)
      guard rest.first == "=", !name.isEmpty else { return nil }
      rest = rest.dropFirst()
      guard let found = Self.takeValue(from: &rest), parameters.updateValue(found, forKey: name) == nil
      else { return nil }
      rest = rest.drop(while: Self.isBlank)
    }
    guard rest.isEmpty else { return nil }
    self.value = value.trimmingSpaces.lowercased()
    self.parameters = parameters
  }

  /// The name of a parameter is looked for in lower case.
  subscript(_ name: String) -> String? { parameters[name] }

  /// A token or a quoted string. Only `\"` and `\\` are escapes, so that a path of Windows comes through.
  private static func takeValue(from rest: inout Substring) -> String? {
    guard rest.first == "\"" else {
      let token = rest.prefix { $0 != ";" && !isBlank($0) }
      guard !token.isEmpty, token.utf8.allSatisfy({ RequestSyntax.isToken($0) || $0 >= 0x80 }) else { return nil }
      rest = rest[token.endIndex...]
      return String(token)
    }
    var value = ""
    var characters = rest.unicodeScalars.dropFirst()
    while let scalar = characters.popFirst() {
      if scalar == "\"" {
        rest = Substring(characters)
        return value
      }
      if scalar == "\\", let escaped = characters.first, escaped == "\"" || escaped == "\\" {
        value.unicodeScalars.append(escaped)
        characters.removeFirst()
      } else {
        value.unicodeScalars.append(scalar)
      }
    }
    return nil
  }

  private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
}
