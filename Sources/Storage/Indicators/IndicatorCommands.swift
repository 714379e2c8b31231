internal import GRDB
import Mentoring

extension Store {
  /// Defines an indicator. Whoever works in one municipality defines it for that municipality alone.
  package func addIndicator(_ indicator: Indicator, within scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let db = transaction.db
      let taken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM indicator WHERE code = ?)", arguments: [indicator.code.rawValue])
      if taken == true { throw Failure.refused(.indicatorExists, field: "name") }
      try db.execute(
        sql: """
          INSERT INTO indicator (code, position, apart, municipalityId)
          VALUES (?, (SELECT ifnull(max(position), -1) + 1 FROM indicator), ?, ?)
          """, arguments: [indicator.code.rawValue, indicator.isApart, try transaction.owner(within: scope)])
      try transaction.define(indicator)
      try transaction.record(
        "indicatorAdded", "indicator:\(indicator.code.rawValue)", organisations: [], after: indicator.facts)
    }
  }

  /// Changes a definition from a day on; what was counted before that day is counted as before.
  package func changeIndicator(_ indicator: Indicator, version: Int, within scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let known = try transaction.changeableIndicator(indicator.code, within: scope)
      guard let latest = known.last else { throw Failure.notFound }
      if indicator.validFrom < author.today || indicator.validFrom < latest.validFrom {
        throw Failure.refused(.definitionOfThePast, field: "validFrom")
      }
      try transaction.db.execute(
        sql: "UPDATE indicator SET version = version + 1, apart = ? WHERE code = ? AND version = ?",
        arguments: [indicator.isApart, indicator.code.rawValue, version])
      guard transaction.db.changesCount == 1 else { throw Failure.stale }
      try transaction.define(indicator)
      try transaction.record(
        "indicatorChanged", "indicator:\(indicator.code.rawValue)", organisations: [],
        before: latest.facts.filter { indicator.facts[$0.key] != $0.value },
        after: indicator.facts.filter { latest.facts[$0.key] != $0.value })
    }
  }

  /// Whether the viewer of a scope may change an indicator: her own municipality's, or anybody's where she sees everything.
  package func mayChange(_ indicator: Indicator, within scope: Scope) throws -> Bool {
    try read { db in
      let owner = try scope.owner(db)
      return owner == nil || owner == indicator.owner
    }
  }
}

extension Scope {
  /// For whom an indicator is defined: nil for everybody, where the scope is all there is.
  func owner(_ db: Database) throws -> Municipality.ID? {
    guard case .municipality(let id) = self else { return nil }
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM municipality") == 1 ? nil : id
  }
}

extension Transaction {
  fileprivate func owner(within scope: Scope) throws -> Municipality.ID? {
    if case .organisations = scope { throw Failure.forbidden }
    return try scope.owner(db)
  }

  fileprivate func changeableIndicator(_ code: Indicator.Code, within scope: Scope) throws -> [Indicator] {
    let directory = try IndicatorDirectory.fetch(db, where: scope.condition(on: "organisation"))
    guard let versions = directory.versions.first(where: { $0.first?.code == code }), let last = versions.last
    else { throw Failure.notFound }
    let owner = try owner(within: scope)
    guard owner == nil || owner == last.owner else { throw Failure.forbidden }
    return versions
  }

  fileprivate func define(_ indicator: Indicator) throws {
    let rule = indicator.rule
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO definition (indicatorCode, validFrom, name, act, clause, subject, sides, roles, tracks,
          forms, kinds, ageFrom, ageTo, yearFrom, yearTo, moment, needsOrder, denominator, unit, places,
          neverBelowParent)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        indicator.code.rawValue, indicator.validFrom, indicator.name, indicator.act, indicator.clause,
        rule.subject.rawValue, Pair.Side.allCases.listed(rule.sides), Stay.Role.allCases.listed(rule.roles),
        MentoringForm.Track.allCases.listed(rule.tracks),
        rule.forms.keys.map(\.rawValue).sorted().joined(separator: ","),
        Organisation.Kind.allCases.listed(rule.kinds), rule.ages?.lowerBound, rule.ages?.upperBound,
        rule.years?.lowerBound, rule.years?.upperBound, rule.moment.rawValue, rule.needsOrder,
        indicator.denominator.code, indicator.unit.rawValue, indicator.places, indicator.isNeverBelowParent,
      ])
  }
}

extension Array where Element: RawRepresentable<String> & Hashable {
  /// «mentor,mentee»: the chosen in the order of the classifier.
  fileprivate func listed(_ chosen: Set<Element>) -> String {
    filter(chosen.contains).map(\.rawValue).joined(separator: ",")
  }
}

extension Indicator {
  fileprivate var facts: [String: String?] {
    let span: (ClosedRange<Int>?) -> String? = { $0.map { "\($0.lowerBound)–\($0.upperBound)" } }
    return [
      "name": name, "act": act, "clause": clause, "validFrom": validFrom.iso, "subject": rule.subject.rawValue,
      "sides": Pair.Side.allCases.listed(rule.sides), "roles": Stay.Role.allCases.listed(rule.roles),
      "tracks": MentoringForm.Track.allCases.listed(rule.tracks),
      "forms": rule.forms.keys.map(\.rawValue).sorted().joined(separator: ","),
      "kinds": Organisation.Kind.allCases.listed(rule.kinds), "ages": span(rule.ages), "years": span(rule.years),
      "moment": rule.moment.rawValue, "needsOrder": rule.needsOrder ? "да" : "нет", "denominator": denominator.code,
      "places": String(places), "neverBelowParent": isNeverBelowParent ? "да" : "нет",
    ]
  }
}
