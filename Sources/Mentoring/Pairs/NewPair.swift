/// A pair, or a group of several mentees with one mentor, about to be saved.
package struct NewPair: Sendable, Equatable {
  package let mentees: [Stay.ID]
  package let mentor: Stay.ID
  package let form: MentoringForm.Code
  package let terms: PairTerms

  package init(mentees: [Stay.ID], mentor: Stay.ID, form: MentoringForm.Code, terms: PairTerms) {
    self.mentees = mentees
    self.mentor = mentor
    self.form = form
    self.terms = terms
  }
}
