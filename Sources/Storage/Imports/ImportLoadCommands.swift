internal import GRDB
import Mentoring

extension Store {
  /// Loads a checked table in one transaction: new people, what was not known of the others, new places and classes.
  ///
  /// Rows are judged before the transaction, and once more inside it when the registry has changed in between.
  package func loadImport(
    _ id: Import.ID, for viewer: Account, by author: Author, report: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let read = try read { db in
      try ImportReading(db, ImportState.fetch(db, id, of: viewer.id), for: viewer, on: author.today, report: report)
    }
    try change(by: author) { transaction in
      let table = try ImportState.fetch(transaction.db, id, of: viewer.id)
      guard table.stage == .checked else { throw Failure.stale }
      let isChanged: SQLRequest<Bool> = """
        SELECT EXISTS (SELECT 1 FROM event WHERE id > \(read.lastEvent) AND subject LIKE 'person:%')
        """
      let reading =
        try isChanged.fetchOne(transaction.db) == true
        ? ImportReading(transaction.db, table, for: viewer, on: author.today) : read
      var loader = try ImportLoader(transaction, table)
      for (index, line) in reading.rows.enumerated() {
        try loader.load(line.row, line.person, line.verdict)
        if index.isMultiple(of: 500) { report(index, reading.rows.count) }
      }
      try transaction.finish(table, reading, loader)
    }
  }
}

extension Transaction {
  fileprivate func finish(_ table: ImportState, _ reading: ImportReading, _ loader: ImportLoader) throws {
    let counts = Dictionary(grouping: reading.rows, by: \.verdict.outcome).mapValues { String($0.count) }
    try record(
      "importLoaded", "import:\(table.id)", organisations: [table.organisation.id],
      after: Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }))
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM event")
    try db.execute(
      sql: "UPDATE import SET stage = 'loaded', lastEventId = ? WHERE id = ?", arguments: [last, table.id])
  }
}

/// Writes people row by row through held statements: the writer is everybody's, so it is kept as short as can be.
private struct ImportLoader {
  private let transaction: Transaction
  private let table: ImportState
  private let person, stay, placement, mark: Statement

