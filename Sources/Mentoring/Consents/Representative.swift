/// A parent or guardian: signs for a minor and is called instead of the child.
package struct Representative: Sendable, Equatable {
  package typealias ID = Identifier<Representative>

  package let id: ID
  package let name: String
  package let relation: Relation
  package let phone: String
  package let version: Int

  package init(id: ID, name: String, relation: Relation, phone: String, version: Int) {
    self.id = id
    self.name = name
    self.relation = relation
    self.phone = phone
    self.version = version
  }

  package enum Relation: String, Sendable, CaseIterable, Codable { case mother, father, guardian, other }
}

/// How to reach somebody. Of a minor it is shown only on demand, and the demand is logged (`ux.md` K5).
package struct Contact: Sendable, Equatable {
  package var phone: String
  package var email: String

  package init(phone: String = "", email: String = "") {
    self.phone = phone
    self.email = email
  }

  package var isEmpty: Bool { phone.isEmpty && email.isEmpty }
}
