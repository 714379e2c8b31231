/// A paper with its number and date, of an organisation or of the centre: an order, a position, a protocol, an act.
package struct OfficialDocument: Sendable, Equatable {
  package typealias ID = Identifier<OfficialDocument>

  package let id: ID
  package let terms: Terms
  package let version: Int

  package init(id: ID, terms: Terms, version: Int) {
    self.id = id
    self.terms = terms
    self.version = version
  }

  /// What people enter of it.
  package struct Terms: Sendable, Equatable {
    package var kind: DocumentKind.Code
    /// Empty where the kind says enough.
    package var title: String
    package var number: String
    package var issuedOn: CalendarDate
    package var signer: String
    /// Where it can be read besides the portal.
    package var link: String
    /// The act that it follows from.
    package var basis: ID?
    /// The earlier paper in whose place it stands.
    package var replaces: ID?
    package var isPublished: Bool

    package init(
      kind: DocumentKind.Code, title: String = "", number: String, issuedOn: CalendarDate, signer: String = "",
      link: String = "", basis: ID? = nil, replaces: ID? = nil, isPublished: Bool = false
    ) {
      self.kind = kind
      self.title = title
      self.number = number
      self.issuedOn = issuedOn
      self.signer = signer
      self.link = link
      self.basis = basis
      self.replaces = replaces
      self.isPublished = isPublished
    }
  }

  /// Whose it is.
  package enum Owner: Sendable, Equatable {
    case municipality(Municipality.ID)
    case organisation(Organisation.ID)

    package var organisations: [Organisation.ID] {
      switch self {
      case .municipality: []
      case .organisation(let id): [id]
      }
    }
  }
}
