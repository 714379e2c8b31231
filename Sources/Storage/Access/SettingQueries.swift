internal import GRDB
import Mentoring

/// The words of the centre that stand on every page.
package struct Centre: Sendable {
  package let name: String
  package let phone: String
  package let email: String
  package let isDemo: Bool

  package init(name: String, phone: String, email: String, isDemo: Bool) {
    self.name = name
    self.phone = phone
    self.email = email
    self.isDemo = isDemo
  }
}

extension Store {
  package func centre() throws -> Centre {
    try read { db in
      let request: SQLRequest<Row> = "SELECT key, value FROM setting"
      let values = Dictionary(uniqueKeysWithValues: try request.fetchAll(db).map { ($0[0] as String, $0[1] as String) })
      return Centre(
        name: values["centreName"] ?? "Муниципальный наставнический центр", phone: values["centrePhone"] ?? "",
        email: values["centreEmail"] ?? "", isDemo: values["demo"] == "1")
    }
  }
}
