/// A one-time link by which the owner of an account sets the password: nobody else ever knows it (security.md 38).
package enum Invitation {
  package enum Kind: String, Sendable {
    /// To a new account that has no password yet.
    case first
    /// To an account whose password is forgotten; it stays in force until the link is used.
    case reset

    /// Seconds for which the link holds.
    package var lifetime: Int64 { self == .first ? 72 * 3600 : 24 * 3600 }
  }

  /// What a link is good for at a moment.
  package enum State: Sendable, Equatable {
    case open, used
    /// Run out; `asked` when a new one has been asked for already.
    case expired(asked: Bool)
  }
}
