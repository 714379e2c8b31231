internal import GRDB
import Mentoring

extension Store {
  /// Saves a section of a report, beginning the report where there is none.
  ///
  /// - Parameters:
  ///   - entries: of all lines of the section; remarks of the centre stay as they are.
  ///   - version: of the section, zero while nothing of it is saved.
  package func saveSection(
    _ section: ReportSection, _ entries: [ReportLine.Code: ReportEntry], _ progress: ReportSection.Progress,
    of slug: String, in period: ReportPeriod, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try transaction.writable(period, slug, for: viewer)
      let report = try place.latest?.id ?? transaction.begin(place, edition: 1)
      let sections = try ReportCard.sections(transaction.db, of: report)
      guard sections[section]?.version ?? 0 == version else { throw Failure.stale }
      try transaction.write(entries, of: report)
      try transaction.db.execute(
        sql: """
          INSERT INTO reportSection (reportId, section, progress) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET progress = excluded.progress, version = version + 1
          """,
        arguments: [report, section.rawValue, progress.rawValue])
      // A form that is no longer nil says so by its figures. Whoever is about to sign looks at the check again.
      try transaction.db.execute(
        sql: "UPDATE report SET isNil = 0, version = version + 1 WHERE id = ?", arguments: [report])
      try transaction.recordReport("reportSectionSaved", place, after: ["section": section.rawValue])
    }
  }

  /// Signs and sends what stands in the form; what was counted is written down with it.
  ///
  /// - Parameters:
  ///   - confirmations: the reasons of warnings that are right all the same, by the key of the finding.
  ///   - version: of the report, zero while nothing is begun.
  package func sendReport(
    _ signature: Report.Signature, confirming confirmations: [String: String], of slug: String,
    in period: ReportPeriod, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try transaction.writable(period, slug, for: viewer)
      guard place.latest?.version ?? 0 == version else { throw Failure.stale }
      let card = try ReportCard(transaction.db, FactsCache().view(), place, place.latest, on: transaction.today)
      let open = card.findings.filter { $0.severity == .error || confirmations[$0.key] == nil }
      guard open.isEmpty else { throw Failure.refused(.reportDoesNotAddUp, field: "confirm") }
      let report = try place.latest?.id ?? transaction.begin(place, edition: 1)
      try transaction.db.execute(sql: "DELETE FROM reportConfirmation WHERE reportId = ?", arguments: [report])
      for finding in card.findings where finding.severity == .warning {
        try transaction.db.execute(
          sql: "INSERT INTO reportConfirmation (reportId, finding, reason) VALUES (?, ?, ?)",
          arguments: [report, finding.key, confirmations[finding.key]])
      }
      try transaction.send(card.sheet, report, place, signature, isNil: place.latest?.isNil ?? false)
    }
  }

  /// «Участников нет»: closes the form in one press, signed by whoever pressed.
  package func sendNilReport(
    of slug: String, in period: ReportPeriod, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try transaction.writable(period, slug, for: viewer)
      let card = try ReportCard(transaction.db, FactsCache().view(), place, place.latest, on: transaction.today)
      let counted = card.sheet.counted[.init("forms.pairs")].flatMap { Int($0.value) } ?? 0
      guard counted == 0 else { throw Failure.refused(.participantsExist, field: "nil-return") }
      let report = try place.latest?.id ?? transaction.begin(place, edition: 1)
      let entries = card.sheet.lines.reduce(into: [ReportLine.Code: ReportEntry]()) { entries, line in
        if line.isOfParticipants { entries[line.code] = ReportEntry(value: line.kind == .mean ? "" : "0") }
      }
      try transaction.write(entries, of: report)
      let sheet = ReportSheet(
        lines: card.sheet.lines, entries: card.sheet.entries.merging(entries) { $1 }, counted: card.sheet.counted,
        previous: card.sheet.previous, jump: card.sheet.jump)
      try transaction.send(
        sheet, report, place,
        Report.Signature(name: viewer.name, post: viewer.post, date: transaction.today), isNil: true)
    }
  }

  /// Takes back what the centre has not judged yet.
  package func recallReport(
    of slug: String, in period: ReportPeriod, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try ReportPlace.fetch(transaction.db, period, slug: slug, within: viewer.scope)
      // After the lock it could not be sent again.
      guard place.campaign.takesReports(on: transaction.today, exception: place.exception)
      else { throw Failure.refused(.campaignLocked, field: "signer") }
      let report = try transaction.step(.recall, place, version: version, for: viewer)
      try transaction.db.execute(
        sql: """
          UPDATE report
          SET state = 'draft', signer = '', signerPost = '', signedOn = NULL, sentOn = NULL, version = version + 1
          WHERE id = ?
          """, arguments: [report.id])
      try transaction.recordReport(
        "reportRecalled", place, before: ["state": report.state.rawValue], after: ["state": "draft"])
    }
  }

  /// Begins a corrected edition beside the accepted one, with the values of that.
  package func correctReport(
    of slug: String, in period: ReportPeriod, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let place = try ReportPlace.fetch(transaction.db, period, slug: slug, within: viewer.scope)
      let report = try transaction.step(.correct, place, version: version, for: viewer)
      guard place.campaign.takesReports(on: transaction.today, exception: place.exception)
      else { throw Failure.refused(.campaignLocked, field: "correct") }
      let next = try transaction.begin(place, edition: report.edition + 1)
      try transaction.db.execute(
        sql: """
          INSERT INTO reportLine (reportId, code, value, note)
          SELECT ?, code, value, note FROM reportLine WHERE reportId = ?
          """, arguments: [next, report.id])
      try transaction.recordReport("reportCorrectionBegun", place, after: ["edition": String(report.edition + 1)])
    }
  }
}

