import Foundation

/// What a new password must be (security.md 28–30): long enough and not a guess; no rules of composition.
package enum PasswordRule {
  package static let length = 8...200

  package enum Problem: Sendable { case tooShort, tooLong, guessable }

  /// - Parameter words: what an attacker tries first beside the common list: the login, the school, the portal's name.
  package static func problem(in password: String, words: [String]) -> Problem? {
    if password.count < length.lowerBound { return .tooShort }
    if password.count > length.upperBound { return .tooLong }
    let plain = password.lowercased()
    let core = plain.trimmingCharacters(in: .decimalDigits.union(.punctuationCharacters))
    let guesses = common + words.map { $0.lowercased() }
    return guesses.contains(plain) || guesses.contains(core) || core.isEmpty && Set(plain).count < 5 ? .guessable : nil
  }

  private static let common = [
    "password", "qwerty", "qwertyuiop", "qwerty12", "asdfghjkl", "zxcvbnm", "letmein", "iloveyou", "welcome", "admin",
    "administrator", "football", "dragon", "monkey", "sunshine", "princess", "abc", "secret", "test", "user",
    "пароль", "йцукен", "йцукенгшщз", "фывапролдж", "привет", "школа", "учитель", "наставник", "nastavnik", "parol",
    "1q2w3e4r", "1qaz2wsx", "qazwsx", "qwe", "zaq", "passw0rd", "p@ssword", "p@ssw0rd", "google", "yandex", "mailru",
  ]
}
