import Glibc
import Synchronization

/// Where bodies go that are too large for memory, and how many bytes of them there may be at a time.
package final class Spool: Sendable {
  /// A body of up to that many bytes stays in memory.
  let threshold: Int
  private let directory: String
  private let limit: Int
  private let used = Atomic(0)

  package init(_ settings: ServerSettings) {
    directory = settings.spoolDirectory
    threshold = settings.bodyInMemory
    limit = settings.spoolLimit
  }

  /// An empty file, or nil when the disk does not give one.
  func makeFile() -> SpoolFile? {
    var path = Array("\(directory)/body-\(String(repeating: "X", count: 6))".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    // Without a name nobody else can open it, and a killed server leaves nothing behind.
    unlink(path)
    return SpoolFile(descriptor: descriptor, spool: self)
  }

  fileprivate func take(_ count: Int) -> Bool {
    let total = used.wrappingAdd(count, ordering: .relaxed).newValue
    guard total > limit else { return true }
    give(count)
    return false
  }

  fileprivate func give(_ count: Int) { used.wrappingSubtract(count, ordering: .relaxed) }
}

/// One such body. Written by the connection that reads it, then only read.
final class SpoolFile: Sendable {
  private let descriptor: Int32
  private let spool: Spool
  private let length = Atomic(0)

  fileprivate init(descriptor: Int32, spool: Spool) {
    self.descriptor = descriptor
    self.spool = spool
  }

  deinit {
    close(descriptor)
    spool.give(count)
  }

  var count: Int { length.load(ordering: .relaxed) }

  /// False when there is no more room.
  func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard spool.take(bytes.count) else { return false }
    length.wrappingAdd(bytes.count, ordering: .relaxed)
    var rest = bytes
    while !rest.isEmpty {
      let written = write(descriptor, rest.baseAddress, rest.count)
      guard written > 0 || errno == EINTR else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[max(0, written)...])
    }
    return true
  }

  /// False when the file has less than is asked for.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pread(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
      guard count > 0 || count < 0 && errno == EINTR else { return false }
      done += max(0, count)
    }
    return true
  }
}
