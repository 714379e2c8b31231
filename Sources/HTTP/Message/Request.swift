import HTTPTypes

/// One request, read whole.
package struct Request: Sendable {
  package let method: HTTPRequest.Method
  /// As received.
  package let target: String
  /// Percent-decoded once, dot segments resolved; begins with "/" (only `OPTIONS *` has "*").
  package let path: String
  package let query: FormFields
  package let fields: HTTPFields
  package let body: RequestBody
  /// Numeric address of who asks: of the socket's other end, or whom a trusted proxy names.
  package let peer: String
  /// "http" or "https", when a trusted proxy says which the client used.
  package let scheme: String?

  /// Refuses with 400 a target that is not an address or leaves the root.
  package init(
    method: HTTPRequest.Method, target: String, fields: HTTPFields = [:], body: [UInt8] = [],
    peer: String = "127.0.0.1", scheme: String? = nil
  ) throws(Refusal) {
    let parsed = try RequestTarget(target, method: method)
    self.init(
      method: method, target: target, parsed: parsed, fields: fields, body: RequestBody(body), peer: peer,
      scheme: scheme)
  }

  init(
    method: HTTPRequest.Method, target: String, parsed: RequestTarget, fields: HTTPFields, body: RequestBody,
    peer: String, scheme: String?
  ) {
    self.method = method
    self.target = target
    self.path = parsed.path
    self.query = parsed.query
    self.body = body
    self.peer = peer
    self.scheme = scheme
    var fields = fields
    if let authority = parsed.authority, let host = HTTPField.Name("Host") { fields[host] = authority }
    self.fields = fields
  }

  /// Whom guessing is counted for: the peer, of an IPv6 subscriber the network part alone.
  package var subscriber: String { NetworkAddress(peer)?.subscriber.description ?? peer }

  /// The host the client asked for, with its port: of the target, else of the Host field.
  package var host: String? {
    fields.first { $0.name.canonicalName == "host" }?.value
  }

  /// The first cookie of that name (RFC 6265 section 4.2), as received.
  package func cookie(_ name: String) -> String? {
    for field in fields where field.name == .cookie {
      // By bytes: letters with their combining marks, as `Character` has them, are not asked for.
      for part in field.value.utf8.split(separator: UInt8(ascii: ";")) {
        let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2, Substring(pair[0]).trimmingSpaces == name else { continue }
        return String(Substring(pair[1]).trimmingSpaces)
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without the optional whitespace of HTTP (RFC 9110 section 5.6.3): space and tab, nothing else.
  var trimmingSpaces: SubSequence {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var start = startIndex
    var end = endIndex
    while start < end, isBlank(utf8[start]) { start = utf8.index(after: start) }
    while start < end, isBlank(utf8[utf8.index(end, offsetBy: -1)]) { end = utf8.index(end, offsetBy: -1) }
    return self[start..<end]
  }
}
