/// What somebody says who offers to be a mentor (Пижанка, п. 6.3): no more than a curator needs to call back.
package struct MentorOffer: Sendable, Equatable {
  package var name: PersonName
  /// Where the applicant works or learns, in own words.
  package var occupation: String
  package var phone: String
  package var email: String
  /// What he or she can do and for whom.
  package var offer: String

  package init(name: PersonName, occupation: String, phone: String, email: String, offer: String) {
    self.name = name
    self.occupation = occupation
    self.phone = phone
    self.email = email
    self.offer = offer
  }

  package enum Answer: String, Sendable, CaseIterable { case accepted, declined }

  /// Offers of a day that a school takes through its page; more are the work of a machine.
  package static let daily = 30

  /// Full years that a mentor from outside has at least.
  package static let leastAge = 18

  /// Days that an offer waits for an answer; then it is declined, and what was sent is emptied (152-ФЗ, ст. 5).
  package static let lifetime = 90
}
