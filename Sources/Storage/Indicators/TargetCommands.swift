internal import GRDB
import Mentoring

extension Store {
  /// Sets or removes the step of an indicator for a year at one level.
  ///
  /// - Parameters:
  ///   - percent: nil removes the step: then that of the level above is in force.
  ///   - place: an organisation or a municipality of the scope, or the region for those who see all of it.
  package func saveTarget(
    of code: Indicator.Code, for place: Place, year: Int, percent: Double?, source: String, within scope: Scope,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      guard let due = CalendarDate(year: year, month: 12, day: 31) else { throw Failure.notFound }
      let level = try transaction.level(of: place, within: scope)
      let directory = try IndicatorDirectory.fetch(transaction.db, where: scope.condition(on: "organisation"))
      guard let indicator = directory.version(of: code, on: due) else { throw Failure.notFound }
      if let percent, indicator.isNeverBelowParent {
        try transaction.refuseBelowParent(percent, code, due, level)
      }
      let before = try transaction.targetPercent(code, due, level)
      try transaction.db.execute(
        sql: """
          DELETE FROM target
          WHERE indicatorCode = ? AND due = ? AND municipalityId IS ? AND organisationId IS ?
          """, arguments: [code.rawValue, due, level.municipality, level.organisation])
      if let percent {
        try transaction.db.execute(
          sql: """
            INSERT INTO target (indicatorCode, municipalityId, organisationId, due, percent, source)
            VALUES (?, ?, ?, ?, ?, ?)
            """, arguments: [code.rawValue, level.municipality, level.organisation, due, percent, source])
      }
      try transaction.record(
        "targetSaved", "indicator:\(code.rawValue)", organisations: level.organisation.map { [$0] } ?? [],
        before: ["due": due.iso, "percent": before.map { Russian.decimal($0) }],
        after: ["due": due.iso, "percent": percent.map { Russian.decimal($0) }, "place": place.name, "source": source])
    }
  }
}

private struct TargetLevel {
  var municipality: Municipality.ID?
  var organisation: Organisation.ID?
  /// Whose steps stand above.
  var parent: Municipality.ID?
}

extension Transaction {
  fileprivate func level(of place: Place, within scope: Scope) throws -> TargetLevel {
    switch place.area {
    case .region:
      guard scope == .everything else { throw Failure.forbidden }
      return TargetLevel()
    case .municipality(let id):
      guard scope == .everything || scope == .municipality(id) else { throw Failure.notFound }
      return TargetLevel(municipality: id)
    case .organisation(let id):
      let owner: SQLRequest<Municipality.ID> = """
        SELECT municipalityId FROM organisation WHERE id = \(id) AND \(scope.condition(on: "organisation"))
        """
      guard let owner = try owner.fetchOne(db) else { throw Failure.notFound }
      return TargetLevel(organisation: id, parent: owner)
    }
  }

  fileprivate func targetPercent(_ code: Indicator.Code, _ due: CalendarDate, _ level: TargetLevel) throws -> Double? {
    try Double.fetchOne(
      db,
      sql: """
        SELECT percent
        FROM target
        WHERE indicatorCode = ? AND due = ? AND municipalityId IS ? AND organisationId IS ?
        """, arguments: [code.rawValue, due, level.municipality, level.organisation])
  }

  /// A school's step is never below its district's, a district's never below the region's (Пижанка, п. 11.5); nor may a
  /// level above be raised past those that stand below it.
  fileprivate func refuseBelowParent(
    _ percent: Double, _ code: Indicator.Code, _ due: CalendarDate, _ level: TargetLevel
  ) throws {
    let region = try inForce(code, due, TargetLevel())
    let above = try level.parent.map { try inForce(code, due, TargetLevel(municipality: $0)) ?? region } ?? region
    let isRegion = level.organisation == nil && level.municipality == nil
    if !isRegion, let above, percent < above {
      throw Failure.refused(.targetBelowParent, field: "percent")
    }
    let lowest = try Double.fetchOne(
      db,
      sql: """
        SELECT min(target.percent)
        FROM target
        LEFT JOIN organisation ON organisation.id = target.organisationId
        WHERE target.indicatorCode = ?1 AND target.due = ?2
          AND (target.municipalityId IS NOT NULL AND ?4 OR organisation.municipalityId IS ?3 AND NOT ?4
            OR organisation.id IS NOT NULL AND ?4)
        """, arguments: [code.rawValue, due, level.municipality, isRegion])
    if level.organisation == nil, let lowest, lowest < percent {
      throw Failure.refused(.targetAboveSchools, field: "percent")
    }
  }

  /// The step of exactly this level that is due on a day, or the last before it.
  private func inForce(_ code: Indicator.Code, _ due: CalendarDate, _ level: TargetLevel) throws -> Double? {
    try Double.fetchOne(
      db,
      sql: """
        SELECT percent
        FROM target
        WHERE indicatorCode = ? AND municipalityId IS ? AND organisationId IS ? AND due <= ?
        ORDER BY due DESC
        LIMIT 1
        """, arguments: [code.rawValue, level.municipality, level.organisation, due])
  }
}
