/// The end of an organisation, by order: it is closed, or it goes into another, which takes its people and pairs over.
package struct OrganisationClosure: Sendable, Equatable {
  /// The last day.
  package var day: CalendarDate
  package var order: String
  package var successor: Organisation.ID?

  package init(day: CalendarDate, order: String, successor: Organisation.ID? = nil) {
    self.day = day
    self.order = order
    self.successor = successor
  }
}
