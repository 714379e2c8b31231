/// A base that the centre holds and organisations fill, with the first day by which it had to be filled (Пижанка, п. 10.7–10.12).
package enum MunicipalBase: String, Sendable, CaseIterable {
  case curators, mentors, mentees, partners, programmes, practices

  /// Nil where the order names no day.
  package var firstFill: CalendarDate? {
    switch self {
    case .curators: CalendarDate(iso: "2021-01-22")
    case .mentors, .partners: CalendarDate(iso: "2021-02-18")
    case .programmes: CalendarDate(iso: "2021-03-12")
    case .practices: CalendarDate(iso: "2021-11-30")
    case .mentees: nil
    }
  }
}