extension Transaction {
  /// The place of a report that the viewer may write in today.
  fileprivate func writable(_ period: ReportPeriod, _ slug: String, for viewer: Account) throws -> ReportPlace {
    let place = try ReportPlace.fetch(db, period, slug: slug, within: viewer.scope)
    guard place.campaign.takesReports(on: today, exception: place.exception)
    else { throw Failure.refused(.campaignLocked) }
    guard (place.latest?.state ?? .draft).after(.write, by: viewer.reportHand) != nil else { throw Failure.stale }
    return place
  }

  /// The latest edition, if the step can be made from where it stands.
  func step(_ step: Report.Step, _ place: ReportPlace, version: Int, for viewer: Account) throws -> Report {
    guard let report = place.latest, report.version == version,
      report.state.after(step, by: viewer.reportHand) != nil
    else { throw Failure.stale }
    return report
  }

  fileprivate func begin(_ place: ReportPlace, edition: Int) throws -> Report.ID {
    try db.execute(
      sql: "INSERT INTO report (campaignId, organisationId, edition) VALUES (?, ?, ?)",
      arguments: [place.campaign.id, place.organisation.id, edition])
    return Report.ID(db.lastInsertedRowID)
  }

  fileprivate func write(_ entries: [ReportLine.Code: ReportEntry], of report: Report.ID) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO reportLine (reportId, code, value, note) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note
        """)
    for (code, entry) in entries {
      try statement.execute(arguments: [report, code.rawValue, entry.value, entry.note])
    }
  }

  /// Every line as it stands, with what was counted and the keys behind it: later corrections never move them.
  fileprivate func send(
    _ sheet: ReportSheet, _ report: Report.ID, _ place: ReportPlace, _ signature: Report.Signature, isNil: Bool
  ) throws {
    try freeze(sheet, of: report)
    try db.execute(
      sql: """
        UPDATE report
        SET state = 'sent', isNil = ?, signer = ?, signerPost = ?, signedOn = ?, sentOn = ifnull(sentOn, ?),
          version = version + 1
        WHERE id = ?
        """,
      arguments: [isNil, signature.name, signature.post, signature.date, today, report])
    try recordReport(
      "reportSent", place, before: ["state": place.latest?.state.rawValue],
      after: ["state": "sent", "signer": signature.name, "nil": isNil ? "1" : nil])
  }

  /// Writes the values and the counted ones of every line down.
  func freeze(_ sheet: ReportSheet, of report: Report.ID) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO reportLine (reportId, code, value, note, counted, keys) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, note = excluded.note, counted = excluded.counted,
          keys = excluded.keys
        """)
    for line in sheet.lines {
      let entry = sheet.entry(line.code)
      let tally = sheet.counted[line.code]
      let keys = "[" + (tally?.keys ?? []).map(String.init).joined(separator: ",") + "]"
      try statement.execute(
        arguments: [report, line.code.rawValue, entry.value, entry.note, tally?.value, keys])
    }
  }

  func recordReport(
    _ kind: String, _ place: ReportPlace, before: [String: String?] = [:], after: [String: String?] = [:]
  ) throws {
    try record(
      kind, Store.subject(ofReport: place.campaign.period, of: place.organisation.id),
      organisations: [place.organisation.id], before: before, after: after)
  }
}
