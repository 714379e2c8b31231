internal import GRDB
import Mentoring

/// What the form of a new entry offers.
package struct BankOptions: Sendable {
  package let owners: [(owner: BankDraft.Owner, name: String)]
  package let forms: [MentoringForm]
  /// Where an expert from outside the registry may work.
  package let employers: [OrganisationOption]
}

extension Store {
  package func bankOptions(of bank: Bank, for viewer: Account) throws -> BankOptions {
    let centres = viewer.isOfCentre ? try municipalities(within: viewer.scope) : []
    return try read { db in
      let organisations = try OrganisationOption.keepingPairs(db, in: viewer.scope)
      return BankOptions(
        owners: centres.map { (.municipality($0.id), centres.count == 1 ? "центр" : "центр: \($0.name)") }
          + organisations.map { (.organisation($0.id), $0.name) },
        forms: bank.hasForm ? try MentoringForm.fetchAll(db) : [],
        employers: bank == .experts ? try OrganisationOption.employers(db, for: viewer) : [])
    }
  }

  /// The adult of the registry who is to become an expert.
  package func expertName(_ person: Person.ID, for viewer: Account, on today: CalendarDate) throws -> PersonName {
    let card = try personCard(person, in: viewer.scope, on: today)
    guard !card.isMinor else { throw Failure.notFound }
    return card.person.name
  }
}

extension OrganisationOption {
  /// Partners first: they are whom experts come from (Пижанка, п. 11.9).
  static func employers(_ db: Database, for viewer: Account) throws -> [OrganisationOption] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.kind, organisation.slug
      FROM organisation
      WHERE \(viewer.scope.conditionWithPartners(on: "organisation"))
      ORDER BY organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue)), organisation.shortName
      """
    return try request.fetchAll(db).compactMap { OrganisationOption($0) }
  }
}
