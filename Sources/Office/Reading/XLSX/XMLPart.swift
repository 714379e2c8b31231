import Foundation
import FoundationXML

/// What reads one kind of part: told of elements without their prefixes, and of the text between the tags.
protocol PartReading {
  mutating func start(_ element: Substring, _ attributes: [String: String])
  mutating func text(_ text: String)
  mutating func end(_ element: Substring)
  /// Set to stop reading.
  var problem: Unreadable? { get }
}

extension PartReading {
  var problem: Unreadable? { nil }
}

/// One part of the archive through the SAX reader. No declarations are let in, so no entity can grow or point outside.
enum XMLPart {
  static func read<Reading: PartReading>(_ bytes: [UInt8], _ reading: Reading) throws(Unreadable) -> Reading {
    guard isPlain(bytes) else { throw .declaresEntities }
    // By a stream: given whole, libxml2 gives up after 10 MB.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    let delegate = Delegate(reading)
    parser.delegate = delegate
    let isWhole = parser.parse()
    if let problem = delegate.reading.problem { throw problem }
    guard isWhole, !delegate.isBroken else { throw .damaged }
    return delegate.reading
  }

  /// UTF-8 without declarations: «<!» begins nothing but comments and CDATA.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let starts = { (index: Int, text: StaticString) in
        bytes.count - index >= text.utf8CodeUnitCount
          && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
      }
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0 { return false }
        if bytes[index] == UInt8(ascii: "<"), starts(index, "<!"), !starts(index, "<!--"), !starts(index, "<![CDATA[") {
          return false
        }
        index += 1
      }
      return isUTF8(bytes.prefix(200))
    }
  }

  /// Another declared encoding could hide a declaration from the look above.
  private static func isUTF8(_ head: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let declaration = String(decoding: head, as: UTF8.self).lowercased().prefix { $0 != ">" }
    guard let range = declaration.firstRange(of: "encoding") else { return true }
    return declaration[range.upperBound...].contains("utf-8")
  }

  private final class Delegate<Reading: PartReading>: NSObject, XMLParserDelegate {
    var reading: Reading
    /// `parse` answers true where the tags do not match.
    private(set) var isBroken = false

    init(_ reading: Reading) { self.reading = reading }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      reading.start(Self.local(name), attributes)
      if reading.problem != nil { parser.abortParsing() }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { reading.text(text) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { reading.text(String(decoding: block, as: UTF8.self)) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      reading.end(Self.local(name))
      if reading.problem != nil { parser.abortParsing() }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isBroken = true }

    private static func local(_ name: String) -> Substring {
      name.utf8.lastIndex(of: UInt8(ascii: ":")).map { name[name.index(after: $0)...] } ?? name[...]
    }
  }
}
