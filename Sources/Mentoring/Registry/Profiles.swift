/// What a mentor offers (columns of the «База наставников», `domain.md` 3.6).
package struct MentorProfile: Sendable, Equatable {
  package var competencies: String
  package var interests: String
  /// How many mentees at a time the mentor agrees to lead.
  package var capacity: Int
  /// The day of the last training of mentors, if any (Пижанка, п. 11.12).
  package var trainedOn: CalendarDate?
  package var achievements = ""
  /// In words: «10–14 лет», «старшие классы».
  package var wantedAge = ""
  /// In words: «два часа в неделю, вечером».
  package var time = ""
  package var enteredOn: CalendarDate?
  /// The day of the interview with the curator (Калмыкия, п. 12).
  package var interviewedOn: CalendarDate?
  package var results = ""
  /// Of a case or a review on a site.
  package var caseAddress = ""
  /// Ready to lead mentees of other schools of the district; of teachers only.
  package var elsewhere = false

  package init(competencies: String = "", interests: String = "", capacity: Int = 3, trainedOn: CalendarDate? = nil) {
    self.competencies = competencies
    self.interests = interests
    self.capacity = capacity
    self.trainedOn = trainedOn
  }

  /// Training holds for the school year it took place in and for the next one.
  package func isTrained(on date: CalendarDate) -> Bool {
    trainedOn.map { SchoolYear(containing: $0).next >= SchoolYear(containing: date) } ?? false
  }
}

/// What a mentee asks for (columns of the «База наставляемых», `domain.md` 3.6).
package struct MenteeProfile: Sendable, Equatable {
  package var reason: Reason
  package var request: String
  package var enteredOn: CalendarDate?
  package var results = ""
  package var caseAddress = ""

  package init(reason: Reason = .other, request: String = "") {
    self.reason = reason
    self.request = request
  }

  /// Reasons to become a mentee (`domain.md` 3.4). Special categories are kept apart, with consent, and never here.
  package enum Reason: String, Sendable, CaseIterable, Codable {
    case grades, adaptation, gifted, career, project, communication, profession, other
  }
}
