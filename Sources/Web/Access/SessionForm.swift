import HTTP

/// Login and password. What is wrong is never told apart (security.md 33).
struct SessionForm: Form {
  var input: Input

  struct Value: Sendable {
    let login: String
    let password: String
    let next: String
  }

  mutating func validated() -> Value? {
    let login = input.text("login", label: "Имя пользователя", limit: 100, missing: "Введите имя пользователя")
    if input["password"].isEmpty { input.fail("password", "Введите пароль") }
    guard input.isValid else { return nil }
    return Value(login: login, password: input["password"], next: Self.local(input["next"]))
  }

  /// Only a path of this portal: no scheme, no second slash, no backslash, nothing encoded to look like one.
  static func local(_ path: String) -> String {
    let isLocal =
      path.hasPrefix("/") && !path.hasPrefix("//")
      && path.unicodeScalars.allSatisfy { $0.value > 32 && $0.value < 127 && $0 != "\\" }
      && !path.lowercased().contains("%0") && !path.lowercased().contains("%5c") && !path.lowercased().hasPrefix("/%2f")
    return isLocal ? path : HomeAddress.index
  }
}
