internal import GRDB
import Mentoring

extension Store {
  /// Records an agreement between the organisation of an address and one of those it can sign with.
  ///
  /// - Parameter isSupporter: whether the organisation of the address is the strong school that helps the other.
  package func addAgreement(
    _ agreement: Agreement, of slug: String, with counterpart: Organisation.ID, isSupporter: Bool = false,
    within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let organisation = try Organisation.fetch(transaction.db, slug: slug, within: scope)
      let others = try OrganisationName.counterparts(transaction.db, of: organisation, within: scope)
      guard let other = others.first(where: { $0.id == counterpart }),
        agreement.kind == .partnership || organisation.kind.isEducational && other.kind.isEducational
      else { throw Failure.notFound }
      // The school stands first, from whichever card one writes; of two schools the one that is helped.
      let (school, partner) =
        organisation.kind.isEducational && !isSupporter
        ? (organisation.id, counterpart) : (counterpart, organisation.id)
      try transaction.db.execute(
        sql:
          "INSERT INTO agreement (organisationId, partnerId, kind, number, signedOn, ends) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          school, partner, agreement.kind.rawValue, agreement.number, agreement.period.start, agreement.period.end,
        ])
      try transaction.record(
        "agreementAdded", "agreement:\(transaction.db.lastInsertedRowID)", organisations: [school, partner],
        after: [
          "kind": agreement.kind.rawValue, "number": agreement.number, "signedOn": agreement.period.start.iso,
          "ends": agreement.period.end?.iso,
        ])
    }
  }

  /// Puts right the number or the term; with whom it is stays.
  package func changeAgreement(
    _ id: Agreement.ID, of slug: String, to agreement: Agreement, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let before = try AgreementLine.fetch(transaction.db, id, of: slug, within: scope).agreement
      try transaction.bump("agreement", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE agreement SET number = ?, signedOn = ?, ends = ? WHERE id = ?",
        arguments: [agreement.number, agreement.period.start, agreement.period.end, id])
      let sides = try Row.fetchOne(
        transaction.db, sql: "SELECT organisationId, partnerId FROM agreement WHERE id = ?", arguments: [id])
      try transaction.record(
        "agreementChanged", "agreement:\(id)", organisations: sides.map { [$0[0], $0[1]] } ?? [],
        before: before.facts, after: agreement.facts)
    }
  }
}

extension Agreement {
  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    ["number": number, "signedOn": period.start.iso, "ends": period.end?.iso]
  }
}
