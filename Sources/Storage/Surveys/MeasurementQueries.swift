internal import GRDB
import Mentoring

/// What was measured of the mentee of a pair, on entry and at the end.
package struct MeasurementCard: Sendable {
  package let line: PairLine
  package let entryOn: CalendarDate?
  package let exitOn: CalendarDate?
  /// 0 while nothing has been entered.
  package let version: Int
  package let values: [(measure: Measure, value: MeasuredValue)]
}

/// A measure summed over the pairs of a form that have both its values.
package struct MeasureTotal: Sendable {
  package let form: String
  package let measure: Measure
  package let pairs: Int
  /// The means.
  package let value: MeasuredValue
}

extension Store {
  package func measurement(
    _ pair: Pair.ID, in scope: Scope, on today: CalendarDate
  ) throws -> MeasurementCard {
    try read { db in try MeasurementCard.fetch(db, pair, in: scope, on: today) }
  }

  /// Saves what was measured. Version 0 means that nothing had been when the form was opened.
  package func saveMeasurement(
    of pair: Pair.ID, entryOn: CalendarDate?, exitOn: CalendarDate?, values: [Measure.ID: MeasuredValue], version: Int,
    in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let card = try MeasurementCard.fetch(transaction.db, pair, in: scope, on: transaction.today)
      guard card.line.isOwn else { throw Failure.notFound }
      guard card.version == version else { throw Failure.stale }
      try transaction.db.execute(
        sql: """
          INSERT INTO measurement (pairId, entryOn, exitOn) VALUES (?, ?, ?)
          ON CONFLICT (pairId) DO UPDATE SET entryOn = excluded.entryOn, exitOn = excluded.exitOn, version = version + 1
          """, arguments: [pair, entryOn, exitOn])
      try transaction.db.execute(sql: "DELETE FROM measuredValue WHERE pairId = ?", arguments: [pair])
      for (measure, value) in values where value.entry != nil || value.exit != nil {
        try transaction.db.execute(
          sql: "INSERT INTO measuredValue (pairId, measureId, entry, exit) VALUES (?, ?, ?, ?)",
          arguments: [pair, measure, value.entry, value.exit])
      }
      try transaction.record(
        "measurementSaved", "pair:\(pair)", organisations: try transaction.organisations(of: pair))
    }
  }

  /// The means of every measure over pairs that began within a school year.
  package func measureTotals(in year: SchoolYear, of scope: Scope) throws -> [MeasureTotal] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT mentoringForm.name, measure.id, measure.name, measure.unit, measure.better, count(*),
          avg(measuredValue.entry), avg(measuredValue.exit)
        FROM organisation
        JOIN pair ON pair.organisationId = organisation.id
        JOIN measuredValue ON measuredValue.pairId = pair.id
        JOIN measure ON measure.id = measuredValue.measureId
        JOIN mentoringForm ON mentoringForm.code = measure.formCode
        WHERE \(scope.condition(on: "organisation")) AND pair.starts BETWEEN \(year.start) AND \(year.end)
          AND measuredValue.entry IS NOT NULL AND measuredValue.exit IS NOT NULL
        GROUP BY measure.id
        ORDER BY mentoringForm.position, measure.position
        """
      return try request.fetchAll(db).compactMap { row in
        Measure(row: row, from: 1).map {
          MeasureTotal(
            form: row[0], measure: $0, pairs: row[5], value: MeasuredValue(entry: row[6], exit: row[7]))
        }
      }
    }
  }
}

extension MeasurementCard {
  static func fetch(
    _ db: Database, _ pair: Pair.ID, in scope: Scope, on today: CalendarDate
  ) throws -> MeasurementCard {
    let visible: SQL = "pair.id = \(pair) AND \(Pair.isVisible(in: scope))"
    guard let line = try PairLine.fetchAll(db, where: visible, in: scope, today: today).first else {
      throw Failure.notFound
    }
    let request: SQLRequest<Row> = """
      SELECT measure.id, measure.name, measure.unit, measure.better, measuredValue.entry, measuredValue.exit
      FROM pair
      JOIN measure ON measure.formCode = pair.formCode
      LEFT JOIN measuredValue ON measuredValue.measureId = measure.id AND measuredValue.pairId = pair.id
      WHERE pair.id = \(pair)
      ORDER BY measure.position
      """
    let head = try Row.fetchOne(
      db, sql: "SELECT entryOn, exitOn, version FROM measurement WHERE pairId = ?", arguments: [pair])
    return MeasurementCard(
      line: line, entryOn: head?[0], exitOn: head?[1], version: head?[2] ?? 0,
      values: try request.fetchAll(db).compactMap { row in
        Measure(row: row, from: 0).map { ($0, MeasuredValue(entry: row[4], exit: row[5])) }
      })
  }
}

extension Measure {
  init?(row: Row, from index: Int) {
    guard let better = Better(rawValue: row[index + 3]) else { return nil }
    self.init(id: row[index], name: row[index + 1], unit: row[index + 2], better: better)
  }
}
