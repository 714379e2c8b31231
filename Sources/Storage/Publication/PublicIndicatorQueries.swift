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

  package struct Line: Sendable {
    package let indicator: Indicator
    package let figure: Figure
    package let history: [Tally]
  }
}

extension PublicIndicators {
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
    for (index, count) in numbers.counted.enumerated() {
      if case .exact = count { continue }
      hidden[index].insert(date)
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

  /// The figures of a place, with what of its numbers may be shown beside those of the places around it.
  package func publicFigures(of place: Place, on date: CalendarDate) throws -> PublicFigures {
    try figures(in: surroundings(of: place.area), on: date) { db, source in
      let indicators = source.directory.published(on: date)
      return PublicFigures(
        lines: indicators.map { PublicFigureLine(indicator: $0, figure: source.figure($0, of: place.area)) },
        numbers: try PublicNumbers.fetch(db, source, of: place.area, indicators))
    }
  }

  /// Asks the one evaluator, as the dashboards of the staff do.
  package func publicIndicators(of place: Place, on date: CalendarDate) throws -> PublicIndicators {
    try figures(in: surroundings(of: place.area), on: date) { db, source in
      let indicators = source.directory.published(on: date)
      return PublicIndicators(
        place: place, date: date,
        lines: indicators.map { indicator in
          .init(
            indicator: indicator, figure: source.figure(indicator, of: place.area),
            history: source.history(indicator, of: place.area))
        },
        participation: try Participation.fetch(db, in: place.area, on: date),
        numbers: try PublicNumbers.fetch(db, source, of: place.area, indicators))
    }
  }

  /// Where the pages are whose numbers must be looked at together with those of a place.
  private func surroundings(of area: Area) throws -> Area {
    try read { db in
      switch area {
      case .region: return .region
      case .municipality: return try Place.municipalities(db, "1").count > 1 ? .region : area
      case .organisation(let id):
        let owner: SQLRequest<Municipality.ID> = "SELECT municipalityId FROM organisation WHERE id = \(id)"
        return try owner.fetchOne(db).map { .municipality($0) } ?? area
      }
    }
  }
}

extension PublicNumbers {
  /// - Parameter source: reaches as far as the surroundings of the place.
  static func fetch(
    _ db: Database, _ source: FigureSource, of area: Area, _ indicators: [Indicator]
  ) throws -> PublicNumbers {
    let nobody = PublicNumbers(
      counted: indicators.map { _ in .exact(0) }, pairs: .exact(0), mentees: .exact(0), mentors: .exact(0), forms: [])
    let own: (Area) throws -> PublicNumbers? = { whole in
      try PublicNet(db, source, of: whole, indicators, on: source.date).numbers(of: area)
    }
    switch area {
    case .region: return try own(.region) ?? nobody
    case .municipality:
      let inside = try own(area) ?? nobody
      let isPart = try Place.municipalities(db, "1").count > 1
      return isPart ? inside.and(try own(.region) ?? nobody) : inside
    case .organisation:
      guard let municipality = source.organisations.first(where: { .organisation($0.id) == area })?.municipality
      else { return nobody }
      return try own(.municipality(municipality)) ?? nobody
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
