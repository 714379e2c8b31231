import HTTPTypes

/// The body of the request that is being read.
struct BodyCollector {
  private let spool: Spool
  private var bytes: [UInt8] = []
  private var file: SpoolFile?

  init(spool: Spool) { self.spool = spool }

  mutating func append(_ more: UnsafeRawBufferPointer) throws(Refusal) {
    if file == nil {
      guard bytes.count + more.count > spool.threshold else { return bytes.append(contentsOf: more) }
      try moveToFile()
    }
    guard let file, file.append(more) else { throw Self.noRoom }
  }

  mutating func finish() -> RequestBody {
    defer {
      bytes = []
      file = nil
    }
    return file.map(RequestBody.init) ?? RequestBody(bytes)
  }

  private mutating func moveToFile() throws(Refusal) {
    guard let made = spool.makeFile(), bytes.withUnsafeBytes(made.append) else { throw Self.noRoom }
    file = made
    bytes = []
  }

  private static let noRoom = Refusal(.serviceUnavailable, "no room for the file of a body")
}
