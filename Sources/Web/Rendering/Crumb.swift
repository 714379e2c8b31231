/// A step of the way back to the start, as `shared/breadcrumbs` shows it.
struct Crumb: Encodable, Sendable {
  let title: String
  let address: String

  init(_ title: String, _ address: String) {
    self.title = title
    self.address = address
  }
}
