import Glibc
import HTTPTypes

/// What came after the head: in memory while it is small, else in a file without a name, which is gone with
/// the request.
package struct RequestBody: Sendable {
  private enum Storage: Sendable {
    case memory([UInt8])
    case file(SpoolFile)
  }

  package let count: Int
  private let storage: Storage

  package init(_ bytes: [UInt8] = []) {
    count = bytes.count
    storage = .memory(bytes)
  }

  init(_ file: SpoolFile) {
    count = file.count
    storage = .file(file)
  }

  package func bytes() throws(Refusal) -> [UInt8] { try bytes(in: 0..<count) }

  package func bytes(in range: Range<Int>) throws(Refusal) -> [UInt8] {
    switch storage {
    case .memory(let bytes):
      return range == 0..<count ? bytes : Array(bytes[range])
    case .file(let file):
      var bytes = [UInt8](repeating: 0, count: range.count)
      let isRead = bytes.withUnsafeMutableBytes { file.read(into: $0, at: range.lowerBound) }
      guard isRead else { throw Refusal(.internalServerError, "the file of a body cannot be read") }
      return bytes
    }
  }

  /// Every byte in order, a piece at a time.
  func forEachPiece(_ use: (UnsafeRawBufferPointer) throws(Refusal) -> Void) throws(Refusal) {
    for start in stride(from: 0, to: count, by: 64 * 1_024) {
      let piece = try bytes(in: start..<min(count, start + 64 * 1_024))
      try piece.withUnsafeBufferPointer { bytes throws(Refusal) in try use(UnsafeRawBufferPointer(bytes)) }
    }
  }
}
