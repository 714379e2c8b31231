import Mentoring

/// The demo district: fictional people in real kinds of places.
package enum Demo {
  package static func fill(_ store: Store, today: CalendarDate, passwordHash: String) throws {}

  package static func fillRegion(_ store: Store, today: CalendarDate, passwordHash: String) throws {}
}
