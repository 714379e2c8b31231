internal import GRDB
import Mentoring

extension Store {
  /// The campaign of a period in a municipality: opened, or planned by the deadlines.
  package func campaign(_ period: ReportPeriod, in municipality: Municipality.ID) throws -> Campaign {
    try read { db in try Campaign.fetch(db, period, in: municipality) }
  }
}

extension Campaign {
  private static let columns = """
    campaign.id, campaign.municipalityId, campaign.period, campaign.opensOn, campaign.asOf, campaign.due,
    campaign.locksOn, campaign.jump, campaign.handedInOn, campaign.handInNote, campaign.version
    """

  /// - Throws: `Failure.notFound` for a period that neither was opened nor follows from the deadlines.
  static func fetch(_ db: Database, _ period: ReportPeriod, in municipality: Municipality.ID) throws -> Campaign {
    let stored = try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM campaign WHERE municipalityId = ? AND period = ?",
      arguments: [municipality, period.code])
    if let campaign = stored.flatMap(Campaign.init(row:)) { return campaign }
    let planned = Campaign.planned(try Deadline.fetchAll(db), for: municipality, in: period.year)
    guard let campaign = planned.first(where: { $0.period == period }) else { throw Failure.notFound }
    return campaign
  }

  /// Those that were opened, the earliest due first.
  static func opened(_ db: Database, in municipality: Municipality.ID) throws -> [Campaign] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM campaign WHERE municipalityId = ? ORDER BY due", arguments: [municipality]
    ).compactMap(Campaign.init(row:))
  }

  /// The calendar of a year: opened or planned, by the day they are due.
  static func calendar(
    _ db: Database, opened: [Campaign], in municipality: Municipality.ID, of year: Int
  ) throws -> [Campaign] {
    let own = opened.filter { $0.period.year == year }
    let planned = Campaign.planned(try Deadline.fetchAll(db), for: municipality, in: year)
      .filter { plan in !own.contains { $0.period == plan.period } }
    return (own + planned).sorted { $0.terms.due < $1.terms.due }
  }

  fileprivate init?(row: Row) {
    guard let period = ReportPeriod(code: row[2]) else { return nil }
    let handedIn: CalendarDate? = row[8]
    self.init(
      id: row[0], municipality: row[1], period: period,
      terms: Terms(opensOn: row[3], asOf: row[4], due: row[5], locksOn: row[6], jump: row[7]),
      handIn: handedIn.map { HandIn(date: $0, note: row[9]) }, version: row[10])
  }
}

extension Campaign {
  /// The next day on which half-yearly reports are due, today included: of the campaign that the centre opened, else as the
  /// deadlines plan it. The one answer of the first page and of the public one.
  static func nextDue(
    _ db: Database, in municipality: Municipality.ID?, on today: CalendarDate
  ) throws -> CalendarDate? {
    let opened = try municipality.map { try Campaign.opened(db, in: $0) } ?? []
    let deadlines = try Deadline.fetchAll(db)
    let planned = [today.year, today.year + 1].flatMap { year in
      Campaign.planned(deadlines, for: municipality ?? .init(rawValue: 0), in: year)
    }.filter { plan in !opened.contains { $0.period == plan.period } }
    return (opened + planned).filter { $0.period.kind == .monitoring && $0.terms.due >= today }
      .map(\.terms.due).min()
  }
}

extension Store {
  /// - Parameter municipality: nil of a region, whose districts may have days of their own.
  package func nextMonitoring(in municipality: Municipality.ID?, from today: CalendarDate) throws -> CalendarDate? {
    try read { db in try Campaign.nextDue(db, in: municipality, on: today) }
  }
}

extension LockException {
  static func fetchOne(
    _ db: Database, of organisation: Organisation.ID, in campaign: Campaign.ID?
  ) throws -> LockException? {
    let request: SQLRequest<Row> = """
      SELECT lockException.until, lockException.reason, account.name
      FROM lockException
      LEFT JOIN account ON account.id = lockException.accountId
      WHERE lockException.campaignId = \(campaign) AND lockException.organisationId = \(organisation)
      """
    return try request.fetchOne(db).map { LockException(until: $0[0], reason: $0[1], author: $0[2] ?? "портал") }
  }
}

extension Deadline {
  static func fetchAll(_ db: Database) throws -> [Kind: [Deadline]] {
    try Row.fetchAll(db, sql: "SELECT kind, month, day, validFrom FROM deadline").reduce(into: [:]) { all, row in
      guard let kind = Kind(rawValue: row[0]) else { return }
      all[kind, default: []].append(Deadline(month: row[1], day: row[2], validFrom: row[3]))
    }
  }
}
