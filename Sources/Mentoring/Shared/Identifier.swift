/// The key of a row, typed by what the row is: a `Pair.ID` never fits where a `Person.ID` is wanted.
package struct Identifier<Owner>: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  package let rawValue: Int64

  package init(rawValue: Int64) { self.rawValue = rawValue }

  package init(_ rawValue: Int64) { self.rawValue = rawValue }

  /// Reads a key from an address or a form; nil when the text is not a positive number.
  package init?(_ text: String?) {
    guard let text, let number = Int64(text), number > 0 else { return nil }
    rawValue = number
  }

  package var description: String { String(rawValue) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
