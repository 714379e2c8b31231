internal import GRDB
import Mentoring

/// Who answers for the data: what a consent and an act must say of it (приказ Роскомнадзора № 18; `domain.md` 7.2).
package struct Operator: Sendable, Equatable {
  package var name: String
  package var address: String
  package var inn: String
  package var ogrn: String

  package init(name: String, address: String, inn: String, ogrn: String) {
    self.name = name
    self.address = address
    self.inn = inn
    self.ogrn = ogrn
  }

  package var isComplete: Bool { ![name, address, inn, ogrn].contains(where: \.isEmpty) }
}

/// What the centre decides about consents for everybody.
package struct ConsentSettings: Sendable, Equatable {
  /// The centre itself, to which schools hand data over.
  package var centre: Operator
  /// Where data are published: the address that a consent to dissemination must name.
  package var resources: String
  /// Whether a pair without consents may be fixed by an order, with a mark, or may not (`ux.md` K6).
  package var isRequired: Bool
  package let version: Int

  package init(centre: Operator, resources: String, isRequired: Bool, version: Int) {
    self.centre = centre
    self.resources = resources
    self.isRequired = isRequired
    self.version = version
  }
}

extension Store {
  package func consentSettings() throws -> ConsentSettings { try read(ConsentSettings.fetch) }

  package func changeConsentSettings(_ settings: ConsentSettings, version: Int, by author: Author) throws {
    try change(by: author) { transaction in
      let known = try ConsentSettings.fetch(transaction.db)
      guard known.version == version else { throw Failure.stale }
      let values = settings.values
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        try transaction.db.execute(
          sql: "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
          arguments: [key, value])
      }
      try transaction.db.execute(
        sql: """
          INSERT INTO setting (key, value) VALUES ('consentVersion', ?)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value
          """,
        arguments: [String(version + 1)])
      let before = known.values
      try transaction.record(
        "consentSettingsChanged", "setting:consents", organisations: [],
        before: before.filter { values[$0.key] != $0.value }.mapValues(\.self),
        after: values.filter { before[$0.key] != $0.value }.mapValues(\.self))
    }
  }

  /// The organisations of the scope that answer for data, by their key, with the version of their details.
  package func operatorDetails(
    of slug: String, in scope: Scope
  ) throws -> (organisation: Organisation, details: Versioned<Operator>) {
    try read { db in
      let organisation = try Organisation.fetch(db, slug: slug, within: scope)
      let version: SQLRequest<Int> = "SELECT version FROM operatorDetails WHERE organisationId = \(organisation.id)"
      return (
        organisation,
        Versioned(value: try Operator.fetch(db, of: organisation.id), version: try version.fetchOne(db) ?? 0)
      )
    }
  }

  package func changeOperatorDetails(
    of slug: String, inn: String, ogrn: String, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let organisation = try Organisation.fetch(transaction.db, slug: slug, within: scope)
      let known: SQLRequest<Int> = "SELECT version FROM operatorDetails WHERE organisationId = \(organisation.id)"
      guard try known.fetchOne(transaction.db) ?? 0 == version else { throw Failure.stale }
      try transaction.db.execute(
        sql: """
          INSERT INTO operatorDetails (organisationId, ogrn) VALUES (?, ?)
          ON CONFLICT (organisationId) DO UPDATE SET ogrn = excluded.ogrn, version = version + 1
          """,
        arguments: [organisation.id, ogrn])
      // The ИНН is the organisation's own, and no two of a municipality have the same.
      try transaction.db.execute(
        sql: "UPDATE organisation SET inn = ? WHERE id = ?", arguments: [inn, organisation.id])
      try transaction.record(
        "operatorChanged", "organisation:\(organisation.id)", organisations: [organisation.id],
        after: ["inn": inn, "ogrn": ogrn])
    }
  }

  /// Who answers for the data of people at these organisations.
  package func operators(of organisations: Set<Organisation.ID>) throws -> [Organisation.ID: Operator] {
    try read { db in
      let request: SQLRequest<Row> = "\(Operator.source) WHERE organisation.id IN \(organisations.sorted())"
      return Dictionary(
        uniqueKeysWithValues: try request.fetchAll(db).map { ($0[0] as Organisation.ID, Operator(row: $0)) })
    }
  }
}

extension Operator {
  fileprivate static let source: SQL = """
    SELECT organisation.id, organisation.name, organisation.address, organisation.inn, ifnull(operatorDetails.ogrn, '')
    FROM organisation
    LEFT JOIN operatorDetails ON operatorDetails.organisationId = organisation.id
    """

  fileprivate init(row: Row) { self.init(name: row[1], address: row[2], inn: row[3], ogrn: row[4]) }

  static func fetch(_ db: Database, of organisation: Organisation.ID) throws -> Operator {
    let request: SQLRequest<Row> = "\(source) WHERE organisation.id = \(organisation)"
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    return Operator(row: row)
  }
}

extension ConsentSettings {
  static func fetch(_ db: Database) throws -> ConsentSettings {
    let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM setting")
    let values = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
    return ConsentSettings(
      centre: Operator(
        name: values["centreFullName"] ?? values["centreName"] ?? "", address: values["centreAddress"] ?? "",
        inn: values["centreInn"] ?? "", ogrn: values["centreOgrn"] ?? ""),
      resources: values["publicAddress"] ?? "", isRequired: values["consentRequired"] == "1",
      version: values["consentVersion"].flatMap(Int.init) ?? 0)
  }

  fileprivate var values: [String: String] {
    [
      "centreFullName": centre.name, "centreAddress": centre.address, "centreInn": centre.inn,
      "centreOgrn": centre.ogrn, "publicAddress": resources, "consentRequired": isRequired ? "1" : "0",
    ]
  }
}
