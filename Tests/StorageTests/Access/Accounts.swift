import Mentoring
import Storage
import TestSupport

/// The demo district, and what the tests of accounts ask of it.
struct Accounts {
  let store: Store
  let today = TestPortal.today

  init() throws { store = try TestPortal.demoStore() }

  func author(_ moment: Int64 = 1_800_000_000) -> Author {
    Author(account: nil, address: "test", moment: moment, today: today)
  }

  func viewer(_ login: String) throws -> Account {
    let credentials = try store.credentials(login: login)
    guard let id = credentials?.account, let line = try store.accounts().first(where: { $0.login == login })
    else { throw Failure.notFound }
    let municipality = try store.municipalities(within: .everything)[0].id
    return Account(
      id: id, login: login, name: line.name, post: "", role: line.role,
      scope: line.role == .administrator ? .everything : .municipality(municipality))
  }

  func place(_ slug: String) throws -> Organisation.ID { try store.organisation(slug, within: .everything).id }

  /// A curator to be invited.
  func newcomer(_ login: String = "novikova", at slugs: [String] = [DemoCast.school]) throws -> NewAccount {
    NewAccount(
      login: login,
      details: AccountDetails(
        name: "Новикова Ольга Ивановна", contacts: AccountDetails.Contacts(post: "методист"), role: .curator,
        municipality: nil), organisations: try slugs.map(place))
  }

  static func token(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

  /// The appointments of an organisation that are not over.
  func curators(of slug: String) throws -> [CuratorBaseLine.Appointment] {
    var filter = CuratorFilter()
    filter.organisation = slug
    return try store.curators(filter, within: .everything, on: today, limit: .max, page: { _ in 1 }).lines
      .compactMap(\.appointment)
  }

  func reach(of id: Account.ID, on day: CalendarDate, token byte: UInt8) throws -> Session? {
    try store.startSession(
      NewSession(account: id, tokenHash: Self.token(byte), csrf: Self.token(byte), device: ""), forgetting: [],
      by: author())
    return try store.session(
      tokenHash: Self.token(byte), moment: author().moment, today: day, idle: { _ in 3600 }, lifetime: 7200)
  }
}
