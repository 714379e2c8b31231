import HTTPTypes

/// One answer. The server adds Date, Content-Length and Connection itself.
package struct Response: Sendable {
  package var status: HTTPResponse.Status
  package var fields: HTTPFields
  package var body: Body

  package enum Body: Sendable {
    case empty
    case bytes([UInt8])
    case file(FileBody)

    var length: Int {
      switch self {
      case .empty: 0
      case .bytes(let bytes): bytes.count
      case .file(let file): file.length
      }
    }
  }

  package init(status: HTTPResponse.Status = .ok, fields: HTTPFields = [:], body: Body = .empty) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      fields: [.contentType: "text/plain; charset=utf-8", .xContentTypeOptions: "nosniff"],
      body: .bytes(Array(text.utf8)))
  }

  /// 303: the browser fetches that address with GET, so a reload repeats no form.
  package static func seeOther(_ location: String) -> Response {
    Response(status: .seeOther, fields: [.location: PercentCoding.safeAddress(location)])
  }
}
