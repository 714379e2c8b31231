import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Accounts")
struct AccountCommandTests {
  private let accounts: Accounts
  private var store: Store { accounts.store }

  init() throws { accounts = try Accounts() }

  @Test("an invited account has no password until its owner sets one with the link, once")
  func invitation() throws {
    let link = try store.inviteAccount(
      accounts.newcomer(), link: Accounts.token(1), for: accounts.viewer("centre"), by: accounts.author())
    #expect(link.kind == .first)
    #expect(try store.credentials(login: "novikova")?.passwordHash == nil)
    try store.acceptInvitation(Accounts.token(1), passwordHash: "hash", by: accounts.author())
    #expect(try store.credentials(login: "novikova")?.passwordHash == "hash")
    #expect(throws: Failure.notFound) {
      try store.acceptInvitation(Accounts.token(1), passwordHash: "other", by: accounts.author())
    }
    #expect(try store.invitation(Accounts.token(1), at: accounts.author().moment)?.state == .used)
  }

  @Test("a link holds 72 hours for an invitation and 24 for a new password, and a newer one takes its place")
  func expiry() throws {
    let centre = try accounts.viewer("centre")
    let first = try store.inviteAccount(
      accounts.newcomer(), link: Accounts.token(1), for: centre, by: accounts.author(1000))
    #expect(first.expiresAt == 1000 + 72 * 3600)
    #expect(try store.invitation(Accounts.token(1), at: first.expiresAt)?.state == .expired(asked: false))
    let second = try store.issueLink(to: first.account, link: Accounts.token(2), for: centre, by: accounts.author())
    #expect(try store.invitation(Accounts.token(1), at: 1000) == nil)
    try store.acceptInvitation(Accounts.token(2), passwordHash: "hash", by: accounts.author())
    let reset = try store.issueLink(to: second.account, link: Accounts.token(3), for: centre, by: accounts.author(0))
    #expect(reset.kind == .reset)
    #expect(reset.expiresAt == 24 * 3600)
    #expect(throws: Failure.notFound) {
      try store.acceptInvitation(Accounts.token(3), passwordHash: "late", by: accounts.author(24 * 3600))
    }
  }

  @Test("whoever lets a link run out asks for another, and it is a task of those who manage the account")
  func asking() throws {
    let centre = try accounts.viewer("centre")
    _ = try store.inviteAccount(accounts.newcomer(), link: Accounts.token(1), for: centre, by: accounts.author(0))
    try store.askForLink(Accounts.token(1), by: accounts.author())
    #expect(try store.home(of: centre, on: accounts.today).total.askedLinks == 1)
    var filter = AccountFilter()
    filter.state = .asking
    let list = try store.accounts(filter, for: centre, on: accounts.today, limit: 50, page: { _ in 1 })
    #expect(list.lines.map(\.login) == ["novikova"])
  }

  @Test("a coordinator makes curators and RUO of her municipality, and nobody above or outside")
  func coordinator() throws {
    let centre = try accounts.viewer("centre")
    for role in [Role.administrator, .coordinator] {
      let details = AccountDetails(
        name: "А Б", contacts: AccountDetails.Contacts(post: ""), role: role, municipality: nil)
      #expect(throws: Failure.forbidden) {
        try store.inviteAccount(
          NewAccount(login: "x-\(role)", details: details, organisations: []), link: Accounts.token(1), for: centre,
          by: accounts.author())
      }
    }
    let everywhere = AccountDetails(
      name: "А Б", contacts: AccountDetails.Contacts(post: ""), role: .ruo, municipality: nil)
    #expect(throws: Failure.notFound) {
      try store.inviteAccount(
        NewAccount(login: "everywhere", details: everywhere, organisations: []), link: Accounts.token(1), for: centre,
        by: accounts.author())
    }
    let admin = try accounts.viewer("admin").id
    #expect(throws: Failure.notFound) { try store.disableAccount(admin, for: centre, by: accounts.author()) }
  }

  @Test("nobody manages her own account")
  func own() throws {
    let admin = try accounts.viewer("admin")
    #expect(throws: Failure.notFound) { try store.disableAccount(admin.id, for: admin, by: accounts.author()) }
    #expect(throws: Failure.notFound) {
      try store.issueLink(to: admin.id, link: Accounts.token(1), for: admin, by: accounts.author())
    }
  }

  @Test("the last coordinator is neither disabled nor given another role; with a second one she is")
  func last() throws {
    let admin = try accounts.viewer("admin")
    let centre = try accounts.viewer("centre")
    guard case .municipality(let place) = centre.scope else { throw Failure.notFound }
    #expect(throws: Failure.refused(.lastOfRole)) {
      try store.disableAccount(centre.id, for: admin, by: accounts.author())
    }
    let lower = AccountDetails(
      name: centre.name, contacts: AccountDetails.Contacts(post: ""), role: .ruo, municipality: place)
    #expect(throws: Failure.refused(.lastOfRole)) {
      try store.changeAccount(centre.id, to: lower, version: 1, for: admin, by: accounts.author())
    }
    let second = AccountDetails(
      name: "Вторая Анна", contacts: AccountDetails.Contacts(post: ""), role: .coordinator, municipality: place)
    try store.addAccount(
      NewAccount(login: "second", details: second, organisations: [], passwordHash: "hash"), by: accounts.author())
    try store.disableAccount(centre.id, for: admin, by: accounts.author())
    #expect(try store.credentials(login: "centre") == nil)
  }

  @Test("a disabled account ends its sessions and its link at once; enabled it signs in again")
  func disabling() throws {
    let centre = try accounts.viewer("centre")
    let curator = try accounts.viewer("curator")
    #expect(try accounts.reach(of: curator.id, on: accounts.today, token: 7) != nil)
    _ = try store.issueLink(to: curator.id, link: Accounts.token(8), for: centre, by: accounts.author())
    try store.disableAccount(curator.id, for: centre, by: accounts.author())
    let session = try store.session(
      tokenHash: Accounts.token(7), moment: accounts.author().moment, today: accounts.today, idle: { _ in 3600 },
      lifetime: 7200)
    #expect(session == nil)
    #expect(try store.invitation(Accounts.token(8), at: accounts.author().moment) == nil)
    try store.enableAccount(curator.id, for: centre, by: accounts.author())
    #expect(try store.credentials(login: "curator")?.passwordHash != nil)
  }

  @Test("another role ends the appointments and the sessions, and is what the next sign-in meets")
  func roleChange() throws {
    let centre = try accounts.viewer("centre")
    let curator = try accounts.viewer("curator")
    guard case .municipality(let place) = centre.scope else { throw Failure.notFound }
    _ = try accounts.reach(of: curator.id, on: accounts.today, token: 7)
    let details = AccountDetails(
      name: curator.name, contacts: AccountDetails.Contacts(post: ""), role: .ruo, municipality: place)
    try store.changeAccount(curator.id, to: details, version: 1, for: centre, by: accounts.author())
    #expect(try accounts.curators(of: DemoCast.school).isEmpty)
    #expect(try accounts.reach(of: curator.id, on: accounts.today, token: 9)?.account.scope == .municipality(place))
    #expect(throws: Failure.stale) {
      try store.changeAccount(curator.id, to: details, version: 1, for: centre, by: accounts.author())
    }
  }

  @Test("every command leaves its line in the log")
  func events() throws {
    let centre = try accounts.viewer("centre")
    let link = try store.inviteAccount(
      accounts.newcomer(), link: Accounts.token(1), for: centre, by: accounts.author())
    try store.acceptInvitation(Accounts.token(1), passwordHash: "hash", by: accounts.author())
    try store.disableAccount(link.account, for: centre, by: accounts.author())
    try store.enableAccount(link.account, for: centre, by: accounts.author())
    let kinds = try store.events(of: "account:\(link.account)").map(\.kind)
    #expect(
      kinds == [
        "accountEnabled", "accountDisabled", "passwordChanged", "linkIssued", "curatorAppointed", "accountAdded",
      ])
  }
}
