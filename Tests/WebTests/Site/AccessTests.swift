import HTTP
import HTTPTypes
import TestSupport
import Testing
import Web

/// Every route × every role, as it really answers. The table is stored and reviewed; `make snapshots` writes it anew.
struct AccessTests {
  @Test("every route answers every role as the reviewed table says")
  func table() throws {
    let portal = try TestPortal()
    var lines: [String] = []
    for route in Site.routes {
      let own = try Crawl.ofDemo(.curator).path(of: route.pattern)
      let any = try Crawl.ofDemo(.admin).path(of: route.pattern)
      let cells = try [
        ("guest", status(route, portal.guest(), any)),
        ("curator", status(route, portal.visitor(.curator), own ?? any)),
        ("ruo", status(route, portal.visitor(.ruo), any)),
        ("centre", status(route, portal.visitor(.centre), any)),
        ("admin", status(route, portal.visitor(.admin), any)),
      ]
      lines.append("\(route.method) \(route.pattern)\n  " + cells.map { "\($0): \($1)" }.joined(separator: ", "))
    }
    #expect(try Snapshot.difference(lines.joined(separator: "\n") + "\n", from: "access.txt") == nil)
  }

  @Test("what a route says of roles is what the roles meet", arguments: DemoLogin.allCases)
  func declared(login: DemoLogin) throws {
    let visitor = try TestPortal().visitor(login)
    for route in Site.routes where route.method == .get {
      let own = try Crawl.ofDemo(login).path(of: route.pattern)
      guard let path = try own ?? Crawl.ofDemo(.admin).path(of: route.pattern) else { continue }
      let answer = try visitor.get(path).status
      let isForbidden = answer == .forbidden
      #expect(isForbidden == !Self.may(login, route.access), "\(path) answers \(login) with \(answer)")
    }
  }

  @Test("nothing changes without the token of the session")
  func tokens() throws {
    let portal = try TestPortal()
    for route in Site.routes where route.method == .post && route.pattern != "/sign-in" {
      let path = Pattern(#"\{\w+\}"#).replaced(in: route.pattern, by: "1")
      for token in ["", "0000", String(repeating: "0", count: 64)] {
        #expect(try portal.visitor(.admin).post(path, ["_csrf": token]).status == .forbidden, "\(path)")
      }
      if route.access != .everyone {
        let answer = try portal.guest().post(path, [:])
        #expect(answer.status == .seeOther, "\(path)")
        #expect(answer.location?.hasPrefix("/sign-in") == true, "\(path)")
      }
    }
  }

  @Test("every page of the portal is reached by a link from somebody's first page")
  func reach() throws {
    // A page that a POST shows has a GET at its own address only for those who reload it.
    let shown = Set(Site.routes.filter { $0.method == .post }.map(\.pattern))
    // Pages of what has been begun (long work, imports, forms that came too late), what a script asks for, and addresses
    // that prove something and are handed to a person: no page links to them.
    // The demo has no file to take away.
    let unlinked = [
      "/roadmap/{id}/evidence/{evidence}/file", "/health", "/robots.txt", "/sitemap.xml", "/favicon.ico",
      "/held-forms/",
      "/account/session-end", "/jobs/", "/imports/{id}",
    ]
    let apart = { (pattern: String) in pattern.contains("{token}") || unlinked.contains { pattern.hasPrefix($0) } }
    for route in Site.routes where route.method == .get && !apart(route.pattern) && !shown.contains(route.pattern) {
      let crawls = try [DemoLogin?.none, .admin, .centre, .curator].map(Crawl.ofDemo)
      // What only a few cards link to may stand on none of the first two that a walk opens.
      let isNear = crawls.contains { $0.path(of: route.pattern) != nil }
      let isReached = try isNear || Self.beside.get().contains(route.pattern)
      #expect(isReached, "no link leads to \(route.pattern)")
    }
  }

  /// The routes that a walk comes to from the card of somebody who left, from the programmes to be corrected, from
  /// events that were held, and from pairs of each state: lists that the filters of others lead to, but not their first lines.
  private static let beside = Result {
    let curator = try TestPortal().visitor(.curator)
    let list = try curator.get("/people?left=1&class=11%D0%90").body
    let left = Pattern(#"<a href="(/people/\d+)">[^<]*</a></th>\s*<td[^>]*>[^<]*<span class="sub">по "#)
    let card = try #require(left.groups(in: list).first?[1])
    let pairs = try ["status=paused", "status=completed", "status=endedEarly", "papers=lacking"].compactMap { filter in
      Pattern(#"href="(/pairs/\d+)""#).groups(in: try curator.get("/pairs?\(filter)").body).first?[1]
    }
    let crawl = try Crawl(curator, from: [card, "/banks/programmes?status=returned", "/events?state=held"] + pairs)
    return Set(crawl.visited.compactMap(\.pattern))
  }

  /// `design.md` 2, written once more and independently of `Route.Access`.
  private static func may(_ login: DemoLogin, _ access: Route.Access) -> Bool {
    switch access {
    case .everyone, .signedIn: true
    case .editors: [.admin, .centre, .curator].contains(login)
    case .curators: login == .curator
    case .district: [.admin, .centre, .ruo].contains(login)
    case .centre: [.admin, .centre].contains(login)
    }
  }

  private func status(_ route: Route, _ visitor: Visitor, _ path: String?) throws -> String {
    let path = path ?? Pattern(#"\{\w+\}"#).replaced(in: route.pattern, by: "1")
    let answer = try route.method == .get ? visitor.get(path) : visitor.post(path, [:])
    if answer.location?.hasPrefix("/sign-in?") == true { return "sign-in" }
    return String(answer.status.code)
  }
}
