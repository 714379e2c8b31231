/// What a school says of its programme after a cycle: four lists, and what it will put right (`domain.md` 3.8).
package struct SWOT: Sendable, Equatable {
  package private(set) var texts: [Quadrant: String]
  /// What will be put right; asked for when the level is not acceptable.
  package var plan: String

  package init(_ texts: [Quadrant: String] = [:], plan: String = "") {
    self.texts = texts
    self.plan = plan
  }

  /// Inside the organisation and around it, what helps and what hinders.
  package enum Quadrant: String, Sendable, CaseIterable {
    case strengths, weaknesses, opportunities, threats

    /// Where answers to an open question belong, by its words; nil of one that says nothing of the programme.
    package init?(question: String) {
      let words = question.lowercased()
      let stems: [(Quadrant, [String])] = [
        (.threats, ["угроз"]), (.opportunities, ["возможност"]),
        (.weaknesses, ["слаб", "не хват", "изменить", "мешал", "улучшить"]),
        (.strengths, ["сильн", "ценн", "понравил", "полезн"]),
      ]
      guard let found = stems.first(where: { _, stems in stems.contains(where: words.contains) }) else { return nil }
      self = found.0
    }
  }

  package subscript(_ quadrant: Quadrant) -> String {
    get { texts[quadrant] ?? "" }
    set { texts[quadrant] = newValue }
  }

  package var isEmpty: Bool { plan.isEmpty && texts.values.allSatisfy(\.isEmpty) }
}
