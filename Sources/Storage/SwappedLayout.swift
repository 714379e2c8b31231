import Mentoring

extension String {
  /// Looks for a query, and where that finds nothing, for what it is in the other keyboard layout (`ux.md` 53).
  ///
  /// - Returns: what was found, and the query that found it when it is not the one that was typed.
  func orSwapped(_ find: (String) throws -> SlicedRows) rethrows -> (found: SlicedRows, swapped: String?) {
    let found = try find(self)
    guard found.total == 0, !isEmpty else { return (found, nil) }
    let other = SearchKey.swappedLayout(self)
    let foundOtherwise = try find(other)
    return foundOtherwise.total == 0 ? (found, nil) : (foundOtherwise, other)
  }

  /// The same for short lists, which are counted before they are read.
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
