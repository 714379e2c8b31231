import HTTPTypes

/// What a GET or HEAD asks besides the resource: "only if" (RFC 9110 section 13) and "only these bytes" (14).
struct Conditions {
  private var ifMatch: String?
  private var ifNoneMatch: String?
  private var ifModifiedSince: String?
  private var ifUnmodifiedSince: String?
  private var ifRange: String?
  private var range: String?

  /// nil for a request that asks nothing of the kind, as most do.
  init?(_ request: Request) {
    guard request.method == .get || request.method == .head else { return nil }
    var isEmpty = true
    for field in request.fields {
      switch field.name.canonicalName {
      case "if-match": ifMatch = ifMatch.map { "\($0), \(field.value)" } ?? field.value
      case "if-none-match": ifNoneMatch = ifNoneMatch.map { "\($0), \(field.value)" } ?? field.value
      case "if-modified-since": ifModifiedSince = field.value
      case "if-unmodified-since": ifUnmodifiedSince = field.value
      case "if-range": ifRange = field.value
      // Section 14.2: defined for GET only.
      case "range" where request.method == .get: range = field.value
      default: continue
      }
      isEmpty = false
    }
    if isEmpty { return nil }
  }

  /// In the order of section 13.2.2. An answer without a validator is not judged.
  func applied(to response: Response) -> Response {
    guard response.status == .ok else { return response }
    let tag = response.fields[.eTag]
    let modified = response.fields[.lastModified]
    if let tag, let ifMatch, !Self.names(ifMatch, tag, isStrong: true) {
      return response.withoutContent(.preconditionFailed)
    }
    if ifMatch == nil, let isLater = Self.isLater(modified, than: ifUnmodifiedSince), isLater {
      return response.withoutContent(.preconditionFailed)
    }
    if let ifNoneMatch {
      if let tag, Self.names(ifNoneMatch, tag, isStrong: false) { return response.withoutContent(.notModified) }
    } else if let isLater = Self.isLater(modified, than: ifModifiedSince), !isLater {
      return response.withoutContent(.notModified)
    }
    guard let range, response.fields[.acceptRanges] == "bytes", isRangeFresh(tag, modified) else { return response }
    return response.part(range)
  }

  /// Section 13.1.5: a part of another version would be glued to the wrong whole.
  private func isRangeFresh(_ tag: String?, _ modified: String?) -> Bool {
    guard let ifRange else { return true }
    return ifRange == tag && !ifRange.hasPrefix("W/") || ifRange == modified
  }

  /// The two comparisons of section 8.8.3.2. Our own tags hold no comma.
  private static func names(_ list: String, _ tag: String, isStrong: Bool) -> Bool {
    list.split(separator: ",").contains { item in
      let item = item.trimmingSpaces
      if item == "*" { return true }
      if isStrong { return item == tag && !tag.hasPrefix("W/") }
      return item.trimmingPrefix("W/") == tag.trimmingPrefix("W/")
    }
  }

  /// nil unless both are dates.
  private static func isLater(_ modified: String?, than condition: String?) -> Bool? {
    guard let modified = modified.flatMap(HTTPDate.seconds), let condition = condition.flatMap(HTTPDate.seconds)
    else { return nil }
    return modified > condition
  }
}

extension Response {
  /// Keeps what a cache needs of the fields (section 15.4.5) and drops what describes the content.
  fileprivate func withoutContent(_ status: HTTPResponse.Status) -> Response {
    var response = Response(status: status, fields: fields)
    for name in [HTTPField.Name.contentType, .contentEncoding, .contentLanguage, .contentDisposition, .acceptRanges] {
      response.fields[name] = nil
    }
    return response
  }

  fileprivate func part(_ range: String) -> Response {
    let length = body.length
    switch ByteRange(range, of: length) {
    case .whole:
      return self
    case .unsatisfiable:
      var response = withoutContent(.rangeNotSatisfiable)
      response.fields[.contentRange] = "bytes */\(length)"
      return response
    case .part(let place):
      var response = self
      response.status = .partialContent
      response.fields[.contentRange] = "bytes \(place.lowerBound)-\(place.upperBound - 1)/\(length)"
      switch body {
      case .empty: break
      case .bytes(let bytes): response.body = .bytes(Array(bytes[place]))
      case .file(let file): response.body = .file(file.part(place))
      }
      return response
    }
  }
}
