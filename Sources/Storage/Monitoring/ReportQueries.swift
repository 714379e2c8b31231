internal import GRDB
import Mentoring

/// An organisation in a campaign: where a report stands or would stand.
struct ReportPlace {
  let organisation: Organisation
  let campaign: Campaign
  let exception: LockException?
  /// The latest first.
  let editions: [Report]

  var latest: Report? { editions.first }

  /// Only educational organisations that implement the model report; a whole year is nobody's report.
  static func fetch(
    _ db: Database, _ period: ReportPeriod, slug: String, within scope: Scope
  ) throws -> ReportPlace {
    let organisation = try Organisation.fetch(db, slug: slug, within: scope)
    guard period.kind == .monitoring, organisation.kind.isEducational, organisation.implementation != nil
    else { throw Failure.notFound }
    let campaign = try Campaign.fetch(db, period, in: organisation.municipality)
    return ReportPlace(
      organisation: organisation, campaign: campaign,
      exception: try LockException.fetchOne(db, of: organisation.id, in: campaign.id),
      editions: try campaign.id.map { try Report.fetchAll(db, of: organisation.id, in: $0) } ?? [])
  }
}

/// A report with everything that its pages show.
package struct ReportCard: Sendable {
  package let organisation: Organisation
  package let campaign: Campaign
  package let exception: LockException?
  /// Nil while nothing is begun.
  package let report: Report?
  /// The latest first.
  package let editions: [Report]
  package let sheet: ReportSheet
  package let forms: [MentoringForm]
  package let sections: [ReportSection: Section]
  /// Warnings that were said to be right, with the reason, by their key.
  package let confirmations: [String: String]
  /// The day the counted values are true on: the day of the campaign, or today while that is ahead.
  package let countedOn: CalendarDate
  /// Whether it may be written today, by whoever may write.
  package let isWritable: Bool

  package struct Section: Sendable {
    package let progress: ReportSection.Progress
    package let version: Int
  }

  package var isLatest: Bool { report?.id == editions.first?.id }

  /// Errors, and warnings that nobody has confirmed.
  package var findings: [ReportFinding] { sheet.findings }
}

extension Store {
  /// - Parameter edition: nil for the latest.
  /// - Throws: `Failure.notFound` for a foreign organisation, an unknown period, an edition that is not there.
  package func report(
    _ period: ReportPeriod, of slug: String, edition: Int? = nil, within scope: Scope, on today: CalendarDate
  ) throws -> ReportCard {
    try counting { db, view in
      let place = try ReportPlace.fetch(db, period, slug: slug, within: scope)
      let report = edition == nil ? place.latest : place.editions.first { $0.edition == edition }
      if edition != nil, report == nil { throw Failure.notFound }
      return try ReportCard(db, view, place, report, on: today)
    }
  }

  /// How the log calls the report of an organisation, all its editions.
  package static func subject(ofReport period: ReportPeriod, of organisation: Organisation.ID) -> String {
    "report:\(organisation)/\(period.code)"
  }
}

extension ReportCard {
  init(
    _ db: Database, _ view: FactsCache.View, _ place: ReportPlace, _ report: Report?, on today: CalendarDate
  ) throws {
    let organisation = place.organisation
    let forms = try MentoringForm.fetchAll(db).filter { $0.isPossible(at: organisation.kind) }
    let lines = ReportLine.all(forms)
    let stored = try report.map { try StoredLine.fetchAll(db, of: $0.id) } ?? [:]
    let counted: [ReportLine.Code: CountedValue]
    if report?.state.isFrozen == true {
      counted = stored.compactMapValues(\.counted)
    } else {
      let basis = try ReportBasis(db, view, of: organisation, place.campaign, on: today)
      counted = lines.reduce(into: [:]) { $0[$1.code] = basis.counted($1) }
    }
    self.organisation = organisation
    campaign = place.campaign
    exception = place.exception
    self.report = report
    editions = place.editions
    self.forms = forms
    sheet = ReportSheet(
      lines: lines, entries: stored.mapValues(\.entry), counted: counted,
      previous: try Report.previousValues(db, of: organisation.id, before: place.campaign),
      jump: place.campaign.terms.jump)
    sections = try report.map { try Self.sections(db, of: $0.id) } ?? [:]
    confirmations = try report.map { try Report.confirmations(db, of: $0.id) } ?? [:]
    countedOn = min(place.campaign.terms.asOf, today)
    isWritable =
      place.campaign.takesReports(on: today, exception: place.exception)
      && report?.id == place.latest?.id && report?.state.isOpen ?? true
  }
}

