/// An organisation of the district: a school that implements the model, or a partner that gives mentors.
package struct Organisation: Sendable, Equatable {
  package typealias ID = Identifier<Organisation>

  package let id: ID
  package let municipality: Municipality.ID
  package let kind: Kind
  package let name: String
  package let shortName: String
  package let slug: String
  package let contacts: Contacts
  package let implementation: Implementation?
  package let version: Int

  package init(
    id: ID, municipality: Municipality.ID, kind: Kind, name: String, shortName: String, slug: String,
    contacts: Contacts, implementation: Implementation?, version: Int
  ) {
    self.id = id
    self.municipality = municipality
    self.kind = kind
    self.name = name
    self.shortName = shortName
    self.slug = slug
    self.contacts = contacts
    self.implementation = implementation
    self.version = version
  }

  /// Kinds of organisation (classifier of `domain.md` 11).
  package enum Kind: String, Sendable, CaseIterable, Codable {
    case school, supplementary, kindergarten, college, university
    case enterprise, nonprofit, culture, authority, entrepreneur

    /// Organisations that teach: they have a contingent, a curator and a «Наставничество» page.
    package var isEducational: Bool {
      switch self {
      case .school, .supplementary, .kindergarten, .college: true
      case .university, .enterprise, .nonprofit, .culture, .authority, .entrepreneur: false
      }
    }

    package static var educational: [Kind] { allCases.filter(\.isEducational) }

    package static var partners: [Kind] { allCases.filter { !$0.isEducational } }
  }

  /// How to reach the organisation, and who leads it. Empty text where nothing is known.
  package struct Contacts: Sendable, Equatable {
    package var head: String
    package var address: String
    package var phone: String
    package var email: String
    package var site: String

    package init(head: String = "", address: String = "", phone: String = "", email: String = "", site: String = "") {
      self.head = head
      self.address = address
      self.phone = phone
      self.email = email
      self.site = site
    }
  }

  /// Since when the model is implemented, and by which order (Пижанка, п. 6.1 и 11.4).
  package struct Implementation: Sendable, Equatable {
    package let since: CalendarDate
    package let orderNumber: String

    package init(since: CalendarDate, orderNumber: String) {
      self.since = since
      self.orderNumber = orderNumber
    }
  }
}
