import Glibc
import HTTPTypes

/// Reads the requests of one connection (RFC 9112). Fed whole or byte by byte it gives the same requests
/// or the same refusal: every decision is taken at a position of the input, never at the end of a read.
package struct RequestParser {
  package enum Progress {
    case incomplete
    /// The client waits for "100 Continue" before it sends the body.
    case expectsContinue
    case complete(Incoming)
  }

  package enum Phase { case between, header, body }

  package typealias BodyLimit = @Sendable (HTTPRequest.Method, _ path: String) -> Int

  private enum State {
    case requestLine
    case fields
    case counted(remaining: Int)
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case trailers
  }

  private let settings: ServerSettings
  private let peer: String
  private let bodyLimit: BodyLimit

  private var input = InputBuffer()
  private var state = State.requestLine
  private var head: RequestHead?
  private var body: BodyCollector
  private var bodyAllowance = 0
  private var headerAllowance = 0
  private var fieldAllowance = 0
  private var hasSkippedEmptyLine = false

  package init(settings: ServerSettings, peer: String, spool: Spool, bodyLimit: @escaping BodyLimit) {
    self.settings = settings
    self.peer = peer
    body = BodyCollector(spool: spool)
    self.bodyLimit = bodyLimit
  }

  package var phase: Phase {
    switch state {
    case .requestLine: input.isEmpty && !hasSkippedEmptyLine ? .between : .header
    case .fields: .header
    case .counted, .chunkSize, .chunk, .chunkEnd, .trailers: .body
    }
  }

  package mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    input.append(bytes)
  }

  /// The next request out of what was fed so far. After a refusal nothing more can be read.
  package mutating func next() throws(Refusal) -> Progress {
    while true {
      switch state {
      case .requestLine:
        guard let found = try readRequestLine() else { return .incomplete }
        head = found
        headerAllowance = settings.headerLimit
        fieldAllowance = settings.headerCount
        state = .fields
      case .fields:
        guard let field = try readField() else { return .incomplete }
        if case .some(let field) = field {
          head?.fields.append(field)
        } else if try beginBody() {
          return .expectsContinue
        }
      case .counted(let remaining):
        let taken = try input.take(atMost: remaining) { bytes throws(Refusal) in try body.append(bytes) }
        guard taken == remaining else {
          state = .counted(remaining: remaining - taken)
          return .incomplete
        }
        return .complete(try finish())
      case .chunkSize:
        guard let size = try readChunkSize() else { return .incomplete }
        state = size == 0 ? .trailers : .chunk(remaining: size)
      case .chunk(let remaining):
        let taken = try input.take(atMost: remaining) { bytes throws(Refusal) in try body.append(bytes) }
        guard taken == remaining else {
          state = .chunk(remaining: remaining - taken)
          return .incomplete
        }
        state = .chunkEnd
      case .chunkEnd:
        guard let line = try readLine(limit: 1, tooLong: .badRequest) else { return .incomplete }
        guard line.isEmpty else { throw Refusal(.badRequest, "chunk longer than its size") }
        state = .chunkSize
      case .trailers:
        // Trailers are dropped (RFC 9112 section 7.1.2 allows it), so they cannot overrule the header.
        guard let field = try readField() else { return .incomplete }
        if field == nil { return .complete(try finish()) }
      }
    }
  }

  private mutating func readRequestLine() throws(Refusal) -> RequestHead? {
    if let first = input.first, !RequestSyntax.isToken(first), first != UInt8(ascii: "\r") {
      throw Refusal(.badRequest, "request line does not begin with a method")
    }
    guard let line = try readLine(limit: settings.requestLineLimit, tooLong: .uriTooLong) else { return nil }
    if line.isEmpty, !hasSkippedEmptyLine {
      // Section 2.2: an old client may send CRLF after a body.
      hasSkippedEmptyLine = true
      return try readRequestLine()
    }
    return try input.reading(line) { bytes throws(Refusal) in try RequestSyntax.head(bytes) }
  }

  /// The next field; `.some(nil)` is the empty line that ends the fields, nil means more bytes are needed.
  private mutating func readField() throws(Refusal) -> HTTPField?? {
    guard let line = try readLine(limit: headerAllowance, tooLong: .requestHeaderFieldsTooLarge) else {
      return nil
    }
    guard !line.isEmpty else { return .some(nil) }
    headerAllowance -= line.count + 2
    fieldAllowance -= 1
    guard fieldAllowance >= 0, headerAllowance >= 0 else {
      throw Refusal(.requestHeaderFieldsTooLarge, "too many fields")
    }
    return .some(try input.reading(line) { bytes throws(Refusal) in try RequestSyntax.field(bytes) })
  }

  /// Decides how long the body is and whether it may be that long; true when the client waits for 100.
  private mutating func beginBody() throws(Refusal) -> Bool {
    guard let head else { return false }
    let terms = try RequestTerms(head)
    self.head?.persistence = terms.persistence
    let limit = terms.length == .none ? 0 : bodyLimit(head.method, head.parsed.path)
    switch terms.length {
    case .none:
      state = .counted(remaining: 0)
    case .bytes(let count):
      guard count <= limit else { throw Refusal(.contentTooLarge, "body of \(count) bytes") }
      state = .counted(remaining: count)
    case .chunked:
      bodyAllowance = limit
      state = .chunkSize
    }
    return terms.expectsContinue
  }

  private mutating func readChunkSize() throws(Refusal) -> Int? {
    // Extensions are dropped; 256 bytes are more than any real one has.
    guard let line = try readLine(limit: 256, tooLong: .badRequest) else { return nil }
    let size = try input.reading(line) { bytes throws(Refusal) in try RequestSyntax.chunkSize(bytes) }
    guard size <= bodyAllowance else { throw Refusal(.contentTooLarge, "chunked body too large") }
    bodyAllowance -= size
    return size
  }

  private mutating func finish() throws(Refusal) -> Incoming {
    guard let head else { throw Refusal(.badRequest, "body without a head") }
    let request = Request(
      method: head.method, target: head.target, parsed: head.parsed, fields: head.fields, body: body.finish(),
      peer: peer)
    self.head = nil
    hasSkippedEmptyLine = false
    state = .requestLine
    input.compact()
    return Incoming(request: request, persistence: head.persistence)
  }

  /// The next line without its CRLF, which is the only line end taken: a lone LF or CR is read
  /// differently by different servers, and that difference is what request smuggling lives on.
  private mutating func readLine(limit: Int, tooLong: HTTPResponse.Status) throws(Refusal) -> Range<Int>? {
    guard let line = input.takeLine() else {
      guard input.unreadCount <= limit else { throw Refusal(tooLong, "line over \(limit) bytes") }
      return nil
    }
    guard line.count <= limit else { throw Refusal(tooLong, "line over \(limit) bytes") }
    guard input.endsWithCarriageReturn(line) else { throw Refusal(.badRequest, "line ends without CR") }
    return line.dropLast()
  }
}
