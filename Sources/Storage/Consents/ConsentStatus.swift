internal import GRDB
import Mentoring

extension Consent {
  static let columns: SQL = """
    consent.id, consent.personId, consent.kind, consent.printedOn, consent.signedOn, consent.signer,
    consent.representativeId, consent.items, consent.ends, consent.place, consent.withdrawnOn, consent.version
    """
  static let columnCount = 12

  init?(row: Row) {
    guard let kind = Kind(rawValue: row[2]) else { return nil }
    let signedOn: CalendarDate? = row[4]
    self.init(
      id: row[0], person: row[1], kind: kind, printedOn: row[3],
      signature: signedOn.map { date in
        Signature(
          date: date, signer: row[5] == "representative" ? .representative(row[6]) : .person, ends: row[8],
          items: Item.decoded(row[7]), place: row[9])
      },
      withdrawnOn: row[10], version: row[11])
  }

  /// Every paper of some people, earliest first.
  static func fetchAll(_ db: Database, of people: [Person.ID]) throws -> [Person.ID: [Consent]] {
    let request: SQLRequest<Row> = """
      SELECT \(columns)
      FROM consent
      WHERE personId IN \(people)
      ORDER BY id
      """
    return Dictionary(grouping: try request.fetchAll(db).compactMap(Consent.init(row:)), by: \.person)
  }

  /// The rule of `Consent.current(of:on:)` and `status(on:)` in SQL; a test holds both equal.
  ///
  /// - Parameter person: the key of the person in the query, «person.id».
  static func status(_ kind: Kind, of person: String, on today: CalendarDate) -> SQL {
    """
    ifnull((
      SELECT CASE
          WHEN consent.withdrawnOn IS NOT NULL THEN 'withdrawn'
          WHEN consent.signedOn IS NULL THEN 'printed'
          WHEN consent.ends < \(today) THEN 'expired'
          WHEN consent.ends <= \(today.adding(days: lastDays)) THEN 'expiring'
          ELSE 'signed'
        END
      FROM consent
      WHERE consent.personId = \(sql: person) AND consent.kind = '\(sql: kind.rawValue)'
      ORDER BY consent.signedOn IS NOT NULL AND consent.withdrawnOn IS NULL
        AND ifnull(consent.ends, '9999') >= \(today) DESC, consent.id DESC
      LIMIT 1), 'none')
    """
  }

  /// Whether a consent of the kind is in force, for the person of a query.
  static func isInForce(_ kind: Kind, of person: String, on today: CalendarDate) -> SQL {
    """
    EXISTS (
      SELECT 1
      FROM consent
      WHERE consent.personId = \(sql: person) AND consent.kind = '\(sql: kind.rawValue)'
        AND consent.signedOn <= \(today) AND consent.withdrawnOn IS NULL
        AND ifnull(consent.ends, '9999') >= \(today))
    """
  }
}

extension Pair {
  /// Those of the pairs of whose people somebody has no consent to processing in force.
  static func lackingConsent(_ db: Database, among ids: [Pair.ID], on today: CalendarDate) throws -> Set<Pair.ID> {
    let sides = ["mentorStayId", "menteeStayId"].map { side -> SQL in
      """
      SELECT pair.id
      FROM pair
      JOIN stay ON stay.id = pair.\(sql: side)
      WHERE pair.id IN \(ids) AND NOT \(Consent.isInForce(.processing, of: "stay.personId", on: today))
      """
    }
    let request: SQLRequest<Pair.ID> = "\(sides.joined(separator: " UNION "))"
    return Set(try request.fetchAll(db))
  }
}

extension Consent.Status {
  static let lacking = allCases.filter(\.isLacking).map(\.rawValue)
}

extension Consent.Lack {
  /// What is wrong with a status; nil when nothing is.
  init?(_ status: Consent.Status, isMinor: Bool) {
    switch status {
    case .signed, .expiring: return nil
    case .withdrawn: self = .withdrawn
    case .none, .printed, .expired: self = isMinor ? .unsignedByRepresentative : .unsigned
    }
  }
}

extension Consent.Item {
  /// As the table keeps them: codes with spaces between.
  static func encoded(_ items: Set<Self>) -> String {
    allCases.filter(items.contains).map(\.rawValue).joined(separator: " ")
  }

  static func decoded(_ text: String) -> Set<Self> {
    Set(text.split(separator: " ").compactMap { Self(rawValue: String($0)) })
  }
}

extension Representative {
  static func fetchAll(_ db: Database, of people: [Person.ID]) throws -> [Person.ID: [Representative]] {
    let request: SQLRequest<Row> = """
      SELECT personId, id, name, relation, phone, version
      FROM representative
      WHERE personId IN \(people)
      ORDER BY id
      """
    return Dictionary(grouping: try request.fetchAll(db), by: { $0[0] as Person.ID }).mapValues { rows in
      rows.map {
        Representative(
          id: $0[1], name: $0[2], relation: Relation(rawValue: $0[3]) ?? .other, phone: $0[4], version: $0[5])
      }
    }
  }
}
