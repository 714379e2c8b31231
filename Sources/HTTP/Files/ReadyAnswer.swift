import HTTPTypes

/// An answer made ahead, as it is and compressed. Each coding has a tag of its own: a part of the one is no part of the other
/// (RFC 9110 section 8.8.3.3).
package struct ReadyAnswer: Sendable {
  private let plain: Response
  private let gzipped: Response?
  /// Of both together.
  package let length: Int

  package enum Effort: Sendable {
    /// Made once at start, read many times.
    case fully
    /// Made again as soon as something changes.
    case quickly
  }

  /// - Parameters:
  ///   - tag: another one for other bytes.
  ///   - fields: all of the answer but its tag, coding and the `Vary` of the coding.
  package init(_ content: [UInt8], tag: String, fields: HTTPFields, effort: Effort) throws {
    var fields = fields
    let isCompressible = ContentType.isCompressible(fields[.contentType] ?? "")
    fields[.eTag] = "\"\(tag)\""
    if isCompressible { fields[.vary] = fields[.vary].map { "\($0), Accept-Encoding" } ?? "Accept-Encoding" }
    plain = Response(fields: fields, body: .bytes(content))
    let packed = isCompressible ? try Gzip.packed(content, effort == .fully ? .fully : .quickly) : content
    guard packed.count < content.count else {
      (gzipped, length) = (nil, content.count)
      return
    }
    fields[.eTag] = "\"\(tag)-gzip\""
    fields[.contentEncoding] = "gzip"
    gzipped = Response(fields: fields, body: .bytes(packed))
    length = content.count + packed.count
  }

  package func response(to request: Request) -> Response {
    guard let gzipped, request.acceptsGzip else { return plain }
    return gzipped
  }
}
