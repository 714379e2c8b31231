/// Something in the registry that looks unlikely and may well be true: the centre asks, the curator answers.
package struct CentreQuestion: Sendable, Hashable {
  package typealias ID = Identifier<CentreQuestion>

  package let kind: Kind
  package let organisation: Organisation.ID
  package let date: CalendarDate
  /// A class, or what the meetings are called; empty where nothing is named.
  package let label: String
  package let mentor: Person.ID?
  /// Pairs, meetings or hours: what the question is about.
  package let amount: Int

  package init(
    kind: Kind, organisation: Organisation.ID, date: CalendarDate, label: String = "", mentor: Person.ID? = nil,
    amount: Int
  ) {
    self.kind = kind
    self.organisation = organisation
    self.date = date
    self.label = label
    self.mentor = mentor
    self.amount = amount
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// A whole class got its pairs in one day.
    case wholeClass
    /// Pairs of several mentors had the same meeting on one day.
    case alike
    /// A mentor met for more hours in a day than one can.
    case longDay
    /// A mentor leads more pairs than one can.
    case manyPairs
    /// Many pairs were fixed in the last week before a deadline.
    case lastWeek
  }

  /// One question for one thing: asked once, it is not asked again when the number has changed a little.
  package var key: String {
    [organisation.description, kind.rawValue, date.iso, mentor?.description ?? "", label].joined(separator: "|")
  }
}
