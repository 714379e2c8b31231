internal import GRDB
import Mentoring

extension Store {
  /// Adds an organisation to a municipality of the scope.
  ///
  /// - Returns: its part of the address, spelt from the short name and kept for good.
  @discardableResult
  package func addOrganisation(
    _ draft: OrganisationDraft, in municipality: Municipality.ID, within scope: Scope, by author: Author
  ) throws -> String {
    guard scope.kindsToAdd.contains(draft.kind) else { throw Failure.forbidden }
    guard try municipalities(within: scope).contains(where: { $0.id == municipality }) else { throw Failure.notFound }
    return try change(by: author) { transaction in
      try refuseNamesake(transaction.db, of: draft, in: municipality, except: nil)
      let slug = try freeSlug(transaction.db, in: "organisation", for: draft.shortName)
      try transaction.db.execute(
        sql: """
          INSERT INTO organisation (municipalityId, kind, name, shortName, slug, head, address, phone, email, site,
            implementsSince, implementationOrder)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          municipality, draft.kind.rawValue, draft.name, draft.shortName, slug, draft.contacts.head,
          draft.contacts.address, draft.contacts.phone, draft.contacts.email, draft.contacts.site,
          draft.implementation?.since, draft.implementation?.orderNumber ?? "",
        ])
      let id = Organisation.ID(transaction.db.lastInsertedRowID)
      try transaction.record("organisationAdded", "organisation:\(id)", organisations: [id], after: draft.facts)
      return slug
    }
  }

  package func changeOrganisation(
    _ slug: String, to draft: OrganisationDraft, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let current = try Organisation.fetch(transaction.db, slug: slug, within: scope)
      guard scope.kinds(changing: current.kind).contains(draft.kind) else { throw Failure.forbidden }
      try transaction.bump("organisation", id: current.id.rawValue, version: version)
      try refuseNamesake(transaction.db, of: draft, in: current.municipality, except: current.id)
      try transaction.db.execute(
        sql: """
          UPDATE organisation
          SET kind = ?, name = ?, shortName = ?, head = ?, address = ?, phone = ?, email = ?, site = ?,
            implementsSince = ?, implementationOrder = ?
          WHERE id = ?
          """,
        arguments: [
          draft.kind.rawValue, draft.name, draft.shortName, draft.contacts.head, draft.contacts.address,
          draft.contacts.phone, draft.contacts.email, draft.contacts.site, draft.implementation?.since,
          draft.implementation?.orderNumber ?? "", current.id,
        ])
      let before = current.draft.facts
      let changed = draft.facts.filter { $0.value != before[$0.key] }
      try transaction.record(
        "organisationChanged", "organisation:\(current.id)", organisations: [current.id],
        before: before.filter { changed.keys.contains($0.key) }.mapValues(\.self), after: changed.mapValues(\.self))
    }
  }

  /// Two organisations of one name in one municipality are one organisation entered twice.
  private func refuseNamesake(
    _ db: Database, of draft: OrganisationDraft, in municipality: Municipality.ID, except own: Organisation.ID?
  ) throws {
    let request: SQLRequest<Int64> = """
      SELECT id
      FROM organisation
      WHERE municipalityId = \(municipality) AND id IS NOT \(own)
        AND searchKey(name) = \(SearchKey(draft.name).text)
      """
    if try request.fetchOne(db) != nil { throw Failure.refused(.organisationExists) }
  }
}

extension Organisation {
  package var draft: OrganisationDraft {
    OrganisationDraft(
      kind: kind, name: name, shortName: shortName, contacts: contacts, implementation: implementation)
  }
}

extension OrganisationDraft {
  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    [
      "kind": kind.rawValue, "name": name, "shortName": shortName, "head": contacts.head, "address": contacts.address,
      "phone": contacts.phone, "email": contacts.email, "site": contacts.site,
      "implementsSince": implementation?.since.iso, "implementationOrder": implementation?.orderNumber,
    ]
  }
}
