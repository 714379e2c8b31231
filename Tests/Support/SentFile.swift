import HTTP

/// A file as a browser sends it with a form.
package struct SentFile: Sendable {
  let field: String
  let name: String
  let type: String
  package let bytes: [UInt8]

  package init(field: String, name: String, type: String = "application/octet-stream", bytes: [UInt8]) {
    self.field = field
    self.name = name
    self.type = type
    self.bytes = bytes
  }

  static let boundary = "----boundary-of-a-test-visitor"

  func body(with form: FormFields) -> [UInt8] {
    var head = ""
    for (name, value) in form.pairs {
      head += "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    head +=
      "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
      + "Content-Type: \(type)\r\n\r\n"
    return Array(head.utf8) + bytes + Array("\r\n--\(Self.boundary)--\r\n".utf8)
  }
}
