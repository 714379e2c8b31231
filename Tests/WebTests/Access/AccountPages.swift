import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Web

/// The steps that the tests of accounts share.
struct AccountPages {
  let portal: TestPortal
  let centre: Visitor

  init() throws {
    portal = try TestPortal()
    centre = try portal.visitor(.centre)
  }

  func place(_ slug: String) throws -> String {
    String(describing: try portal.store.organisation(slug, within: .everything).id)
  }

  /// A curator invited by the centre: the page with the link.
  func invite(_ changes: FormFields = [:]) throws -> Exchange {
    let form: FormFields = [
      "name": "Новикова Ольга Ивановна", "role": "curator", "organisation": try place(DemoCast.school),
      "post": "методист",
    ]
    let filled = changes.pairs.reduce(form) { $0.setting($1.name, to: $1.value) }
    return try centre.submit("/admin/users/new", filled)
  }

  /// The path of the link that a page shows.
  func link(on page: Exchange) -> String? {
    Pattern(#"/invitations/[0-9a-z-]{34}"#).groups(in: page.body).first?.first
  }

  /// The key of an account.
  func account(_ login: String) throws -> String {
    let admin = Account(id: .init(0), login: "", name: "", post: "", role: .administrator, scope: .everything)
    var filter = AccountFilter()
    filter.search = login
    let list = try portal.store.accounts(
      filter, for: admin, on: TestPortal.today, limit: 50, page: { _ in 1 })
    guard let line = list.lines.first(where: { $0.login == login }) else { throw Failure.notFound }
    return String(describing: line.id)
  }

  /// Sets the password by the link and signs in.
  func enter(_ link: String, as login: String, password: String = "длинная фраза про лес") throws -> Visitor {
    let visitor = portal.guest()
    _ = try visitor.submit(link, ["new": password])
    try visitor.signIn(login, password)
    return visitor
  }
}
