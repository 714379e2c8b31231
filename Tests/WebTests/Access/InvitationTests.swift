import HTTP
import HTTPTypes
import Logging
import Mentoring
import Synchronization
import TestSupport
import Testing
import Web

@Suite("Invitations")
struct InvitationTests {
  private let pages: AccountPages
  private var portal: TestPortal { pages.portal }

  init() throws { pages = try AccountPages() }

  @Test("the centre invites a curator, who sets her password by the link, signs in and sees her school")
  func path() throws {
    let issued = try pages.invite()
    #expect(issued.status == .ok)
    #expect(issued.contains("novikova"))
    let link = try #require(pages.link(on: issued))
    #expect(try portal.guest().get(link).contains("куратор, МКОУ СОШ с. Воя"))
    let curator = try pages.enter(link, as: "novikova")
    #expect(try curator.get("/home").contains("МКОУ СОШ с. Воя"))
    #expect(try curator.get("/admin/users").status == .forbidden)
  }

  @Test("the link is shown once: no page of the account has it, and the registry has only its hash")
  func once() throws {
    let link = try #require(pages.link(on: pages.invite()))
    let id = try pages.account("novikova")
    #expect(try !pages.centre.get("/admin/users/\(id)").body.contains(link))
    #expect(try !pages.centre.get("/admin/users").body.contains(link))
  }

  @Test("used up, the link says so and sets nothing")
  func used() throws {
    let link = try #require(pages.link(on: pages.invite()))
    _ = try pages.enter(link, as: "novikova")
    #expect(try portal.guest().get(link).contains("Ссылка уже использована"))
    _ = try portal.guest().post(link, ["new": "совсем другая фраза"])
    #expect(throws: Visitor.Problem.self) { try portal.guest().signIn("novikova", "совсем другая фраза") }
  }

  @Test("a weak password is refused at the field: short, common, the login, the school")
  func weak() throws {
    let link = try #require(pages.link(on: pages.invite()))
    for password in ["", "коротко", "password12345", "novikova", "МКОУ СОШ с. Воя"] {
      let answer = try portal.guest().submit(link, ["new": password])
      #expect(answer.status == .unprocessableContent, "\(password)")
      #expect(answer.form(with: ["new"])?["new"] == "", "a password comes back")
    }
  }

  @Test("the code typed by hand leads to the link, whatever its case and hyphens; a wrong one is told in words")
  func code() throws {
    let link = try #require(pages.link(on: pages.invite()))
    let code = link.replacing("/invitations/", with: "").replacing("-", with: " ").uppercased()
    #expect(try portal.guest().submit("/invitations", ["code": code]).location == link)
    let wrong = try portal.guest().submit("/invitations", ["code": "k7m2"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("28 букв и цифр"))
  }

  @Test("a new password by the link replaces the old one and ends the sessions")
  func reset() throws {
    let curator = try portal.visitor(.curator)
    let id = try pages.account("curator")
    let link = try #require(pages.link(on: pages.centre.post("/admin/users/\(id)/link", [:])))
    #expect(try curator.get("/home").status == .ok)
    _ = try pages.enter(link, as: "curator")
    #expect(try curator.get("/home").location?.hasPrefix("/sign-in") == true)
    #expect(throws: Visitor.Problem.self) { try portal.guest().signIn("curator", TestPortal.password) }
  }

  @Test("links that do not exist are slowed down, with the time to wait")
  func throttling() throws {
    let unknown = "/invitations/" + Array(repeating: "0000", count: 7).joined(separator: "-")
    var last = try portal.guest().get(unknown)
    #expect(last.status == .notFound)
    for _ in 0..<20 { last = try portal.guest().get(unknown) }
    #expect(last.status == .tooManyRequests)
    #expect(last.fields[.retryAfter] != nil)
  }

  @Test("the link of a disabled account looks like one that never was; so does its sign-in")
  func enumeration() throws {
    let link = try #require(pages.link(on: pages.invite()))
    let id = try pages.account("novikova")
    let answers = try ["novikova", "nobody-at-all"].map { login in
      try portal.guest().post("/sign-in", ["login": login, "password": "whatever it is"])
    }
    #expect(answers[0].status == answers[1].status)
    #expect(answers[0].text.replacing("novikova", with: "") == answers[1].text.replacing("nobody-at-all", with: ""))
    _ = try pages.centre.post("/admin/users/\(id)/state", ["state": "disabled"])
    let unknown = try portal.guest().get("/invitations/" + Array(repeating: "0000", count: 7).joined(separator: "-"))
    #expect(try portal.guest().get(link).text == unknown.text)
  }

  @Test("the log of requests shows that a link was followed, never which")
  func log() throws {
    let lines = Mutex<[String]>([])
    let link = try #require(pages.link(on: pages.invite()))
    let logged = Portal(
      store: portal.store, resources: try PortalResources(directory: TestPortal.resources),
      clock: Clock(fixed: TestPortal.today), settings: PortalSettings(origin: TestPortal.origin),
      passwords: try PasswordHasher(memory: 8 << 10, operations: 1),
      log: Logger(label: "test") { _ in Lines { line in lines.withLock { $0.append(line) } } })
    let guest = Visitor(site: Site(portal: logged))
    _ = try guest.submit(link, ["new": "длинная фраза про лес"])
    let all = lines.withLock { $0 }.joined(separator: "\n")
    #expect(all.contains("/invitations/…"))
    #expect(!all.contains(link))
    #expect(!all.contains("длинная"))
  }
}

/// A log that a test reads.
private struct Lines: LogHandler {
  let note: @Sendable (String) -> Void
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  init(note: @escaping @Sendable (String) -> Void) { self.note = note }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { note("\(event.message) \(event.metadata ?? [:])") }
}
