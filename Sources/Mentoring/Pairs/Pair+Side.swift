extension Pair {
  /// The two sides of a pair: who leads and who is led.
  package enum Side: String, Sendable, CaseIterable, Codable { case mentor, mentee }
}
