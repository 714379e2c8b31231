import HTTP
import Mentoring
import Storage
import TestSupport
import Web

/// The demo district as the tests of the banks use it.
struct Banks {
  let portal: TestPortal
  let curator: Visitor
  let centre: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
    centre = try portal.visitor(.centre)
  }

  static let practice: FormFields = [
    "title": "Чтение с пяти", "form": "pupil-pupil", "problem": "Мало читали", "solution": "Читали вдвоём",
    "outcome": "12 пар, 40 книг", "author": "Захарова Е. В.", "materials": "voya.example/chtenie",
  ]

  /// A draft of the curator's school, and the address of its card.
  func draft(_ changes: FormFields = [:]) throws -> String {
    let form = changes.pairs.reduce(Self.practice) { $0.setting($1.name, to: $1.value) }
    guard let address = try curator.submit("/banks/practices/new", form).location else { throw Failure.notFound }
    return address
  }

  /// Presses the button of a step on the card, as the visitor sees it now.
  @discardableResult
  func step(_ step: String, _ visitor: Visitor, at address: String, remark: String? = nil) throws -> Exchange {
    let card = try visitor.get(address)
    guard let form = card.forms.first(where: { $0.fields["step"] == step }) else { throw Failure.notFound }
    return try visitor.post(
      form.action ?? address, remark.map { form.fields.setting("remark", to: $0) } ?? form.fields)
  }

  func published(_ changes: FormFields = [:]) throws -> String {
    let address = try draft(changes)
    try step("submit", curator, at: address)
    try step("publish", centre, at: address)
    return address
  }

  func number(_ slug: String) throws -> String {
    String(describing: try portal.store.organisation(slug, within: .everything).id)
  }
}
