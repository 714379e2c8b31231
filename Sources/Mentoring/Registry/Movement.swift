/// An act that moved people or joined their records, and that can be undone for a day while nobody touched what it did.
package struct Movement: Sendable, Equatable {
  package typealias ID = Identifier<Movement>

  package let id: ID
  package let kind: Kind
  /// Seconds since 1970, UTC.
  package let moment: Int64
  package let account: Account.ID?
  package let people: [Person.ID]

  package init(id: ID, kind: Kind, moment: Int64, account: Account.ID?, people: [Person.ID]) {
    self.id = id
    self.kind = kind
    self.moment = moment
    self.account = account
    self.people = people
  }

  package enum Kind: String, Sendable, CaseIterable, Codable {
    case arrival, departure, withdrawal, move, placement, placementRemoval, correction, removal, merge
    /// Somebody entered by mistake as a whole is taken out.
    case retraction
  }

  /// How long an act can be undone, in seconds.
  package static let lifetime: Int64 = 24 * 3600

  package func isUndoable(at moment: Int64) -> Bool { moment - self.moment < Self.lifetime }
}
