import Glibc

/// Bytes that came in and were not understood yet.
struct InputBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  /// No LF stands before this index: what was searched once is not searched again.
  private var scanned = 0

  /// A connection between two requests keeps no more than this.
  private static let capacityKept = 4_096

  var isEmpty: Bool { start == bytes.count }
  var unreadCount: Int { bytes.count - start }
  var first: UInt8? { isEmpty ? nil : bytes[start] }

  mutating func append(_ more: UnsafeRawBufferPointer) {
    compact()
    bytes.append(contentsOf: more)
  }

  /// The next line up to its LF, which is taken too.
  mutating func takeLine() -> Range<Int>? {
    let newline = bytes.withUnsafeBytes { buffer -> Int? in
      guard scanned < buffer.count, let base = buffer.baseAddress else { return nil }
      guard let found = memchr(base + scanned, 0x0A, buffer.count - scanned) else { return nil }
      return UnsafeRawPointer(found) - base
    }
    guard let newline else {
      scanned = bytes.count
      return nil
    }
    let line = start..<newline
    start = newline + 1
    scanned = start
    return line
  }

  func endsWithCarriageReturn(_ line: Range<Int>) -> Bool {
    line.last.map { bytes[$0] == UInt8(ascii: "\r") } ?? false
  }

  /// Lets `read` look at a line that `takeLine` gave.
  func reading<Result>(
    _ line: Range<Int>, _ read: (UnsafeRawBufferPointer) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(Refusal) in
      try read(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[line])))
    }
  }

  /// Takes up to `count` bytes; tells how many there were.
  mutating func take(
    atMost count: Int, _ use: (UnsafeRawBufferPointer) throws(Refusal) -> Void
  ) throws(Refusal) -> Int {
    let taken = min(count, unreadCount)
    if taken > 0 { try reading(start..<start + taken, use) }
    start += taken
    scanned = max(scanned, start)
    return taken
  }

  /// Forgets what was read, so that indices of lines end here.
  mutating func compact() {
    guard start > 0 else { return }
    if isEmpty {
      bytes.removeAll(keepingCapacity: bytes.capacity <= Self.capacityKept)
    } else {
      bytes.removeSubrange(..<start)
    }
    scanned -= start
    start = 0
  }
}
