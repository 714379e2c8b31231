/// What is agreed about a pair beside its people and its form.
package struct PairTerms: Sendable, Equatable {
  package let period: Period
  package let programme: Programme.Choice
  package let roleModel: RoleModel.ID?
  /// Why the pair is made although a rule of its form advises against it; empty where none does.
  package let explanation: String

  package init(
    period: Period, programme: Programme.Choice = .none, roleModel: RoleModel.ID? = nil, explanation: String = ""
  ) {
    self.period = period
    self.programme = programme
    self.roleModel = roleModel
    self.explanation = explanation
  }

  /// The term that the wizard offers: from today to the end of lessons on 31 May, shorter where a stay ends earlier.
  ///
  /// - Returns: nil when the stays leave no day in common with that term.
  package static func suggestedPeriod(today: CalendarDate, within stays: [Period]) -> Period? {
    let start = stays.map(\.start).max().map { max($0, today) } ?? today
    let thisYear = CalendarDate(existingYear: start.year, month: 5, day: 31)
    let lessonsEnd = start <= thisYear ? thisYear : thisYear.adding(years: 1)
    return Period(start: start, end: stays.compactMap(\.end).reduce(lessonsEnd, min))
  }
}
