/// A text document of an office suite with names in double braces, that is filled and given out as a document.
///
/// Whoever edits it in an office suite moves and dresses the names as any other text. A name that begins with «строка.»
/// belongs to a table row, which is repeated for every row of the data (decision 0113).
package struct DocumentTemplate: Sendable {
  /// The names that the document speaks, as they stand in it.
  package let names: Set<String>
  private let bytes: [UInt8]
  private let parts: [String: [MarkupToken]]

  package static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  package static let rowPrefix = "строка."
  /// Bytes of markup: an order of twenty pages has a tenth of it.
  static let unpackedLimit = 4 << 20

  /// - Throws: `Unreadable` when the bytes are no text document.
  package init(_ bytes: [UInt8]) throws(Unreadable) {
    let archive = try ZipArchive(bytes, limit: Self.unpackedLimit)
    guard archive.contains("word/document.xml") else { throw .damaged }
    var parts: [String: [MarkupToken]] = [:]
    var names: Set<String> = []
    for name in ["word/document.xml"] + Self.margins {
      guard let part = try archive.part(name) else { continue }
      guard let tokens = MarkupToken.all(in: String(decoding: part, as: UTF8.self)) else { throw .damaged }
      parts[name] = tokens
      names.formUnion(TemplateText.names(in: tokens))
    }
    self.bytes = bytes
    self.parts = parts
    self.names = names
  }

  /// Heads and feet of pages: an office suite makes up to three of each for a section.
  private static let margins = (1...9).flatMap { ["word/header\($0).xml", "word/footer\($0).xml"] }

  /// The document with values in the places of names; a name without a value leaves nothing behind.
  package func filled(_ values: [String: String], rows: [[String: String]]) throws -> [UInt8] {
    let texts = parts.mapValues { tokens in
      MarkupToken.text(of: TemplateText.filled(tokens, values, rows: rows))
    }
    return try DocumentArchive.replacing(texts.mapValues { Array($0.utf8) }, in: bytes)
  }
}
