/// What a school itself writes on its page: everything else there comes from the registry.
package struct SectionWords: Sendable, Equatable {
  /// О наставничестве в школе.
  package var about: String
  /// Whom the school invites to be a mentor.
  package var invitation: String

  package init(about: String = "", invitation: String = "") {
    self.about = about
    self.invitation = invitation
  }

  /// Letters that each of them may have.
  package static let limit = 4000

  package var isEmpty: Bool { about.isEmpty && invitation.isEmpty }

  /// What must be looked at before it is published, text by text.
  package func traces(_ minors: MinorNames) -> [(field: Field, words: [String])] {
    [(Field.about, about), (.invitation, invitation)]
      .map { ($0.0, PublicText.traces(in: $0.1, minors)) }.filter { !$0.1.isEmpty }
  }

  package enum Field: String, Sendable, CaseIterable { case about, invitation }
}

/// A text that everybody is about to read.
package enum PublicText {
  /// What looks like a child's name, a phone or a mail address, by the registry and by its shape. It asks, it does not judge.
  package static func traces(in text: String, _ minors: MinorNames) -> [String] {
    let known = minors.found(in: text)
    return known + PersonalTraces.find(in: text).filter { trace in !known.contains { trace.contains($0) } }
  }
}
