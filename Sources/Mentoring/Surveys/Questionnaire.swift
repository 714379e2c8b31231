/// A questionnaire of one use: when it is asked, whom, and in which form of mentoring. Its texts are its versions.
package struct Questionnaire: Sendable, Equatable {
  package typealias ID = Identifier<Questionnaire>

  package let id: ID
  package let use: Use

  package init(id: ID, use: Use) {
    self.id = id
    self.use = use
  }

  /// What tells one questionnaire from another; one survey may need several.
  package struct Use: Sendable, Hashable {
    package let kind: Kind
    package let side: Side
    /// Nil where all forms ask the same.
    package let form: MentoringForm.Code?

    package init(_ kind: Kind, _ side: Side, _ form: MentoringForm.Code? = nil) {
      self.kind = kind
      self.side = side
      self.form = form
    }
  }

  /// On entry, at the end, after the group meeting (Калмыкия, п. 17), the curator's own (`domain.md` 3.9).
  package enum Kind: String, Sendable, CaseIterable {
    case entry, exit, preference, curator

    package var isByForm: Bool { self == .entry || self == .exit }
  }

  package enum Side: String, Sendable, CaseIterable { case mentee, mentor, curator }

  /// A text with the day from which it is asked; answers keep the version they were given to.
  package struct Version: Sendable, Equatable {
    package typealias ID = Identifier<Version>

    package let id: ID
    package let number: Int
    package let validFrom: CalendarDate
    package let text: QuestionnaireText

    package init(id: ID, number: Int, validFrom: CalendarDate, text: QuestionnaireText) {
      self.id = id
      self.number = number
      self.validFrom = validFrom
      self.text = text
    }
  }
}

/// The first text of a questionnaire, as the project brings it.
package struct QuestionnaireDraft: Sendable, Equatable {
  package let use: Questionnaire.Use
  package let text: QuestionnaireText

  package init(use: Questionnaire.Use, text: QuestionnaireText) {
    self.use = use
    self.text = text
  }
}

/// A file of `Resources/questionnaires`: its name says side and kind («mentee-exit»), a line «== teacher-teacher» begins
/// what some forms ask besides.
package struct QuestionnaireFile: Sendable {
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// A questionnaire by form comes out once for each of the forms.
  ///
  /// - Throws: `QuestionnaireText.Mistake` with the number of the line.
  package func drafts(for forms: [MentoringForm.Code]) throws -> [QuestionnaireDraft] {
    let parts = name.split(separator: "-").map(String.init)
    guard parts.count == 2, let side = Questionnaire.Side(rawValue: parts[0]),
      let kind = Questionnaire.Kind(rawValue: parts[1])
    else { throw QuestionnaireText.Mistake(line: 0, what: .title) }
    if !kind.isByForm { return [QuestionnaireDraft(use: .init(kind, side), text: try QuestionnaireText(text))] }
    return try forms.map { form in
      QuestionnaireDraft(use: .init(kind, side, form), text: try QuestionnaireText(part(for: form)))
    }
  }

  /// The lines of other forms become empty, so that the number of a line stays what it is in the file.
  private func part(for form: MentoringForm.Code) -> String {
    var isOurs = true
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      if line.hasPrefix("== ") {
        isOurs = line.dropFirst(3).split(separator: " ").contains { $0 == form.rawValue }
        return ""
      }
      return isOurs ? String(line) : ""
    }.joined(separator: "\n")
  }
}
