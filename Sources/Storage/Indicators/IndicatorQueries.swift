internal import GRDB
import Mentoring

extension Store {
  /// The indicators in force on a date, in the order of the directory; the first is the one dashboards lead with.
  package func indicators(on date: CalendarDate = .last) throws -> [Indicator] {
    try directory().indicators(on: date)
  }

  /// What a viewer may ask for: the indicators of everybody, and those that her municipality has defined for itself.
  package func directory(within scope: Scope = .everything) throws -> IndicatorDirectory {
    try read { db in try IndicatorDirectory.fetch(db, where: scope.condition(on: "organisation")) }
  }

  /// An indicator with the version that its form is filled from.
  package func indicatorRecord(_ code: Indicator.Code, within scope: Scope) throws -> IndicatorRecord {
    try read { db in try IndicatorRecord.fetch(db, code, within: scope) }
  }

  /// The steps of an indicator at every level of a scope, the widest level first.
  package func targetLines(of code: Indicator.Code, within scope: Scope) throws -> [TargetLine] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT target.due, target.percent, target.source, municipality.name, municipality.slug, organisation.shortName,
          organisation.slug
        FROM target
        LEFT JOIN organisation ON organisation.id = target.organisationId
        LEFT JOIN municipality ON municipality.id = ifnull(target.municipalityId, organisation.municipalityId)
        WHERE target.indicatorCode = \(code.rawValue)
          AND (municipality.id IS NULL OR EXISTS (
            SELECT 1
            FROM organisation AS own
            WHERE own.municipalityId = municipality.id AND (organisation.id IS NULL OR own.id = organisation.id)
              AND \(scope.condition(on: "own"))))
        ORDER BY organisation.id IS NOT NULL, municipality.id IS NOT NULL, municipality.name, organisation.shortName,
          target.due
        """
      return try request.fetchAll(db).map { row in
        let level: TargetLine.Level =
          if let slug: String = row[6] {
            .organisation(name: row[5], slug: slug)
          } else if let slug: String = row[4] {
            .municipality(name: row[3], slug: slug)
          } else { .region }
        return TargetLine(level: level, step: Plan.Step(due: row[0], percent: row[1], source: row[2]))
      }
    }
  }
}

/// All definitions of one indicator.
package struct IndicatorRecord: Sendable {
  /// From the earliest on.
  package let versions: [Indicator]
  package let version: Int

  fileprivate static func fetch(_ db: Database, _ code: Indicator.Code, within scope: Scope) throws -> IndicatorRecord {
    let directory = try IndicatorDirectory.fetch(db, where: scope.condition(on: "organisation"))
    let version = try Int.fetchOne(db, sql: "SELECT version FROM indicator WHERE code = ?", arguments: [code.rawValue])
    guard let version, let versions = directory.versions.first(where: { $0.first?.code == code })
    else { throw Failure.notFound }
    return IndicatorRecord(versions: versions, version: version)
  }
}

/// A step of the plan and whose it is.
package struct TargetLine: Sendable {
  package let level: Level
  package let step: Plan.Step

  package enum Level: Sendable, Equatable {
    case region
    case municipality(name: String, slug: String)
    case organisation(name: String, slug: String)
  }
}

extension IndicatorDirectory {
  /// - Parameter condition: speaks of `organisation`: of whose municipalities the own indicators are read too.
  static func fetch(_ db: Database, where condition: SQL = "1") throws -> IndicatorDirectory {
    let numbers = try MentoringForm.numbers(db)
    let request: SQLRequest<Row> = """
      SELECT indicator.code, indicator.apart, definition.validFrom, definition.name, definition.act,
        definition.clause, definition.denominator, definition.unit, definition.places,
        definition.neverBelowParent, definition.subject, definition.sides, definition.roles, definition.kinds,
        definition.tracks, definition.forms, definition.ageFrom, definition.ageTo, definition.yearFrom,
        definition.yearTo, definition.moment, definition.needsOrder, indicator.municipalityId
      FROM indicator
      JOIN definition ON definition.indicatorCode = indicator.code
      WHERE indicator.municipalityId IS NULL
        OR indicator.municipalityId IN (SELECT organisation.municipalityId FROM organisation WHERE \(condition))
      ORDER BY indicator.position, indicator.code, definition.validFrom
      """
    let rows = try request.fetchAll(db)
    var versions: [[Indicator]] = []
    for indicator in rows.compactMap({ Indicator(row: $0, numbers) }) {
      if versions.last?.first?.code == indicator.code {
        versions[versions.count - 1].append(indicator)
      } else {
        versions.append([indicator])
      }
    }
    return IndicatorDirectory(versions: versions)
  }
}

extension MentoringForm {
  /// The numbers by which facts know the forms.
  static func numbers(_ db: Database) throws -> [Code: UInt8] {
    let rows = try Row.fetchAll(db, sql: "SELECT code, position FROM mentoringForm")
    return Dictionary(uniqueKeysWithValues: rows.map { (Code(rawValue: $0[0]), $0[1]) })
  }
}

extension Indicator {
  /// The same with the forms numbered as the directory of forms has them.
  func withNumbers(of db: Database) throws -> Indicator {
    guard !rule.forms.isEmpty else { return self }
    let numbers = try MentoringForm.numbers(db)
    var rule = rule
    rule.forms = numbers.filter { rule.forms[$0.key] != nil }
    return Indicator(
      code: code, validFrom: validFrom, name: name, act: act, clause: clause, rule: rule, denominator: denominator,
      unit: unit, places: places, isNeverBelowParent: isNeverBelowParent, isApart: isApart, owner: owner)
  }

  fileprivate init?(row: Row, _ numbers: [MentoringForm.Code: UInt8]) {
    guard let denominator = Denominator(code: row[6]), let unit = Unit(rawValue: row[7]),
      let rule = Rule(row: row, numbers)
    else { return nil }
    self.init(
      code: Code(rawValue: row[0]), validFrom: row[2], name: row[3], act: row[4], clause: row[5], rule: rule,
      denominator: denominator, unit: unit, places: row[8], isNeverBelowParent: row[9], isApart: row[1], owner: row[22])
  }
}

extension Indicator.Rule {
  fileprivate init?(row: Row, _ numbers: [MentoringForm.Code: UInt8]) {
    guard let subject = Indicator.Subject(rawValue: row[10]), let moment = Indicator.Moment(rawValue: row[20])
    else { return nil }
    let forms = (row[15] as String).split(separator: ",").map { MentoringForm.Code(rawValue: String($0)) }
    self.init(
      subject: subject, sides: Self.set(row[11]), roles: Self.set(row[12]), kinds: Self.set(row[13]),
      tracks: Self.set(row[14]),
      forms: Dictionary(uniqueKeysWithValues: forms.compactMap { form in numbers[form].map { (form, $0) } }),
      ages: Self.range(row[16], row[17]), years: Self.range(row[18], row[19]), moment: moment, needsOrder: row[21])
  }

  /// «mentor,mentee» as a set.
  private static func set<Value: RawRepresentable<String> & Hashable>(_ text: String) -> Set<Value> {
    Set(text.split(separator: ",").compactMap { Value(rawValue: String($0)) })
  }

  private static func range(_ from: Int?, _ to: Int?) -> ClosedRange<Int>? {
    guard let from, let to, from <= to else { return nil }
    return from...to
  }
}
