import Foundation

/// Which letters the bytes of a text file are: said by a mark at its start, or seen by what the bytes look like.
enum TextEncoding {
  static func decode(_ bytes: [UInt8]) throws(Unreadable) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try text(bytes.dropFirst(3), .utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try text(bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try text(bytes.dropFirst(2), .utf16BigEndian) }
    if let unmarked = unmarkedUTF16(bytes) { return try text(bytes[...], unmarked) }
    guard !bytes.contains(0) else { throw .notATable }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return try text(bytes[...], .windowsCP1251)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ encoding: String.Encoding) throws(Unreadable) -> String {
    guard let text = String(data: Data(bytes), encoding: encoding), isReadable(text) else { throw .notATable }
    return text
  }

  /// Without a mark: semicolons, digits and line ends have a zero byte before or after them.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> String.Encoding? {
    let sample = bytes.prefix(2_000)
    let zeros = sample.indices.filter { sample[$0] == 0 }
    guard zeros.count * 20 > sample.count else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    if odd == zeros.count { return .utf16LittleEndian }
    return odd == 0 ? .utf16BigEndian : nil
  }

  /// A picture read as letters has control characters in it, a table has not.
  private static func isReadable(_ text: String) -> Bool {
    let sample = text.unicodeScalars.prefix(2_000)
    let odd = sample.count { $0.value < 32 && ![9, 10, 13].contains($0.value) || $0.value == 0xFFFD }
    return odd * 50 <= sample.count
  }
}
