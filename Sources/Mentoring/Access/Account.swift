/// What somebody who signs in may do.
package enum Role: String, Sendable, CaseIterable, Codable {
  case administrator, coordinator, ruo, curator
}

/// The part of the registry that an account reaches.
package enum Scope: Sendable, Equatable {
  case everything
  case municipality(Municipality.ID)
  case organisations([Organisation.ID])
}

/// An account that can sign in.
package struct Account: Sendable, Equatable {
  package typealias ID = Identifier<Account>

  package let id: ID
  package let login: String
  package let name: String
  package let post: String
  package let role: Role
  package let scope: Scope

  package init(id: ID, login: String, name: String, post: String, role: Role, scope: Scope) {
    self.id = id
    self.login = login
    self.name = name
    self.post = post
    self.role = role
    self.scope = scope
  }

  /// The same account looking at one municipality of those that it sees.
  package func looking(at municipality: Municipality.ID) -> Account {
    Account(id: id, login: login, name: name, post: post, role: role, scope: .municipality(municipality))
  }

  /// Curators and the centre write in the registry; the district office only reads.
  package var mayEdit: Bool {
    switch role {
    case .administrator, .coordinator, .curator: true
    case .ruo: false
    }
  }

  /// The district office works with figures: children are codes to it (`ux.md` 61).
  package var seesMinorsByName: Bool {
    switch role {
    case .administrator, .coordinator, .curator: true
    case .ruo: false
    }
  }

  /// The centre answers for the registry as a whole and may overrule what protects a school from a slip.
  package var isOfCentre: Bool {
    switch role {
    case .administrator, .coordinator: true
    case .ruo, .curator: false
    }
  }

  /// Those who see more than one organisation look at the district.
  package var seesDistrict: Bool {
    switch role {
    case .administrator, .coordinator, .ruo: true
    case .curator: false
    }
  }
}
