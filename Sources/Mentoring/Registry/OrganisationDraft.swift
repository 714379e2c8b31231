/// What somebody enters about an organisation; the key, the address and the version are the registry's.
package struct OrganisationDraft: Sendable, Equatable {
  package let kind: Organisation.Kind
  package let name: String
  package let shortName: String
  package let inn: TaxpayerNumber?
  package let contacts: Organisation.Contacts
  package let implementation: Organisation.Implementation?

  package init(
    kind: Organisation.Kind, name: String, shortName: String, inn: TaxpayerNumber?,
    contacts: Organisation.Contacts, implementation: Organisation.Implementation?
  ) {
    self.kind = kind
    self.name = name
    self.shortName = shortName
    self.inn = inn
    self.contacts = contacts
    self.implementation = implementation
  }
}

extension Scope {
  /// The kinds of organisation that one may add: educational ones are entered by the centre (Пижанка, п. 6.1), partners
  /// by everybody who finds one.
  package var kindsToAdd: [Organisation.Kind] {
    switch self {
    case .everything, .municipality: Organisation.Kind.allCases
    case .organisations: Organisation.Kind.partners
    }
  }

  /// What an organisation may become: a partner never turns into a school, since people and figures hang on the
  /// difference, and a school's kind is the centre's to correct.
  package func kinds(changing kind: Organisation.Kind) -> [Organisation.Kind] {
    let group = kind.isEducational ? Organisation.Kind.educational : Organisation.Kind.partners
    return kindsToAdd.contains(kind) ? group : [kind]
  }
}
