/// A day that comes every year (Пижанка, п. 8: 20 May and 20 December), in force from a day on.
package struct Deadline: Sendable, Equatable {
  package let month: Int
  package let day: Int
  package let validFrom: CalendarDate

  /// What falls due: the half-yearly monitoring of schools, and the yearly summary for the region (Ростов, п. 3.5).
  package enum Kind: String, Sendable, CaseIterable { case monitoring, regional }

  package init(month: Int, day: Int, validFrom: CalendarDate) {
    self.month = month
    self.day = day
    self.validFrom = validFrom
  }

  /// The days of a period that deadlines of one kind fall on, earliest first.
  ///
  /// Those with one `validFrom` belong together and replace all earlier ones from that day: «с 2027 года – 1 июня» is
  /// one row.
  package static func days(_ deadlines: [Deadline], in period: Period) -> [CalendarDate] {
    let starts = Set(deadlines.map(\.validFrom)).sorted()
    let years = period.start.year...(period.end ?? period.start).year
    return years.flatMap { year in
      deadlines.compactMap { deadline in
        CalendarDate(year: year, month: deadline.month, day: deadline.day).flatMap { day in
          period.contains(day) && starts.last { $0 <= day } == deadline.validFrom ? day : nil
        }
      }
    }.sorted()
  }
}
