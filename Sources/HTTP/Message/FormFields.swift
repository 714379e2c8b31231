import HTTPTypes

/// The names and values of a query or a form: ordered, a name may come more than once.
package struct FormFields: Sendable {
  /// More fields than any page has: a body of a megabyte could otherwise become half a million of them.
  package static let limit = 1_000
  /// Bytes of all fields of a form with files, which may itself be far larger.
  static let byteLimit = 256 << 10

  package private(set) var pairs: [(name: String, value: String)]

  package init(_ pairs: [(String, String)]) {
    self.pairs = pairs.map { (name: $0.0, value: $0.1) }
  }

  /// Reads `application/x-www-form-urlencoded` text; refuses with 400 what is not.
  package init(parsing text: some StringProtocol) throws(Refusal) {
    pairs = []
    for field in text.split(separator: "&") {
      guard pairs.count < Self.limit else { throw Refusal(.badRequest, "too many form fields") }
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? parts[1] : ""
      pairs.append(
        (
          name: try PercentCoding.decoded(parts[0], as: .form),
          value: try PercentCoding.decoded(value, as: .form)
        ))
    }
  }

  /// The first value of that name.
  package subscript(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  package func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value)
  }

  package var isEmpty: Bool { pairs.isEmpty }

  /// The same fields with one value under that name, in the place of its first; nil removes the name.
  package func setting(_ name: String, to value: String?) -> FormFields {
    let place = pairs.firstIndex { $0.name == name } ?? pairs.endIndex
    var changed = self
    changed.pairs.removeAll { $0.name == name }
    if let value {
      changed.pairs.insert((name: name, value: value), at: min(place, changed.pairs.endIndex))
    }
    return changed
  }

  /// Ready to stand after the "?" of an address.
  package var encoded: String {
    pairs.map { PercentCoding.encoded($0.name) + "=" + PercentCoding.encoded($0.value) }
      .joined(separator: "&")
  }
}

extension FormFields: Equatable {
  package static func == (left: FormFields, right: FormFields) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }
}

extension FormFields: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements)
  }
}