  init(_ transaction: Transaction, _ table: ImportState) throws {
    self.transaction = transaction
    self.table = table
    let db = transaction.db
    person = try db.cachedStatement(
      sql: """
        INSERT INTO person (surname, given, patronymic, searchKey, birthDate, sex, workSince)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    stay = try db.cachedStatement(
      sql: "INSERT INTO stay (personId, organisationId, role, starts) VALUES (?, ?, ?, ?)")
    placement = try db.cachedStatement(
      sql: """
        INSERT INTO placement (stayId, since, label) VALUES (?, ?, ?)
        ON CONFLICT (stayId, since) DO UPDATE SET label = excluded.label
        """)
    mark = try db.cachedStatement(
      sql: """
        UPDATE importRow SET outcome = ?, note = ?, personId = ?, done = ?
        WHERE importId = ? AND sheet = ? AND number = ?
        """)
  }

  mutating func load(_ row: ImportRow, _ imported: ImportedPerson, _ verdict: ImportVerdict) throws {
    var known = verdict.person
    var done: ImportDone?
    switch verdict.outcome {
    case .new: (known, done) = try add(imported)
    case .changed: if let known { done = try change(known, imported, verdict) }
    case .same, .similar, .refused: break
    }
    try mark.execute(arguments: [
      verdict.outcome.rawValue, verdict.note, known, try done?.json(), table.id, table.plan.sheet, row.number,
    ])
  }

  private func add(_ imported: ImportedPerson) throws -> (Person.ID, ImportDone) {
    guard let organisation = imported.organisation, let role = imported.role, let since = imported.since
    else { throw Failure.stale }
    let name = imported.name
    try person.execute(arguments: [
      name.surname, name.given, name.patronymic ?? "", name.searchKey.text, imported.birthDate,
      imported.sex?.rawValue, role.isLearner ? nil : imported.workSince,
    ])
    let id = Person.ID(transaction.db.lastInsertedRowID)
    _ = try settle(id, imported, organisation, role, since)
    try addProfiles(imported.sides, to: id)
    try transaction.write(imported.facts.filter { $0.key.table != .person }, of: id)
    try transaction.record(
      "personAdded", "person:\(id)", organisations: [organisation],
      after: [
        "organisation": table.organisation.name, "role": role.rawValue,
        "label": imported.label.isEmpty ? nil : imported.label, "since": since.iso,
      ])
    return (id, ImportDone(added: true))
  }

  private func settle(
    _ id: Person.ID, _ imported: ImportedPerson, _ organisation: Organisation.ID, _ role: Stay.Role,
    _ since: CalendarDate
  ) throws -> Stay.ID {
    try stay.execute(arguments: [id, organisation, role.rawValue, since])
    let stay = Stay.ID(transaction.db.lastInsertedRowID)
    if !imported.label.isEmpty { try placement.execute(arguments: [stay, since, imported.label]) }
    return stay
  }

  private func change(_ id: Person.ID, _ imported: ImportedPerson, _ verdict: ImportVerdict) throws -> ImportDone {
    let change = verdict.change
    var done = ImportDone(sides: change.sides)
    done.was = Dictionary(uniqueKeysWithValues: change.was.map { ($0.key.rawValue, $0.value) })
    if change.enrols, let place = imported.organisation, let role = imported.role, let since = imported.since {
      done.stay = try settle(id, imported, place, role, since)
    }
    if let new = change.placement, let stay = verdict.stay {
      done.placement = .init(
        stay: stay, since: new.since,
        was: try String.fetchOne(
          transaction.db, sql: "SELECT label FROM placement WHERE stayId = ? AND since = ?",
          arguments: [stay, new.since]))
      try placement.execute(arguments: [stay, new.since, new.label])
    }
    try addProfiles(change.sides, to: id)
    try transaction.write(change.facts, of: id)
    try transaction.record(
      change.enrols ? "stayAdded" : change.placement == nil ? "personChanged" : "placementAdded", "person:\(id)",
      organisations: try transaction.organisations(of: [id]),
      before: change.logged(change.was),
      after: [
        "label": change.placement?.label,
        "since": change.placement?.since.iso ?? (change.enrols ? imported.since?.iso : nil),
      ].merging(change.logged(change.facts)) { first, _ in first })
    return done
  }

  private func addProfiles(_ sides: Set<Pair.Side>, to id: Person.ID) throws {
    if sides.contains(.mentor) {
      try transaction.db.execute(
        sql: "INSERT INTO mentorProfile (personId) VALUES (?) ON CONFLICT DO NOTHING", arguments: [id])
    }
    if sides.contains(.mentee) {
      try transaction.db.execute(
        sql: "INSERT INTO menteeProfile (personId, reason) VALUES (?, 'other') ON CONFLICT DO NOTHING", arguments: [id])
    }
  }
}

extension ImportChange {
  /// Values by their columns as the log keeps them; how to reach somebody is in no log.
  fileprivate func logged(_ values: [ImportFact: String]) -> [String: String?] {
    var logged: [String: String?] = [:]
    for (fact, value) in values where fact.table != .contact && !value.isEmpty { logged[fact.column] = value }
    return logged
  }
}

extension Transaction {
  /// Writes values where the registry keeps them; an empty one is what it keeps for nothing.
  func write(_ facts: [ImportFact: String], of person: Person.ID) throws {
    if facts.keys.contains(where: { $0.table == .contact }) {
      try db.execute(sql: "INSERT INTO contact (personId) VALUES (?) ON CONFLICT DO NOTHING", arguments: [person])
    }
    for (fact, value) in facts {
      let key = fact.table == .person ? "id" : "personId"
      try db.cachedStatement(
        sql: "UPDATE \(fact.table.rawValue) SET \(fact.column) = ?, version = version + 1 WHERE \(key) = ?"
      ).execute(arguments: [value.isEmpty ? fact.nothing : value, person])
    }
  }
}

extension ImportFact {
  /// What stands in the column while nothing is known.
  fileprivate var nothing: String? {
    switch field {
    case .birthDate, .sex, .workSince, .interviewedOn, .trainedOn, .enteredOn: nil
    case .reason: MenteeProfile.Reason.other.rawValue
    default: ""
    }
  }
}
