import HTTPTypes

/// gzip for those who ask (RFC 9110 section 12.5.3). Compressing takes time: never on a lane.
extension Response {
  /// Smaller answers are not worth the time.
  private static let compressionThreshold = 1_024

  /// The answer after the request's conditions and range, compressed when that is of use.
  package func negotiated(for request: Request) -> Response {
    guard isCompressible else { return meetingConditions(of: request) }
    var response = self
    if fields[.vary]?.contains("Accept-Encoding") != true {
      response.fields[.vary] = fields[.vary].map { "\($0), Accept-Encoding" } ?? "Accept-Encoding"
    }
    response = response.meetingConditions(of: request)
    guard case .bytes(let bytes) = response.body, response.status == status, request.acceptsGzip,
      !request.isFromElsewhere, let packed = try? Gzip.packed(bytes, .quickly)
    else { return response }
    response.body = .bytes(packed)
    response.fields[.contentEncoding] = "gzip"
    // The same tag for other bytes is a weak one (section 8.8.3.3).
    if let tag = response.fields[.eTag], !tag.hasPrefix("W/") { response.fields[.eTag] = "W/\(tag)" }
    return response
  }

  /// Without compressing: what a lane has time for.
  package func meetingConditions(of request: Request) -> Response {
    Conditions(request)?.applied(to: self) ?? self
  }

  /// `no-transform` is how a handler keeps a page as it is.
  private var isCompressible: Bool {
    guard case .bytes(let bytes) = body, bytes.count >= Self.compressionThreshold, status != .partialContent,
      fields[.contentEncoding] == nil, let type = fields[.contentType], ContentType.isCompressible(type)
    else { return false }
    return fields[.cacheControl]?.contains("no-transform") != true
  }
}

extension Request {
  /// A weight of zero means "not this one"; a star stands for what is not named.
  var acceptsGzip: Bool {
    var star = false
    for item in (fields[.acceptEncoding] ?? "").split(separator: ",") {
      let parts = item.split(separator: ";").map(\.trimmingSpaces)
      let isRefused = parts.dropFirst().contains {
        $0.lowercased().hasPrefix("q=") && (Double($0.dropFirst(2)) ?? 0) <= 0
      }
      switch parts.first?.lowercased() {
      case "gzip", "x-gzip": return !isRefused
      case "*": star = !isRefused
      default: break
      }
    }
    return star
  }

  /// Another site made the browser ask: who can make it ask often, with words of his choice, and sees how long
  /// the answers are, learns what stands beside those words (BREACH).
  fileprivate var isFromElsewhere: Bool {
    let site = fields.first { $0.name.canonicalName == "sec-fetch-site" }?.value
    return site == "cross-site" || site == "same-site"
  }
}
