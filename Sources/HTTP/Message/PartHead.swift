import HTTPTypes

/// What the fields before the content of a part say of it (RFC 7578 section 4).
struct PartHead {
  let name: String
  let fileName: String?
  let contentType: String?

  /// `bytes` are lines that end with CRLF, the last of them empty.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(.badRequest, "head of a part is not UTF-8")
    }
    var disposition: ParameterisedValue?
    var type: String?
    for line in text.unicodeScalars.split(separator: "\r\n".unicodeScalars) {
      let (name, value) = try Self.field(Substring(line))
      switch name {
      case "content-disposition":
        guard disposition == nil, let parsed = ParameterisedValue(value) else {
          throw Refusal(.badRequest, "bad Content-Disposition")
        }
        disposition = parsed
      case "content-type":
        type = String(value)
      case "content-transfer-encoding":
        // Section 4.7: no browser sends it; taking base64 for the content itself would damage the file.
        guard ["7bit", "8bit", "binary"].contains(value.lowercased()) else {
          throw Refusal(.unsupportedMediaType, "part with a transfer encoding")
        }
      default:
        break
      }
    }
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else {
      throw Refusal(.badRequest, "part without a name")
    }
    self.name = Self.unescaped(name)
    // `filename*` must not be used (section 4.2), so it is not looked at.
    fileName = disposition["filename"].map { Self.plainName(Self.unescaped($0)) }
    contentType = type
  }

  private static func field(_ line: Substring) throws(Refusal) -> (name: String, value: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(RequestSyntax.isToken),
      parts[1].utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") })
    else { throw Refusal(.badRequest, "malformed field of a part") }
    return (parts[0].lowercased(), parts[1].trimmingSpaces)
  }

  /// Browsers write these three bytes of a name so, and a percent sign as itself (section 4.2).
  private static func unescaped(_ name: String) -> String {
    name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }

  /// The last step of a path, without control characters: it may be shown, never opened.
  private static func plainName(_ name: String) -> String {
    let last = name.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""[...].unicodeScalars
    return String(String.UnicodeScalarView(last.filter { $0.properties.generalCategory != .control }))
  }
}
