import HTTPTypes

/// What the fields of a head mean for the connection: where the body ends, whether another request may
/// follow, whether the client waits for 100 Continue.
struct RequestTerms {
  enum Length: Equatable {
    case none
    case bytes(Int)
    case chunked
  }

  private(set) var length = Length.none
  private(set) var persistence: Persistence
  private(set) var expectsContinue = false

  init(_ head: RequestHead) throws(Refusal) {
    var hosts = 0
    var codings: [String] = []
    var isClosing = false
    var isKeptAlive = false
    persistence = .close
    for field in head.fields {
      switch field.name.canonicalName {
      case "host":
        hosts += 1
        guard RequestTarget.isHost(field.value) else { throw Refusal(.badRequest, "bad Host") }
      case "content-length":
        // Even equal repetitions are refused: RFC 9112 section 6.3 allows it and it leaves no doubt.
        guard length == .none else { throw Refusal(.badRequest, "repeated Content-Length") }
        length = .bytes(try Self.contentLength(field.value))
      case "transfer-encoding":
        codings.append(field.value)
      case "connection":
        let options = field.value.lowercased().split(separator: ",").map(\.trimmingSpaces)
        isClosing = isClosing || options.contains("close")
        isKeptAlive = isKeptAlive || options.contains("keep-alive")
      case "expect":
        guard field.value.lowercased() == "100-continue" else {
          throw Refusal(.expectationFailed, "unknown expectation")
        }
        expectsContinue = head.version == .http11
      default:
        break
      }
    }
    // Section 3.2: one Host, and only HTTP/1.0 may do without.
    guard hosts == 1 || hosts == 0 && head.version == .http10 else {
      throw Refusal(.badRequest, "\(hosts) Host fields")
    }
    if !codings.isEmpty {
      // Sections 6.1 and 6.3: the two together, or in HTTP/1.0, are how requests are smuggled.
      guard length == .none, head.version == .http11 else {
        throw Refusal(.badRequest, "Transfer-Encoding where it cannot be")
      }
      try Self.checkChunked(codings)
      length = .chunked
    }
    if length == .none || length == .bytes(0) { expectsContinue = false }
    switch head.version {
    case .http11: persistence = isClosing ? .close : .keepAlive
    case .http10: persistence = isKeptAlive && !isClosing ? .keepAliveAnnounced : .close
    }
  }

  /// 1*DIGIT and nothing else: no sign, no list (section 6.2).
  private static func contentLength(_ value: String) throws(Refusal) -> Int {
    guard !value.isEmpty, value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw Refusal(.badRequest, "Content-Length is no number") }
    guard let count = Int(value) else { throw Refusal(.contentTooLarge, "Content-Length out of range") }
    return count
  }

  /// Only `chunked` alone is understood. A coding nobody knows is 501; a list in which chunked is repeated
  /// or not the last gives no length at all, which is 400 (section 6.3).
  private static func checkChunked(_ values: [String]) throws(Refusal) {
    let names = values.joined(separator: ",").lowercased()
      .split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmingSpaces) }
    guard names != ["chunked"] else { return }
    let areTokens = names.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(RequestSyntax.isToken) }
    guard areTokens, !names.dropLast().contains("chunked") else {
      throw Refusal(.badRequest, "malformed Transfer-Encoding")
    }
    throw Refusal(.notImplemented, "unknown transfer coding")
  }
}
