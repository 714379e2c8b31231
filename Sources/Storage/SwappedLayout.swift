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
}
