internal import GRDB
import Mentoring

/// The open figures of a place on a date: every indicator with its path to the plan, and who takes part.
package struct PublicIndicators: Sendable {
  package let place: Place
  package let date: CalendarDate
  package let lines: [Line]
  package let participation: Participation
  /// What may be shown of the numbers of the day.
  package let numbers: PublicNumbers
  /// The past days of each line that nobody is shown.
  let hiddenDays: [Set<CalendarDate>]

  package struct Line: Sendable {
    package let indicator: Indicator
    package let figure: Figure
    package let history: [Tally]
  }
}

extension PublicIndicators {
  /// The path of each line without the days whose number, alone or beside the others, would point at somebody.
  package var shownHistories: [[Tally]] {
    zip(lines, zip(hiddenDays, numbers.counted)).map { line, hidden in
      let (days, count) = hidden
      let last = count == .hidden ? line.figure.lastKnown.tally.date : nil
      return line.history.filter {
        !days.contains($0.date) && $0.date != last && !$0.exceedsContingent && (count != .hidden || $0.date != date)
      }
    }
  }
}

/// One figure of a place.
package struct PublicFigureLine: Sendable {
  package let indicator: Indicator
  package let figure: Figure
}

/// The figures of a place and what of its numbers may be shown.
package struct PublicFigures: Sendable {
  package let lines: [PublicFigureLine]
  package let numbers: PublicNumbers
}

extension Store {
  /// The first year that can have figures: nobody counts before the first order.
  package func firstFigureYear() throws -> Int? {
    try read { db in try CalendarDate.fetchOne(db, sql: "SELECT min(issuedOn) FROM fixingOrder")?.year }
  }

  /// The figures of a place, with what of its numbers may be shown beside those of all the others.
  package func publicFigures(of place: Place, on date: CalendarDate) throws -> PublicFigures {
    try figures(in: place.area, on: date) { db, source in
      let indicators = source.directory.published(on: date)
      return PublicFigures(
        lines: indicators.map { PublicFigureLine(indicator: $0, figure: source.figure($0, of: place.area)) },
        numbers: try publicNumbers(db, source, of: place.area))
    }
  }

  /// Asks the one evaluator, as the dashboards of the staff do.
  package func publicIndicators(of place: Place, on date: CalendarDate) throws -> PublicIndicators {
    // The past of a municipality is shown beside that of all the others.
    try figures(in: .region, on: date) { db, source in
      let indicators = source.directory.published(on: date)
      return PublicIndicators(
        place: place, date: date,
        lines: indicators.map { indicator in
          .init(
            indicator: indicator, figure: source.figure(indicator, of: place.area),
            history: source.history(indicator, of: place.area))
        },
        participation: try Participation.fetch(db, in: place.area, on: date),
        numbers: try publicNumbers(db, source, of: place.area),
        hiddenDays: source.hiddenDays(indicators, of: [.region] + (try Place.municipalities(db, "1").map(\.area))))
    }
  }

  private func publicNumbers(_ db: Database, _ source: FigureSource, of area: Area) throws -> PublicNumbers {
    let net = try publicNets.net(db, on: source.date) {
      let whole = try FigureSource(db, source.view, where: Area.region.condition, on: source.date)
      return try PublicNet(db, whole, whole.directory.published(on: source.date))
    }
    return net.numbers(of: area)
      ?? PublicNumbers(
        counted: source.directory.published(on: source.date).map { _ in .exact(0) }, pairs: .exact(0),
        mentees: .exact(0), mentors: .exact(0), forms: [])
  }
}

extension FigureSource {
  /// The past days on which an indicator is small in one of the places, or beside the others there: such a day is shown
  /// of none of them, for they add up.
  fileprivate func hiddenDays(_ indicators: [Indicator], of areas: [Area]) -> [Set<CalendarDate>] {
    var hidden = indicators.map { _ in Set<CalendarDate>() }
    for area in areas {
      let pasts = indicators.map { indicator in
        Dictionary(
          history(indicator, of: area).map { ($0.date, $0.countedWithDenominator) }, uniquingKeysWith: { one, _ in one }
        )
      }
      for day in Set(pasts.flatMap(\.keys)) where day < date {
        let known = indicators.indices.compactMap { index in pasts[index][day].map { (index: index, counted: $0) } }
        let tally = PublicTally(known.map { (indicators[$0.index], $0.counted) })
        for (line, count) in zip(known, tally.counted) where count == .hidden { hidden[line.index].insert(day) }
      }
    }
    return hidden
  }
}

extension IndicatorDirectory {
  /// What everybody may look at: the coverage of learners. Mentors, teachers and answers of a school are so few that
  /// their numbers beside each other would point at people (decision 130).
  package func published(on date: CalendarDate) -> [Indicator] {
    indicators(on: date).filter { indicator in
      guard case .contingent = indicator.denominator, !indicator.isApart, indicator.owner == nil else { return false }
      return indicator.rule.sides == [.mentee] && indicator.rule.roles.allSatisfy(\.isLearner)
    }
  }
}
