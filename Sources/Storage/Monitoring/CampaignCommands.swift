internal import GRDB
import Mentoring

extension Store {
  /// Opens a planned campaign, or changes the days of one that is open.
  ///
  /// - Parameter version: zero for one that is only planned.
  package func openCampaign(
    _ period: ReportPeriod, in municipality: Municipality.ID, _ terms: Campaign.Terms, version: Int, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let before = try Campaign.fetch(transaction.db, period, in: municipality)
      guard before.version == version else { throw Failure.stale }
      if before.terms.asOf != terms.asOf || before.terms.due != terms.due {
        try transaction.checkNothingSent(before.id)
      }
      if before.id == nil {
        try transaction.db.execute(
          sql: """
            INSERT INTO campaign (municipalityId, period, opensOn, asOf, due, locksOn, jump)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            municipality, period.code, terms.opensOn, terms.asOf, terms.due, terms.locksOn, terms.jump,
          ])
      } else {
        try transaction.db.execute(
          sql: """
            UPDATE campaign
            SET opensOn = ?, asOf = ?, due = ?, locksOn = ?, jump = ?, version = version + 1
            WHERE id = ?
            """,
          arguments: [terms.opensOn, terms.asOf, terms.due, terms.locksOn, terms.jump, before.id])
      }
      try transaction.record(
        before.id == nil ? "campaignOpened" : "campaignChanged", Self.subject(ofCampaign: period, in: municipality),
        organisations: [], before: before.id == nil ? [:] : before.terms.facts, after: terms.facts)
    }
  }

  /// Notes that the summary of a year went on to the region.
  package func handInSummary(
    _ period: ReportPeriod, in municipality: Municipality.ID, _ handIn: Campaign.HandIn, version: Int,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let campaign = try Campaign.fetch(transaction.db, period, in: municipality)
      guard campaign.period.kind == .regional else { throw Failure.notFound }
      guard let id = campaign.id, campaign.version == version else { throw Failure.stale }
      try transaction.db.execute(
        sql: "UPDATE campaign SET handedInOn = ?, handInNote = ?, version = version + 1 WHERE id = ?",
        arguments: [handIn.date, handIn.note, id])
      try transaction.record(
        "summaryHandedIn", Self.subject(ofCampaign: period, in: municipality), organisations: [],
        after: ["date": handIn.date.iso, "note": handIn.note])
    }
  }

  /// Lets one organisation hand in after the lock, or moves the day until which it may.
  package func grantException(
    _ period: ReportPeriod, of slug: String, until: CalendarDate, reason: String, within scope: Scope,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try ReportPlace.fetch(transaction.db, period, slug: slug, within: scope)
      try transaction.grantException(place, until: until, reason: reason)
    }
  }

  /// How the log calls a campaign.
  package static func subject(ofCampaign period: ReportPeriod, in municipality: Municipality.ID) -> String {
    "campaign:\(municipality)/\(period.code)"
  }
}

extension Campaign.Terms {
  /// As the log keeps them.
  fileprivate var facts: [String: String?] {
    [
      "opensOn": opensOn.iso, "asOf": asOf.iso, "due": due.iso, "locksOn": locksOn.iso, "jump": String(jump),
    ]
  }
}

extension Transaction {
  /// What was handed in stays true: its figures are of a day, and it came in time or late.
  fileprivate func checkNothingSent(_ campaign: Campaign.ID?) throws {
    let isSent = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM report WHERE campaignId = ? AND state IN ('sent', 'accepted'))",
      arguments: [campaign])
    if isSent == true { throw Failure.refused(.reportsHandedIn, field: "asOf") }
  }
}

extension Transaction {
  func grantException(_ place: ReportPlace, until: CalendarDate, reason: String) throws {
    guard let campaign = place.campaign.id else { throw Failure.stale }
    try db.execute(
      sql: """
        INSERT INTO lockException (campaignId, organisationId, until, reason, accountId)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET until = excluded.until, reason = excluded.reason, accountId = excluded.accountId
        """,
      arguments: [campaign, place.organisation.id, until, reason, author.account])
    try record(
      "lockExceptionGranted", Store.subject(ofReport: place.campaign.period, of: place.organisation.id),
      organisations: [place.organisation.id],
      before: ["until": place.exception?.until.iso, "reason": place.exception?.reason],
      after: ["until": until.iso, "reason": reason])
  }
}
