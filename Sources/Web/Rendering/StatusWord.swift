/// A status as shared/status shows it: a word first, then a shape and a colour (`ux.md` 58).
struct StatusWord: Encodable, Sendable {
  let word: String
  let tone: String

  init(_ word: String, _ tone: Tone) {
    self.word = word
    self.tone = tone.rawValue
  }

  /// What the style sheet paints.
  enum Tone: String { case ok, warn, bad, work, idle }

  static let sample = StatusWord("по плану", .work)
}
