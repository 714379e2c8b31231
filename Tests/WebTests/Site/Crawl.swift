import HTTP
import HTTPTypes
import TestSupport
import Web

/// A walk over everything that links and forms of a role lead to; of pages alike, the first few.
struct Crawl {
  struct Visited: Sendable {
    let path: String
    /// The route that answered; nil for an address that none has.
    let pattern: String?
    /// Whose page the link stood on.
    let from: String
    /// A form that asks was sent as it stood; a page may well say what is missing.
    let isQuestion: Bool
    let exchange: Exchange
  }

  private(set) var visited: [Visited] = []

  /// The walk of a role over the demo, made once for all tests; nil is a guest.
  static func ofDemo(_ login: DemoLogin?) throws -> Crawl {
    switch login {
    case nil: try guest.get()
    case .curator: try curator.get()
    case .ruo: try ruo.get()
    case .centre: try centre.get()
    case .admin: try admin.get()
    }
  }

  private static let guest = Result { try Crawl(TestPortal().guest(), from: ["/", "/sign-in"]) }
  private static let curator = walk(.curator)
  private static let ruo = walk(.ruo)
  private static let centre = walk(.centre)
  private static let admin = walk(.admin)

  private static func walk(_ login: DemoLogin) -> Result<Crawl, any Error> {
    Result { try Crawl(TestPortal().visitor(login), from: ["/home", "/account", "/"]) }
  }

  private let table = Site.routes.reduce(into: RouteTable<String>()) { $0.add($1.method, $1.pattern, $1.pattern) }

  private static let start = "start"

  /// - Parameters:
  ///   - starts: are opened all, however alike.
  ///   - alike: how many pages of one route with the same query names are opened.
  init(_ visitor: Visitor, from starts: [String], alike: Int = 2) throws {
    var leads = starts.map { Lead(path: $0, from: Self.start, isQuestion: false) }
    var known = Set(starts)
    var opened: [String: Int] = [:]
    var following = 0
    // The nearest pages first: of pages alike, those that the starts lead to.
    while following < leads.count {
      let next = leads[following]
      following += 1
      let shape = shape(of: next.path)
      guard next.from == Self.start || opened[shape, default: 0] < alike else { continue }
      opened[shape, default: 0] += 1
      let exchange = try visitor.get(next.path)
      visited.append(
        Visited(
          path: next.path, pattern: pattern(of: next.path), from: next.from, isQuestion: next.isQuestion,
          exchange: exchange))
      for lead in self.leads(of: exchange, at: next.path) where known.insert(lead.path).inserted { leads.append(lead) }
    }
  }

  private struct Lead {
    let path: String
    let from: String
    let isQuestion: Bool
  }

  private func leads(of exchange: Exchange, at path: String) -> [Lead] {
    let links = (exchange.links + [exchange.location].compactMap(\.self)).map { ($0, false) }
    return (links + exchange.questions.map { ($0, true) })
      .filter { $0.0.hasPrefix("/") && !$0.0.hasPrefix("/assets/") }
      .map { Lead(path: $0.0, from: path, isQuestion: $0.1) }
  }

  /// The first page of a route that was met.
  func path(of pattern: String) -> String? { visited.first { $0.pattern == pattern }?.path }

  private func shape(of path: String) -> String {
    let names = Set((try? Request(method: .get, target: path))?.query.pairs.map(\.name) ?? []).sorted()
    return (pattern(of: path) ?? path) + "?" + names.joined(separator: "&")
  }

  private func pattern(of path: String) -> String? {
    let bare = String(path.prefix { $0 != "?" })
    guard case .found(let pattern, _) = table.match(.get, bare) else { return nil }
    return pattern
  }
}
