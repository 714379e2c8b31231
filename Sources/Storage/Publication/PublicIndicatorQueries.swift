import Mentoring

/// The open figures of a place on a date: every indicator with its path to the plan, and who takes part.
package struct PublicIndicators: Sendable {
  package let place: Place
  package let date: CalendarDate
  package let lines: [Line]
  package let participation: Participation

  package struct Line: Sendable {
    package let indicator: Indicator
    package let figure: Figure
    package let history: [Coverage]
  }
}

/// One figure of a place.
package struct PublicFigureLine: Sendable {
  package let indicator: Indicator
  package let figure: Figure
}

extension Store {
  package func publicFigures(of place: Place, on date: CalendarDate) throws -> [PublicFigureLine] {
    try indicators().map { PublicFigureLine(indicator: $0, figure: try figure($0, of: place, on: date)) }
  }

  /// Asks the one evaluator, as the dashboards of the staff do.
  package func publicIndicators(of place: Place, on date: CalendarDate) throws -> PublicIndicators {
    PublicIndicators(
      place: place, date: date,
      lines: try publicFigures(of: place, on: date).map {
        .init(
          indicator: $0.indicator, figure: $0.figure, history: try history($0.indicator, of: place, until: date))
      },
      participation: try participation(in: place.area, on: date))
  }
}
