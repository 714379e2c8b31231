import CSodium

/// A random value that proves something: 32 bytes of the system's generator. Only its hash is stored.
package struct Secret: Sendable {
  package let bytes: [UInt8]

  package static func random() -> Secret {
    var bytes = [UInt8](repeating: 0, count: 32)
    randombytes_buf(&bytes, bytes.count)
    return Secret(bytes: bytes)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  package init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 64, by: 2) {
      let start = hex.utf8.index(hex.startIndex, offsetBy: index)
      guard let byte = UInt8(hex[start..<hex.utf8.index(start, offsetBy: 2)], radix: 16) else { return nil }
      bytes.append(byte)
    }
    self.bytes = bytes
  }

  package var hex: String { Self.hex(bytes) }

  /// BLAKE2b-256: enough for a value that is random already.
  package var hash: [UInt8] { Self.hash(bytes) }

  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
    return digest
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Compares without telling by its time where the difference is.
  static func equal(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }
}
