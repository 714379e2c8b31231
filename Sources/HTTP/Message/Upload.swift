import HTTPTypes

/// A file that came with a form. Its bytes stand where the body stands, in memory or in a file without a name,
/// and go with the request.
package struct Upload: Sendable {
  /// Of the field in the form.
  package let name: String
  /// As the browser said it, without folders and control characters: to show, never to open.
  package let fileName: String
  /// As the browser said it: it may be anything.
  package let contentType: String
  private let body: RequestBody
  private let place: Range<Int>

  fileprivate init?(_ part: MultipartParser.Part, in body: RequestBody) {
    // A file field in which nothing was chosen comes without a name and without bytes.
    guard let fileName = part.fileName, !fileName.isEmpty || !part.content.isEmpty else { return nil }
    name = part.name
    self.fileName = fileName
    contentType = part.contentType ?? "application/octet-stream"
    self.body = body
    place = part.content
  }

  package var size: Int { place.count }

  package func bytes() throws(Refusal) -> [UInt8] { try body.bytes(in: place) }

  /// The first bytes, by which a format is known.
  package func prefix(_ count: Int) throws(Refusal) -> [UInt8] {
    try body.bytes(in: place.lowerBound..<min(place.upperBound, place.lowerBound + count))
  }
}

extension Request {
  /// The fields of a posted form, without its files: 415 for another type, 400 for what cannot be read.
  package func form() throws(Refusal) -> FormFields {
    if let parts = try parts() { return try fields(of: parts) }
    guard mediaType?.value == "application/x-www-form-urlencoded" else {
      throw Refusal(.unsupportedMediaType, "not a form: \(fields[.contentType] ?? "")")
    }
    guard let text = String(validating: try body.bytes(), as: UTF8.self) else {
      throw Refusal(.badRequest, "form is not UTF-8")
    }
    return try FormFields(parsing: text)
  }

  /// The files of a form with `enctype="multipart/form-data"`; 415 for any other.
  package func uploads() throws(Refusal) -> [Upload] {
    guard let parts = try parts() else { throw Refusal(.unsupportedMediaType, "a form without files") }
    return parts.compactMap { Upload($0, in: body) }
  }

  /// The file chosen in that field; nil when none was.
  package func upload(_ name: String) throws(Refusal) -> Upload? {
    try uploads().first { $0.name == name }
  }

  private var mediaType: ParameterisedValue? { fields[.contentType].flatMap(ParameterisedValue.init) }

  /// nil when the body is no multipart form.
  private func parts() throws(Refusal) -> [MultipartParser.Part]? {
    guard let type = mediaType, type.value == "multipart/form-data" else { return nil }
    var parser = try MultipartParser(boundary: type["boundary"] ?? "")
    try body.forEachPiece { piece throws(Refusal) in try parser.feed(piece) }
    return try parser.finish()
  }

  private func fields(of parts: [MultipartParser.Part]) throws(Refusal) -> FormFields {
    var pairs: [(String, String)] = []
    var allowance = FormFields.byteLimit
    for part in parts where part.fileName == nil {
      allowance -= part.content.count
      guard allowance >= 0 else { throw Refusal(.contentTooLarge, "form fields over \(FormFields.byteLimit) bytes") }
      let bytes = try body.bytes(in: part.content)
      guard let value = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
        throw Refusal(.badRequest, "form is not UTF-8")
      }
      pairs.append((part.name, value))
    }
    return FormFields(pairs)
  }
}
