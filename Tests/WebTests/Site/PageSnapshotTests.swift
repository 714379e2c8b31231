import HTTP
import HTTPTypes
import TestSupport
import Testing

/// Whole pages as they were reviewed: status, the headers that matter, the body. `make snapshots` writes them anew.
struct PageSnapshotTests {
  struct Shown: Sendable, CustomStringConvertible {
    let description: String
    let login: DemoLogin?
    let path: String
  }

  private static let pages = [
    Shown(description: "sign-in", login: nil, path: "/sign-in"),
    Shown(description: "not-found", login: nil, path: "/nowhere"),
    Shown(description: "public-school", login: nil, path: "/schools/voya/mentoring"),
    Shown(description: "home-curator", login: .curator, path: "/home"),
    Shown(description: "person-new", login: .curator, path: "/people/new"),
    Shown(description: "pair-new", login: .curator, path: "/pairs/new/mentee"),
    Shown(description: "forbidden", login: .curator, path: "/district"),
    Shown(description: "district", login: .ruo, path: "/district"),
  ]

  @Test("the page is the one that was reviewed", arguments: pages)
  func snapshot(page: Shown) throws {
    let portal = try TestPortal()
    let visitor = try page.login.map(portal.visitor) ?? portal.guest()
    let text = Self.text(of: try visitor.get(page.path))
    #expect(try Snapshot.difference(text, from: "Pages/\(page).html") == nil)
  }

  private static func text(of exchange: Exchange) -> String {
    let names: [HTTPField.Name] = [.contentType, .cacheControl, .contentSecurityPolicy, .location]
    let head = names.compactMap { name in exchange.fields[name].map { "\(name): \($0)" } }
    return (["\(exchange.status.code)"] + head + ["", steady(exchange.body)]).joined(separator: "\n")
  }

  /// Without what is new in every answer: tokens, the number of the request, the hash in the address of an asset.
  private static func steady(_ body: String) -> String {
    let hidden = Pattern(#"(name="_(?:csrf|key)" value=")[^"]*"#).replaced(in: body, by: "$1…")
    let ends = Pattern(#"(data-session-end=")\d+(".*\n.*data-session-time>)[\d:]+"#).replaced(in: hidden, by: "$1…$2…")
    let assets = Pattern(#"(/assets/[\w/-]+)\.[0-9a-f]{8}\."#).replaced(in: ends, by: "$1.….")
    return Pattern(#"\b[0-9a-f]{8}\b"#).replaced(in: assets, by: "…")
  }
}
