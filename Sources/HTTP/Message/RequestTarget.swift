import HTTPTypes

/// What the request line points at (RFC 9112 section 3.2), taken apart.
struct RequestTarget {
  let path: String
  let query: FormFields
  /// Only the absolute form carries one; it then overrules the Host field (section 3.2.2).
  let authority: String?

  init(_ target: String, method: HTTPRequest.Method) throws(Refusal) {
    guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
      throw Refusal(.badRequest, "byte in the target that no address has")
    }
    if target == "*" {
      guard method == .options else { throw Refusal(.badRequest, "target * belongs to OPTIONS") }
      path = "*"
      query = [:]
      authority = nil
      return
    }
    var local = Substring(target)
    if target.hasPrefix("/") {
      authority = nil
    } else {
      let host = try Self.takeAuthority(from: &local)
      authority = String(host)
    }
    let parts = local.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = try Self.normalised(parts[0].isEmpty ? "/" : parts[0])
    query = parts.count == 2 ? try FormFields(parsing: parts[1]) : [:]
  }

  /// Removes "http://host:port" and leaves what follows it.
  private static func takeAuthority(from target: inout Substring) throws(Refusal) -> Substring {
    for scheme in ["http://", "https://"] where target.prefix(scheme.count).lowercased() == scheme {
      let rest = target.dropFirst(scheme.count)
      let host = rest.prefix { $0 != "/" && $0 != "?" }
      guard !host.isEmpty, isHost(host) else { throw Refusal(.badRequest, "bad authority in the target") }
      target = rest[host.endIndex...]
      return host
    }
    throw Refusal(.badRequest, "target in none of the four forms")
  }

  /// Decodes once and then resolves dot segments (RFC 3986 section 5.2.4), so that neither `%2e%2e`
  /// nor `..%2f` reaches a handler or the file system.
  private static func normalised(_ raw: Substring) throws(Refusal) -> String {
    let isPlain = !raw.utf8.contains(UInt8(ascii: "%"))
    let path = isPlain ? String(raw) : try PercentCoding.decoded(raw, as: .path)
    guard mayHaveDotSegments(path.utf8) else { return path }
    var kept: [Substring] = []
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        guard kept.popLast() != nil else { throw Refusal(.badRequest, "path leaves the root") }
        if isLast { kept.append("") }
      default:
        kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }

  private static func mayHaveDotSegments(_ path: String.UTF8View) -> Bool {
    var previous = UInt8(0)
    for byte in path {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
      previous = byte
    }
    return false
  }

  /// uri-host [ ":" port ] (RFC 9110 section 7.2). Empty is valid: such a request names no host.
  static func isHost(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    let colon = UInt8(ascii: ":")
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let address = bytes[..<end].dropFirst()
      let isAddress = address.allSatisfy {
        PercentCoding.isAlphanumeric($0) || $0 == colon || $0 == UInt8(ascii: ".")
      }
      return isAddress && !address.isEmpty && isPort(bytes[end...].dropFirst())
    }
    let end = bytes.firstIndex(of: colon) ?? bytes.endIndex
    return bytes[..<end].allSatisfy(isRegisteredNameByte) && isPort(bytes[end...])
  }

  /// Nothing, or a colon and up to five digits.
  private static func isPort(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return first == UInt8(ascii: ":") && bytes.count <= 6
      && bytes.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// reg-name (RFC 3986 section 3.2.2): unreserved, percent, sub-delims.
  private static func isRegisteredNameByte(_ byte: UInt8) -> Bool {
    PercentCoding.isAlphanumeric(byte) || "-._~%!$&'()*+,;=".utf8.contains(byte)
  }
}
