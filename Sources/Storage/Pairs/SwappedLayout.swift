import Mentoring

extension String {
  /// Counts what a query finds, and where that is nothing, what it would find in the other keyboard layout.
  ///
  /// - Returns: the query that found something, or the one that was typed, with its count.
  func orSwapped(_ count: (String) throws -> Int) rethrows -> (text: String, count: Int) {
    let found = try count(self)
    guard found == 0, !isEmpty else { return (self, found) }
    let other = SearchKey.swappedLayout(self)
    let foundOtherwise = try count(other)
    return foundOtherwise > 0 ? (other, foundOtherwise) : (self, 0)
  }
}
