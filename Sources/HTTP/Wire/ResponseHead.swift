import HTTPTypes

/// Writes status line and fields (RFC 9112 sections 4 and 5) straight into the bytes that are sent.
enum ResponseHead {
  /// `date` is the Date field with its CRLF, made once a second by the lane.
  static func append(
    _ response: Response, length: Int, persistence: Persistence, date: [UInt8], to head: inout [UInt8]
  ) {
    head.append(contentsOf: "HTTP/1.1 ".utf8)
    head.append(contentsOf: String(response.status.code).utf8)
    head.append(UInt8(ascii: " "))
    head.append(contentsOf: response.status.reasonPhrase.utf8)
    head.append(contentsOf: "\r\n".utf8)
    head.append(contentsOf: date)
    for field in response.fields where !isOwn(field.name) {
      head.append(contentsOf: field.name.rawName.utf8)
      head.append(contentsOf: ": ".utf8)
      field.withUnsafeBytesOfValue { head.append(contentsOf: $0) }
      head.append(contentsOf: "\r\n".utf8)
    }
    if hasBody(response.status) {
      head.append(contentsOf: "Content-Length: ".utf8)
      head.append(contentsOf: String(length).utf8)
      head.append(contentsOf: "\r\n".utf8)
    }
    switch persistence {
    case .close, .closeEarly: head.append(contentsOf: "Connection: close\r\n\r\n".utf8)
    case .keepAlive: head.append(contentsOf: "\r\n".utf8)
    case .keepAliveAnnounced: head.append(contentsOf: "Connection: keep-alive\r\n\r\n".utf8)
    }
  }

  /// RFC 9110 section 6.4.1: these have no body, whatever the handler gave. Nor a length (8.6): in 304 it would have to
  /// be that of the 200, which is not known here.
  static func hasBody(_ status: HTTPResponse.Status) -> Bool {
    status.code >= 200 && status != .noContent && status != .notModified
  }

  /// Framing and date are the server's: a handler that sets them could only contradict the bytes.
  private static func isOwn(_ name: HTTPField.Name) -> Bool {
    switch name.canonicalName {
    case "date", "content-length", "connection", "transfer-encoding", "keep-alive": true
    default: false
    }
  }
}
