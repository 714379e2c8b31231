/// What a roadmap wants done: the same in a template, in a roadmap and in an agreed edition of it.
package struct RoadmapMeasure: Sendable, Equatable {
  package var title: String
  /// The heading that it stands under in the source; empty where there is none.
  package var group = ""
  /// Of the seven stages of the model (`domain.md` 3.3).
  package var stage: Int?
  /// Document and item: «Пижанка, п. 11.8»; empty for a measure of one's own.
  package var source = ""
  package var term: Term
  /// The term as the source says it; empty where people wrote the term themselves.
  package var wording = ""
  /// A role or a person.
  package var executor = ""
  package var participants = ""
  package var result = ""
  /// The kind of document that shows the result: «приказ», «протокол».
  package var paper = ""
  /// By which records of the portal one can see that it is done.
  package var proof: Proof?
  /// What it is about, where several documents speak of the same thing and may contradict one another.
  package var subject = ""

  package init(title: String, term: Term) {
    self.title = title
    self.term = term
  }

  static let item = ", п. "

  /// «Пижанка» of «Пижанка, п. 11.8».
  package var document: String { source.split(separator: ",").first.map(String.init) ?? "" }

  /// «11.8» of «Пижанка, п. 11.8»; empty for a measure of one's own.
  package var number: String {
    guard let range = source.firstRange(of: Self.item) else { return "" }
    return String(source[range.upperBound...])
  }

  /// The term as the table shows it: in the words of the source where it has any.
  package var words: String { wording.isEmpty ? term.written : wording }

  /// What the registry itself knows about a measure being done. The wanted record is searched within the roadmap's period.
  package enum Proof: String, Sendable, CaseIterable {
    case curator, group, order, programmes, agreements, practices, pairs, mentors, mentees, consents
    case entrySurvey, preferenceSurvey, exitSurvey, measures, training, interviews
    case firstMeeting, trialMeeting, planningMeeting, meetings, finalMeeting, groupMeeting, report
    case curators, experts, partners
  }
}
