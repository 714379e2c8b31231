/// Groups to which mentoring is to be open without fail (Пижанка, п. 6.5). Several of them tell about health or family:
/// they stand in no list, file or search, and who looks at them is logged.
package enum SpecialCategory: String, Sendable, CaseIterable, Codable {
  case health, gifted, hardship, lowIncome, remote, orphan
}

/// What is shown only on demand. Each demand is an event of its own kind.
package enum Confidential: String, Sendable, CaseIterable, Codable {
  case contacts, specialCategories

  /// The kind of its event.
  package var event: String { self == .contacts ? "contactsRevealed" : "specialCategoriesRevealed" }
}
