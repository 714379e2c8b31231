internal import GRDB
import Mentoring

/// A figure with what it is held against: the plan in force and the figure of the previous half-year.
package struct Figure: Sendable {
  package let coverage: Coverage
  package let plan: Plan
  package let previous: Coverage?

  package init(coverage: Coverage, plan: Plan, previous: Coverage?) {
    self.coverage = coverage
    self.plan = plan
    self.previous = previous
  }

  package var step: Plan.Step? { plan.step(on: coverage.date) }

  /// Per cent above the plan (or below it, negative); nil where there is no figure or no plan.
  package var gap: Double? {
    guard let percent = coverage.percent, let step else { return nil }
    return percent - step.percent
  }

  /// Whole people still to be counted until the plan is met; nil where there is no figure or no plan.
  package var peopleToPlan: Int? {
    guard let heads = coverage.denominator.heads, let step else { return nil }
    let needed = (Double(heads) * step.percent / 100).rounded(.up)
    return max(0, Int(needed) - coverage.countedWithDenominator)
  }

  package var standing: Standing {
    guard let gap else { return .unknown }
    return gap >= 0 ? .ahead : gap >= -10 ? .near : .behind
  }

  package enum Standing: String, Sendable, CaseIterable { case ahead, near, behind, unknown }
}

/// All that a dashboard shows of an indicator: the whole, its parts, and the path to here.
package struct Dashboard: Sendable {
  package let place: Place
  package let whole: Figure
  package let parts: [(place: Place, figure: Figure)]
  /// Figures on the half-yearly days of monitoring and today, earliest first, from the first day with anybody counted.
  package let history: [Coverage]
}

extension Store {
  package func figure(_ indicator: Indicator, of place: Place, on date: CalendarDate) throws -> Figure {
    let previousDay = try monitoringDays(
      in: Period(start: date.adding(days: -400), end: date.adding(days: -1)) ?? Period(openFrom: date)
    ).last
    return Figure(
      coverage: try coverage(indicator, on: date, in: place.area),
      plan: try plan(of: indicator.code, in: place.area),
      previous: try previousDay.map { try coverage(indicator, on: $0, in: place.area) })
  }

  package func dashboard(_ indicator: Indicator, of place: Place, on date: CalendarDate) throws -> Dashboard {
    Dashboard(
      place: place,
      whole: try figure(indicator, of: place, on: date),
      parts: try parts(of: place, indicator).map { ($0, try figure(indicator, of: $0, on: date)) },
      history: try history(indicator, of: place, until: date))
  }

  /// The figures of the half-yearly days of the last five years, and of the date itself.
  /// Figures on the days of monitoring and on the date, from the first day with anybody counted.
  package func history(_ indicator: Indicator, of place: Place, until date: CalendarDate) throws -> [Coverage] {
    let firstYear = CalendarDate(year: date.year - 4, month: 1, day: 1) ?? date
    let days = try monitoringDays(in: Period(start: firstYear, end: date) ?? Period(openFrom: date)) + [date]
    let points = try days.map { try coverage(indicator, on: $0, in: place.area) }
    return Array(points.drop { $0.counted.isEmpty }.filter { $0.percent != nil })
  }
}
