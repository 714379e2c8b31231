import HTTPTypes

/// The proxies whose word on the client is taken. Everybody else is known by his socket: no request chooses its
/// own address.
package struct TrustedProxies: Sendable {
  /// Where the proxies write it. One field, not both: a proxy passes on what a client wrote in the other.
  package enum Field: String, Sendable, CaseIterable {
    case xForwardedFor = "x-forwarded-for"
    /// RFC 7239.
    case forwarded
  }

  package struct NoRange: Error { package let text: String }

  private let ranges: [(network: NetworkAddress, length: Int)]
  private let field: Field

  /// - Parameter list: addresses and networks separated by commas: "127.0.0.1, 10.0.0.0/8, ::1".
  package init(_ list: String = "", field: Field = .xForwardedFor) throws(NoRange) {
    self.field = field
    var ranges: [(network: NetworkAddress, length: Int)] = []
    for item in list.split(separator: ",").map(\.trimmingSpaces) where !item.isEmpty {
      let parts = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard let address = NetworkAddress(parts[0]) else { throw NoRange(text: String(item)) }
      let bits = address.isV4 ? 32 : 128
      let length = parts.count == 2 ? Int(parts[1]) : bits
      guard let length, (0...bits).contains(length) else { throw NoRange(text: String(item)) }
      ranges.append((address.prefix(length + 128 - bits), length + 128 - bits))
    }
    self.ranges = ranges
  }

  private init() {
    ranges = []
    field = .xForwardedFor
  }

  static let none = TrustedProxies()

  func contains(_ address: NetworkAddress) -> Bool {
    ranges.contains { address.prefix($0.length) == $0.network }
  }

  /// Who asks and over which scheme. Every proxy adds on the right whom it saw, so the list is read from there for
  /// as long as the one who wrote is trusted; what stands further left may be anybody's invention.
  func origin(of fields: HTTPFields, through socket: NetworkAddress) -> (client: NetworkAddress, scheme: String?) {
    guard contains(socket) else { return (socket, nil) }
    var client = socket
    var scheme = field == .xForwardedFor ? Self.values(of: "x-forwarded-proto", fields) : ""
    for element in Self.elements(of: Self.values(of: field.rawValue, fields)).reversed() {
      guard contains(client) else { break }
      switch field {
      case .xForwardedFor:
        guard let address = Self.address(element) else { return (client, Self.scheme(scheme)) }
        client = address
      case .forwarded:
        guard let pair = ParameterisedValue(";\(element)"), let address = Self.address(pair["for"] ?? "")
        else { return (client, Self.scheme(scheme)) }
        client = address
        scheme = pair["proto"] ?? ""
      }
    }
    return (client, Self.scheme(scheme))
  }

  private static func values(of name: String, _ fields: HTTPFields) -> String {
    fields.filter { $0.name.canonicalName == name }.map(\.value).joined(separator: ",")
  }

  private static func scheme(_ text: String) -> String? {
    let scheme = text.lowercased()
    return ["http", "https"].contains(scheme) ? scheme : nil
  }

  /// Splits at commas, but not inside quotes.
  private static func elements(of list: String) -> [String] {
    var elements = [""]
    var isQuoted = false
    for character in list {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { elements.append("") } else { elements[elements.endIndex - 1].append(character) }
    }
    return elements.map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }

  /// An address with or without brackets and port; "unknown" and "_hidden" (RFC 7239 section 6) are none.
  private static func address(_ node: String) -> NetworkAddress? {
    if node.hasPrefix("[") {
      guard let end = node.firstIndex(of: "]") else { return nil }
      return NetworkAddress(node[node.index(after: node.startIndex)..<end])
    }
    let parts = node.split(separator: ":", omittingEmptySubsequences: false)
    return NetworkAddress(parts.count == 2 ? parts[0] : Substring(node))
  }
}