/// A line as it is kept.
private struct StoredLine {
  let entry: ReportEntry
  let counted: CountedValue?

  static func fetchAll(_ db: Database, of report: Report.ID) throws -> [ReportLine.Code: StoredLine] {
    try Row.fetchAll(
      db, sql: "SELECT code, value, note, remark, counted, keys FROM reportLine WHERE reportId = ?",
      arguments: [report]
    ).reduce(into: [:]) { lines, row in
      let counted: String? = row[4]
      let keys = (row[5] as String).dropFirst().dropLast().split(separator: ",").compactMap { Int64($0) }
      lines[ReportLine.Code(row[0])] = StoredLine(
        entry: ReportEntry(value: row[1], note: row[2], remark: row[3]),
        counted: counted.map { CountedValue(stored: $0, keys: keys) })
    }
  }
}

extension ReportCard {
  /// How far each section has come.
  static func sections(_ db: Database, of report: Report.ID) throws -> [ReportSection: Section] {
    try Row.fetchAll(
      db, sql: "SELECT section, progress, version FROM reportSection WHERE reportId = ?", arguments: [report]
    ).reduce(into: [:]) { sections, row in
      guard let section = ReportSection(rawValue: row[0]), let progress = ReportSection.Progress(rawValue: row[1])
      else { return }
      sections[section] = Section(progress: progress, version: row[2])
    }
  }
}

extension Report {
  static func fetchAll(_ db: Database, of organisation: Organisation.ID, in campaign: Campaign.ID) throws -> [Report] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, edition, state, isNil, signer, signerPost, signedOn, sentOn, acceptedOn, version
        FROM report
        WHERE organisationId = ? AND campaignId = ?
        ORDER BY edition DESC
        """,
      arguments: [organisation, campaign]
    ).compactMap(Report.init(row:))
  }

  private init?(row: Row) {
    guard let state = State(rawValue: row[2]) else { return nil }
    let signedOn: CalendarDate? = row[6]
    self.init(
      id: row[0], edition: row[1], state: state, isNil: row[3],
      signature: signedOn.map { Signature(name: row[4], post: row[5], date: $0) }, sentOn: row[7],
      acceptedOn: row[8], version: row[9])
  }

  /// What was accepted last for the half-year before.
  fileprivate static func previousValues(
    _ db: Database, of organisation: Organisation.ID, before campaign: Campaign
  ) throws -> [ReportLine.Code: String] {
    let request: SQLRequest<Row> = """
      SELECT code, value
      FROM reportLine
      WHERE reportId = (
        SELECT report.id
        FROM campaign
        JOIN report ON report.campaignId = campaign.id
        WHERE campaign.municipalityId = \(campaign.municipality) AND campaign.period = \(campaign.period.previous.code)
          AND report.organisationId = \(organisation) AND report.state = 'accepted'
        ORDER BY report.edition DESC
        LIMIT 1)
      """
    return try request.fetchAll(db).reduce(into: [:]) { $0[ReportLine.Code($1[0])] = $1[1] }
  }

  fileprivate static func confirmations(_ db: Database, of report: Report.ID) throws -> [String: String] {
    try Row.fetchAll(
      db, sql: "SELECT finding, reason FROM reportConfirmation WHERE reportId = ?", arguments: [report]
    ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }
}
