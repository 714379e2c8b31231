import CSodium

/// The secret of an invitation, as a link and as a code that can be read out and typed: 28 letters of 5 bits each.
///
/// The alphabet is Crockford's: what looks alike is one letter, and case, spaces and hyphens do not count.
struct InvitationCode: Sendable {
  /// In groups of four: «k7m2-9xqf-…».
  let text: String

  static func random() -> InvitationCode {
    InvitationCode(plain: String((0..<length).map { _ in alphabet[Int(randombytes_uniform(UInt32(alphabet.count)))] }))
  }

  /// Nothing when the text cannot be a code.
  init?(_ typed: String) {
    guard typed.utf8.count <= 200 else { return nil }
    let plain = typed.lowercased().compactMap { letter -> Character? in
      switch letter {
      case "o", "о": "0"
      case "i", "l": "1"
      case "-", "–", " ", "\t", "\r", "\n": nil
      default: letter
      }
    }
    guard plain.count == Self.length, plain.allSatisfy(Self.alphabet.contains) else { return nil }
    self.init(plain: String(plain))
  }

  private init(plain: String) {
    text = stride(from: 0, to: plain.count, by: 4).map { String(plain.dropFirst($0).prefix(4)) }.joined(separator: "-")
  }

  var hash: [UInt8] { Secret.digest(of: Array(text.utf8)) }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private static let length = 28
}
