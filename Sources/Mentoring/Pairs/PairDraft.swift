/// The answers of the wizard so far.
package struct PairDraft: Sendable, Equatable {
  package let mentees: [Stay.ID]
  package let mentor: Stay.ID?
  package let form: MentoringForm.Code?
  /// Nil until the curator chose another term than the suggested one.
  package let period: Period?
  /// Pairs that are over when the new one begins: they are in nobody's way.
  package let replacing: [Pair.ID]

  package init(
    mentees: [Stay.ID], mentor: Stay.ID?, form: MentoringForm.Code?, period: Period? = nil, replacing: [Pair.ID] = []
  ) {
    self.mentees = mentees
    self.mentor = mentor
    self.form = form
    self.period = period
    self.replacing = replacing
  }
}
