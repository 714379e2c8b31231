import Mentoring

/// When a form was shown, sealed so that nobody can say otherwise. It knows nobody: a guest gets no cookie for it.
struct FormStamp: Sendable {
  /// Made at start: a form from before it is shown once more.
  private let key: [UInt8]
  private static let lifetime: Int64 = 24 * 3600

  init() { key = Secret.random().bytes }

  func sealed(_ moment: Int64) -> String { "\(moment).\(seal(moment))" }

  /// Seconds since the form was shown; nil for what this portal never wrote, or long ago.
  func age(_ sent: String, now: Int64) -> Int64? {
    let parts = sent.split(separator: ".")
    guard parts.count == 2, let moment = Int64(parts[0]), Secret.equal(String(parts[1]), seal(moment)),
      (0...Self.lifetime).contains(now - moment)
    else { return nil }
    return now - moment
  }

  private func seal(_ moment: Int64) -> String { Secret.hex(Secret.digest(of: key + Array(String(moment).utf8))) }
}
