/// Which bytes a Range field asks for (RFC 9110 section 14.1.2).
enum ByteRange: Equatable {
  /// Several ranges, another unit or no range at all: section 14.2 lets a server answer with everything.
  case whole
  case part(Range<Int>)
  case unsatisfiable

  init(_ field: String, of length: Int) {
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts.last?.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmingSpaces) ?? []
    guard parts.count == 2, parts[0].lowercased() == "bytes", ends.count == 2,
      let first = Self.position(ends[0]), let last = Self.position(ends[1])
    else {
      self = .whole
      return
    }
    switch (first, last) {
    case (nil, nil):
      self = .whole
    case (nil, let count?):
      self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    case (let first?, let last):
      if let last, last < first {
        self = .whole
      } else {
        self = first < length ? .part(first..<min(last ?? length, length - 1) + 1) : .unsatisfiable
      }
    }
  }

  /// `.some(nil)` is an end left open, nil is no number.
  private static func position(_ text: Substring) -> Int?? {
    guard !text.isEmpty else { return .some(nil) }
    guard text.utf8.count <= 18, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
