/// A site that may show the page of a school in a frame: `https://shkola.example`, exactly as a policy names it.
package struct FrameHost: Hashable, Sendable {
  package let origin: String

  /// More than a school has sites.
  package static let limit = 5

  /// Reads an address as people paste it; nil for what is no site of the web. No path, no wildcard, no other scheme.
  package init?(_ typed: String) {
    let text = typed.lowercased()
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) } ?? "https://"
    let rest = text.hasPrefix(scheme) ? text.dropFirst(scheme.count) : text[...]
    let authority = rest.prefix { !"/?#".contains($0) }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, Self.isHost(host), !rest.contains("://") else { return nil }
    if parts.count == 2 { guard let port = Int(parts[1]), (1...65535).contains(port) else { return nil } }
    origin = scheme + authority
  }

  /// A name with a dot, in Latin letters: what a browser compares is the name in punycode.
  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
              || $0 == UInt8(ascii: "-")
          }
      }
  }
}
