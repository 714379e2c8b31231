internal import GRDB
import Mentoring

/// What an organisation that implements the model has given to the municipal bases (Пижанка, п. 10.7–10.12).
package struct BankFilling: Sendable {
  package let slug: String
  package let name: String
  package let counts: [MunicipalBase: Int]
  /// The latest change of anything of the organisation's.
  package let changedAt: Int64?
}

/// The fillings of a reach, and when each base changed last.
package struct BankFillings: Sendable {
  package let lines: [BankFilling]
  package let freshness: [MunicipalBase: Int64]

  package static let empty = BankFillings(lines: [], freshness: [:])
}

extension Store {
  /// One line an organisation. For a district: a region's reach has no end.
  package func bankFillings(within scope: Scope, on today: CalendarDate) throws -> BankFillings {
    let counts = MunicipalBase.allCases.map { $0.count(on: today) }.joined(separator: ",\n  ")
    let reveals = Confidential.allCases.map(\.event)
    let request: SQLRequest<Row> = """
      SELECT organisation.slug, organisation.shortName,
        (SELECT event.at FROM event
          WHERE event.organisationId = organisation.id AND event.kind NOT IN \(reveals)
          ORDER BY event.id DESC LIMIT 1),
        \(counts)
      FROM organisation
      WHERE \(Organisation.implements) AND \(scope.condition(on: "organisation"))
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
      ORDER BY searchKey(organisation.shortName), organisation.id
      """
    let times = MunicipalBase.allCases.map { $0.latestChange(within: scope) }.joined(separator: ",\n  ")
    let latest: SQLRequest<Row> = "SELECT \(times)"
    return try read { db in
      let row = try latest.fetchOne(db)
      let freshness = MunicipalBase.allCases.enumerated().compactMap { index, base in
        (row?[index] as Int64?).map { (base, $0) }
      }
      return BankFillings(
        lines: try request.fetchAll(db).map { BankFilling($0) },
        freshness: Dictionary(uniqueKeysWithValues: freshness))
    }
  }
}

extension BankFilling {
  fileprivate init(_ row: Row) {
    slug = row[0]
    name = row[1]
    changedAt = row[2]
    counts = Dictionary(uniqueKeysWithValues: MunicipalBase.allCases.enumerated().map { ($1, row[3 + $0]) })
  }
}

extension MunicipalBase {
  /// How much of the base is the organisation's of the row.
  fileprivate func count(on today: CalendarDate) -> SQL {
    switch self {
    case .curators:
      """
      (SELECT count(*) FROM curatorship JOIN account ON account.id = curatorship.accountId
        WHERE curatorship.organisationId = organisation.id AND account.disabledOn IS NULL
          AND ifnull(curatorship.ends, '9999') >= \(today))
      """
    case .mentors: Self.people("mentorProfile", today)
    case .mentees: Self.people("menteeProfile", today)
    case .partners:
      """
      (SELECT count(*) FROM agreement
        WHERE agreement.organisationId = organisation.id AND agreement.kind = 'partnership'
          AND agreement.signedOn <= \(today) AND ifnull(agreement.ends, '9999') >= \(today))
      """
    case .programmes: Self.entries("programme")
    case .practices: Self.entries("practice")
    }
  }

  private static func people(_ profile: SQL, _ today: CalendarDate) -> SQL {
    """
    (SELECT count(DISTINCT stay.personId) FROM stay JOIN \(profile) ON \(profile).personId = stay.personId
      WHERE stay.organisationId = organisation.id AND ifnull(stay.ends, '9999') >= \(today))
    """
  }

  private static func entries(_ table: SQL) -> SQL {
    """
    (SELECT count(*) FROM \(table) WHERE \(table).organisationId = organisation.id AND \(table).moderation <> 'archived')
    """
  }

  /// The moment of the last change of the base by an organisation within the scope: backwards through the index of each kind.
  fileprivate func latestChange(within scope: Scope) -> SQL {
    let latest = kinds.map { kind -> SQL in
      let subject: SQL =
        bank.map { "event.subject >= \($0.rawValue + ":") AND event.subject < \($0.rawValue + ";")" } ?? "1"
      return """
        (SELECT event.at FROM event CROSS JOIN organisation ON organisation.id = event.organisationId
          WHERE event.kind = \(kind) AND \(subject) AND \(scope.condition(on: "organisation"))
          ORDER BY event.id DESC LIMIT 1)
        """
    }
    return "(SELECT max(column1) FROM (VALUES \(latest.map { "(\($0))" as SQL }.joined(separator: ", "))))"
  }

  private var bank: Bank? {
    switch self {
    case .programmes: .programmes
    case .practices: .practices
    case .curators, .mentors, .mentees, .partners: nil
    }
  }

  private var kinds: [String] {
    switch self {
    case .curators: ["curatorAppointed", "curatorChanged", "curatorshipEnded"]
    case .mentors: ["mentorProfileSaved", "importLoaded"]
    case .mentees: ["menteeProfileSaved", "importLoaded"]
    case .partners: ["agreementAdded", "agreementChanged"]
    case .programmes, .practices: ["entryAdded", "entryChanged", "entryModerated"]
    }
  }
}
