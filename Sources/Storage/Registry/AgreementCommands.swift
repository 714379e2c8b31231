internal import GRDB
import Mentoring

extension Store {
  /// Records an agreement between the organisation of an address and one of those it can sign with.
  package func addAgreement(
    _ agreement: Agreement, of slug: String, with counterpart: Organisation.ID, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let organisation = try Organisation.fetch(transaction.db, slug: slug, within: scope)
      let others = try OrganisationName.counterparts(transaction.db, of: organisation, within: scope)
      guard others.contains(where: { $0.id == counterpart }) else { throw Failure.notFound }
      // The school stands first, from whichever card one writes.
      let (school, partner) =
        organisation.kind.isEducational
        ? (organisation.id, counterpart) : (counterpart, organisation.id)
      try transaction.db.execute(
        sql: "INSERT INTO agreement (organisationId, partnerId, number, signedOn, ends) VALUES (?, ?, ?, ?, ?)",
        arguments: [school, partner, agreement.number, agreement.period.start, agreement.period.end])
      try transaction.record(
        "agreementAdded", "agreement:\(transaction.db.lastInsertedRowID)", organisations: [school, partner],
        after: ["number": agreement.number, "signedOn": agreement.period.start.iso, "ends": agreement.period.end?.iso])
    }
  }
}
