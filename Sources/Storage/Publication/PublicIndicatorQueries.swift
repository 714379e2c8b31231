internal import GRDB
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
    package let history: [Tally]
  }
}

extension PublicIndicators {
  /// What may be shown of the numbers of the day.
  package var tally: PublicTally {
    PublicTally(
      lines.map { ($0.indicator, $0.figure.lastKnown.tally.countedWithDenominator) },
      mentees: participation.total.mentees,
      pairs: participation.total.pairs)
  }

  /// The path of each line without the days whose number, alone or beside the others, would point at somebody.
  package var shownHistories: [[Tally]] {
    let counts = lines.map { line in
      Dictionary(line.history.map { ($0.date, $0.countedWithDenominator) }, uniquingKeysWith: { first, _ in first })
    }
    var hidden = lines.map { _ in Set<CalendarDate>() }
    for day in Set(counts.flatMap(\.keys)) {
      let known = lines.indices.filter { counts[$0][day] != nil }
      let total = day == date ? participation.total : nil
      let tally = PublicTally(
        known.map { (lines[$0].indicator, counts[$0][day] ?? 0) }, mentees: total?.mentees, pairs: total?.pairs)
      for (index, count) in zip(known, tally.counted) {
        if case .exact = count { continue }
        hidden[index].insert(day)
      }
    }
    return zip(lines, hidden).map { line, days in
      line.history.filter { !days.contains($0.date) && !$0.exceedsContingent }
    }
  }
}

/// One figure of a place.
package struct PublicFigureLine: Sendable {
  package let indicator: Indicator
  package let figure: Figure
}

extension Store {
  /// The first year that can have figures: nobody counts before the first order.
  package func firstFigureYear() throws -> Int? {
    try read { db in try CalendarDate.fetchOne(db, sql: "SELECT min(issuedOn) FROM fixingOrder")?.year }
  }

  package func publicFigures(of place: Place, on date: CalendarDate) throws -> [PublicFigureLine] {
    try figures(in: place.area, on: date) { db, source in
      source.directory.published(on: date).map {
        PublicFigureLine(indicator: $0, figure: source.figure($0, of: place.area))
      }
    }
  }

  /// Asks the one evaluator, as the dashboards of the staff do.
  package func publicIndicators(of place: Place, on date: CalendarDate) throws -> PublicIndicators {
    try figures(in: place.area, on: date) { db, source in
      PublicIndicators(
        place: place, date: date,
        lines: source.directory.published(on: date).map { indicator in
          .init(
            indicator: indicator, figure: source.figure(indicator, of: place.area),
            history: source.history(indicator, of: place.area))
        },
        participation: try Participation.fetch(db, in: place.area, on: date))
    }
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
