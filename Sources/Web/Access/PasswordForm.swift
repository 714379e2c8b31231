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
    switch PasswordRule.problem(in: input["new"], words: words) {
    case .tooShort: input.fail("new", "Новый пароль: не меньше 8 знаков, лучше 12 и больше")
    case .tooLong: input.fail("new", "Новый пароль: не больше 200 знаков")
    case .guessable: input.fail("new", "Такой пароль легко угадать: возьмите несколько слов, не связанных с вами")
    case nil: break
    }
    return input.isValid ? Value(current: input["current"], new: input["new"]) : nil
  }
}
