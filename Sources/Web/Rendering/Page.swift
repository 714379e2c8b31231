/// What one template shows: stored strings, formatted already. A page reaches no store and knows no rule.
package protocol Page: Encodable, Sendable {
  static var template: String { get }
  /// A page with every field filled: the template is checked against it at start, and the storybook shows it.
  static var sample: Self { get }
  /// The heading, which also names the browser's tab. Never a person's name.
  var title: String { get }
  /// What search engines may say of a page for everybody, in a sentence.
  var description: String? { get }
}

extension Page {
  var description: String? { nil }
}
