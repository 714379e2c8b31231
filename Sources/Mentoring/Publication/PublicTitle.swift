/// A title that somebody typed for a working list and that a public page is about to repeat.
///
/// A programme called after its only pupil would publish the pupil, so such a title stays inside (`domain.md` 7.5).
package struct PublicTitle: Sendable, Equatable {
  package let text: String

  /// Nothing, when a capitalised word of the title looks like one of the surnames in any case («Котову» of «Котов»).
  package init?(_ title: String, participants surnames: some Sequence<String>) {
    let capitalised = title.split { !$0.isLetter && $0 != "-" }.filter { $0.first?.isUppercase == true }
    let words = capitalised.map { SearchKey(String($0)).text }
    for surname in surnames {
      let key = SearchKey(surname).text
      let stem = key.prefix(max(3, key.count - 2))
      if words.contains(where: { $0.hasPrefix(stem) && $0.count <= key.count + 3 }) { return nil }
    }
    text = title
  }
}
