internal import GRDB
import Mentoring

/// How much stands in each bank, for the page of the banks.
package struct BankCounts: Sendable {
  /// Those that the account may know of, by how far the check has come.
  package let entries: [Bank: [Moderation: Int]]
  /// Appointments that are not over, and people who are entered as mentors or mentees and are somewhere now.
  package let curators: Int
  package let mentors: Int
  package let mentees: Int
  package let partners: Int
  package let agreements: Int
  /// Agreements that end within a month.
  package let expiring: Int
}

extension Store {
  package func bankCounts(for viewer: Account, on today: CalendarDate) throws -> BankCounts {
    let scope = viewer.scope
    var expiring = AgreementFilter()
    expiring.standing = .expiring
    return try read { db in
      let entries = try Bank.allCases.map { ($0, try BankCounts.byModeration(db, $0, for: viewer)) }
      return BankCounts(
        entries: Dictionary(uniqueKeysWithValues: entries),
        curators: try BankCounts.curators(db, scope, today),
        mentors: try BankCounts.people(db, .mentor, for: viewer, today),
        mentees: try BankCounts.people(db, .mentee, for: viewer, today),
        partners: try PartnerLine.count(db, PartnerFilter(), scope, today),
        agreements: try AgreementRecord.count(db, AgreementFilter(), scope, today),
        expiring: try AgreementRecord.count(db, expiring, scope, today))
    }
  }
}

extension BankCounts {
  fileprivate static func curators(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws -> Int {
    let base = CuratorFilter.base(within: scope, on: today, includesFormer: false)
    let request: SQLRequest<Int> = "SELECT count(curatorship.id) \(base)"
    return try request.fetchOne(db) ?? 0
  }

  /// Of a whole region as many as have the profile: there the list asks for a district first.
  fileprivate static func people(
    _ db: Database, _ side: Pair.Side, for viewer: Account, _ today: CalendarDate
  ) throws -> Int {
    let search = PersonBaseSearch(side: side, filter: PersonBaseFilter(), account: viewer, today: today)
    let request: SQLRequest<Int> =
      viewer.scope == .everything
      ? "SELECT count(*) FROM \(sql: side.rawValue)Profile" : "WITH \(search.listed) SELECT count(*) FROM listed"
    return try request.fetchOne(db) ?? 0
  }

  fileprivate static func byModeration(_ db: Database, _ bank: Bank, for viewer: Account) throws -> [Moderation: Int] {
    let request: SQLRequest<Row> = """
      SELECT entry.moderation, count(*)
      \(bank.source)
      WHERE \(bank.isVisible(to: viewer))
      GROUP BY entry.moderation
      """
    return try request.fetchAll(db).reduce(into: [:]) { counts, row in
      if let state = Moderation(rawValue: row[0]) { counts[state] = row[1] }
    }
  }
}

extension Workload {
  /// What waits in the banks: for the centre, to be checked; for an organisation, to be put right. Nothing for readers.
  static func entries(_ db: Database, for viewer: Account) throws -> [Bank: Int] {
    guard viewer.mayEdit else { return [:] }
    let state: Moderation = viewer.isOfCentre ? .submitted : .returned
    return try Bank.allCases.filter(\.isModerated).reduce(into: [:]) { counts, bank in
      counts[bank] = try BankLine.count(db, bank, where: "entry.moderation = \(state.rawValue)", for: viewer)
    }
  }
}
