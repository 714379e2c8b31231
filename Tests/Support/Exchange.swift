import Glibc
import HTTP
import HTTPTypes

/// What came back, ready to be looked at.
package struct Exchange: Sendable {
  package let status: HTTPResponse.Status
  package let fields: HTTPFields
  package let body: String

  init(_ response: Response) {
    status = response.status
    fields = response.fields
    switch response.body {
    case .bytes(let bytes): body = String(decoding: bytes, as: UTF8.self)
    case .empty, .file: body = ""
    }
  }

  package var location: String? { fields[.location] }

  /// What a reader sees: without tags, entities decoded, every space an ordinary one.
  package var text: String {
    Markup.plain(body.replacing(/<(script|style)\b.*?<\/\1>/.dotMatchesNewlines(), with: " "))
  }

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
    let bare = decoded(html.replacing(/<[^>]*>/, with: " "))
    return bare.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).joined(separator: " ")
  }

  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&(#?[A-Za-z0-9]+);/) { match -> String in
      let name = match.1
      if name.hasPrefix("#x"), let code = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(code) {
        return String(Character(scalar))
      }
      if name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
        return String(Character(scalar))
      }
      let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
      return names[String(name)] ?? String(match.0)
    }
  }
}
