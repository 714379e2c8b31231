/// «Успевающий – неуспевающий», «лидер – пассивный»: who the two are to each other within a form (`domain.md` 3.4).
package struct RoleModel: Sendable, Equatable {
  package typealias ID = Identifier<RoleModel>

  package let id: ID
  package let name: String

  package init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}
