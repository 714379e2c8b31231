/// «Аналитическая справка» of a campaign (`domain.md` 9.1): the figures are the portal's, the paragraphs the author's.
package struct AnalyticNote: Sendable, Equatable {
  package typealias ID = Identifier<AnalyticNote>

  package let id: ID
  package let title: String
  /// Nil until somebody signs: from then on neither figures nor words change.
  package let signature: Report.Signature?
  package let version: Int

  package init(id: ID, title: String, signature: Report.Signature?, version: Int) {
    self.id = id
    self.title = title
    self.signature = signature
    self.version = version
  }

  /// A section, in the order of the note.
  package enum Section: String, Sendable, CaseIterable {
    case introduction, regulation, staff, participants, partners, indicators, satisfaction, quality, information
    case practices, problems, conclusions
  }

  /// What the author wrote into a section.
  package struct Paragraph: Sendable, Equatable {
    package let text: String
    /// Zero while nothing was written.
    package let version: Int

    package init(text: String = "", version: Int = 0) {
      self.text = text
      self.version = version
    }
  }
}
