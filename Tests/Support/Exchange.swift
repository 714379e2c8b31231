import Glibc
import HTTP
import HTTPTypes

/// What came back, ready to be looked at.
package struct Exchange: Sendable {
  package let status: HTTPResponse.Status
  package let fields: HTTPFields
  package let body: String
  /// As they came, for files.
  package let bytes: [UInt8]

  init(_ response: Response) {
    status = response.status
    fields = response.fields
    switch response.body {
    case .bytes(let sent): bytes = sent
    case .empty, .file: bytes = []
    }
    body = String(decoding: bytes, as: UTF8.self)
  }

  package var location: String? { fields[.location] }

  /// What a reader sees: without tags, entities decoded, every space an ordinary one.
  package var text: String {
    Markup.plain(Self.scripts.replaced(in: body, by: " "))
  }

  private static let scripts = Pattern(#"<(script|style)\b[\s\S]*?</\1>"#)

  /// True when a reader sees the words, or the source has them literally.
  package func contains(_ words: String) -> Bool {
    hasSource(words) || text.contains(Markup.plain(words))
  }

  /// True when the source has the letters, byte for byte: on a large page far faster than comparing characters.
  package func hasSource(_ letters: String) -> Bool { strstr(body, letters) != nil }

  /// The form that has all of these fields, with the values that the page shows.
  package func form(with names: [String]) -> FormFields? {
    HTMLForm.all(in: body).first { $0.hasFields(names) }?.fields
  }
}

/// HTML as our own templates write it.
enum Markup {
  static func plain(_ html: String) -> String {
    decoded(tags.replaced(in: html, by: " ")).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let tags = Pattern("<[^>]*>")
  private static let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { decoded, part in
      let name = part.prefix { $0 != ";" }
      if name.count < part.count, let meant = entity(name) {
        decoded += meant + part.dropFirst(name.count + 1)
      } else {
        decoded += "&" + part
      }
    }
  }

  private static func entity(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
