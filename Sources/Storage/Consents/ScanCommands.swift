internal import GRDB
import Mentoring

extension Store {
  /// Keeps the scan of a signed paper in the place of an earlier one.
  package func saveScan(
    _ bytes: [UInt8], _ format: ScanFormat, of consent: Consent.ID, in scope: Scope, by author: Author
  ) throws {
    let name = try scans.save(bytes)
    do {
      let former = try change(by: author) { transaction in
        let known = try transaction.changeableConsent(consent, in: scope)
        guard known.signature != nil else { throw Failure.refused(.consentNotInForce, field: "scan") }
        let former = try transaction.scan(of: consent)
        try transaction.db.execute(
          sql: "UPDATE consent SET scan = ?, scanFormat = ?, scanSize = ?, version = version + 1 WHERE id = ?",
          arguments: [name, format.rawValue, bytes.count, consent])
        try transaction.note("consentScanSaved", known.kind, of: known.person, nil)
        return former
      }
      if let former { scans.remove(former) }
    } catch {
      scans.remove(name)
      throw error
    }
  }

  package func removeScan(of consent: Consent.ID, in scope: Scope, by author: Author) throws {
    let former = try change(by: author) { transaction in
      let known = try transaction.changeableConsent(consent, in: scope)
      guard let former = try transaction.scan(of: consent) else { throw Failure.notFound }
      try transaction.db.execute(
        sql: """
          UPDATE consent SET scan = NULL, scanFormat = NULL, scanSize = NULL, version = version + 1 WHERE id = ?
          """,
        arguments: [consent])
      try transaction.note("consentScanRemoved", known.kind, of: known.person, nil)
      return former
    }
    scans.remove(former)
  }

  /// The scan of a paper that the scope reaches.
  package func scan(
    of consent: Consent.ID, in scope: Scope, on today: CalendarDate
  ) throws -> (bytes: [UInt8], format: ScanFormat) {
    guard let scan = try self.consent(consent, in: scope, on: today).scan else { throw Failure.notFound }
    return (try scans.bytes(scan.name), scan.format)
  }
}

extension Transaction {
  fileprivate func scan(of consent: Consent.ID) throws -> String? {
    try String.fetchOne(db, sql: "SELECT scan FROM consent WHERE id = ?", arguments: [consent])
  }
}
