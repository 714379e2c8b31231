import Mentoring

/// A new password, proved by the one in force.
struct PasswordForm: Form {
  var input: Input
  /// What a guess would begin with: the login, the school.
  let words: [String]

  struct Value: Sendable {
    let current: String
    let new: String
  }

  mutating func validated() -> Value? {
    if input["current"].isEmpty { input.fail("current", "Введите нынешний пароль") }
    input.checkNewPassword("new", words: words)
    return input.isValid ? Value(current: input["current"], new: input["new"]) : nil
  }
}

extension Input {
  mutating func checkNewPassword(_ name: String, words: [String]) {
    switch PasswordRule.problem(in: self[name], words: words) {
    case .tooShort: fail(name, "Новый пароль: не меньше 8 знаков, лучше 12 и больше")
    case .tooLong: fail(name, "Новый пароль: не больше 200 знаков")
    case .guessable: fail(name, "Такой пароль легко угадать: возьмите несколько слов, не связанных с вами")
    case nil: break
    }
  }
}
