import Glibc

/// An open file that leaves by sendfile: it may be larger than memory, and may be unlinked meanwhile.
package struct FileBody: Sendable {
  package let length: Int
  private let file: OpenFile

  /// Opens the file now, so that a missing one becomes an answer of its own; throws `ENOENT` and its like.
  package init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    file = OpenFile(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(code: EISDIR) }
    length = Int(status.st_size)
  }

  package struct Failure: Error, CustomStringConvertible {
    package let code: Int32

    package var description: String { String(cString: strerror(code)) }
  }

  var descriptor: Int32 { file.descriptor }

  private final class OpenFile: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
  }
}
