/// A request of one organisation to another to let somebody go over to it.
package struct Transfer: Sendable, Equatable {
  package typealias ID = Identifier<Transfer>

  /// How a request ended: the move was agreed to and done, refused, or the request was taken back.
  package enum Answer: String, Sendable, CaseIterable { case agreed, refused, withdrawn }

  package let id: ID
  package let stay: Stay.ID
  /// Who asks.
  package let organisation: Organisation.ID
  package let role: Stay.Role
  package let label: String
  /// The name as the asking curator typed it: all she knows.
  package let typedName: String
  package let wishedFor: CalendarDate
  package let request: String
  package let answer: Answer?
  package let movesOn: CalendarDate?
  package let reply: String

  package init(
    id: ID, stay: Stay.ID, organisation: Organisation.ID, role: Stay.Role, label: String, typedName: String,
    wishedFor: CalendarDate, request: String, answer: Answer?, movesOn: CalendarDate?, reply: String
  ) {
    self.id = id
    self.stay = stay
    self.organisation = organisation
    self.role = role
    self.label = label
    self.typedName = typedName
    self.wishedFor = wishedFor
    self.request = request
    self.answer = answer
    self.movesOn = movesOn
    self.reply = reply
  }
}
