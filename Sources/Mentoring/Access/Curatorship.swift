/// Somebody answers for mentoring in an organisation for a time, by order of its head (Пижанка, п. 11.3).
package struct Curatorship: Sendable, Equatable {
  package typealias ID = Identifier<Curatorship>

  package let id: ID
  package let account: Account.ID
  package let organisation: Organisation.ID
  package let period: Period
  package let order: AppointmentOrder

  package init(
    id: ID, account: Account.ID, organisation: Organisation.ID, period: Period, order: AppointmentOrder
  ) {
    self.id = id
    self.account = account
    self.organisation = organisation
    self.period = period
    self.order = order
  }

  /// Why the role cannot pass to somebody else from that day on.
  package func refusalToHandOver(from day: CalendarDate, today: CalendarDate) -> Failure.Refusal? {
    if let end = period.end, end < today { return .alreadyHandedOver }
    if day <= period.start { return .beforeAppointment }
    // An order is often signed ahead of its day, but not by seasons.
    return day > today.adding(days: 92) ? .dateTooFar : nil
  }
}

/// The order that appoints a curator: number and date, as far as they are known.
package struct AppointmentOrder: Sendable, Equatable {
  package let number: String
  package let date: CalendarDate?

  package init(number: String, date: CalendarDate?) {
    self.number = number
    self.date = date
  }

  package var isKnown: Bool { !number.isEmpty && date != nil }
}

/// What a curator was trained in last (Калмыкия, п. 13; Пижанка, п. 10.14).
package struct CuratorTraining: Sendable, Equatable {
  package let course: String
  package let hours: Int?
  package let date: CalendarDate?
  package let certificate: String

  package init(course: String, hours: Int?, date: CalendarDate?, certificate: String) {
    self.course = course
    self.hours = hours
    self.date = date
    self.certificate = certificate
  }
}

/// What the base of curators lacks, in the order in which it matters.
package enum CuratorLack: String, Sendable, CaseIterable {
  /// The organisation has nobody who answers.
  case curator
  /// The number or the date of the appointment is not entered.
  case order
  /// No training is entered.
  case training
}
