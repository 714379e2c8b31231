import Glibc
import HTTPTypes

/// An open file, or a part of it, that leaves by sendfile: it may be larger than memory, and may be unlinked
/// meanwhile.
package struct FileBody: Sendable {
  package let length: Int
  /// Of the file when it was opened, in seconds.
  let modified: time_t
  /// Another one after every change of the file.
  let tag: String
  let start: Int
  private let file: OpenFile

  /// Opens the file now, so that a missing one becomes an answer of its own; throws `ENOENT` and its like.
  package init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    file = OpenFile(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(code: EISDIR) }
    start = 0
    length = Int(status.st_size)
    modified = status.st_mtim.tv_sec
    let version = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, length]
    tag = "\"" + version.map { String($0, radix: 36) }.joined(separator: "-") + "\""
  }

  private init(_ whole: FileBody, _ place: Range<Int>) {
    start = whole.start + place.lowerBound
    length = place.count
    modified = whole.modified
    tag = whole.tag
    file = whole.file
  }

  func part(_ place: Range<Int>) -> FileBody { FileBody(self, place) }

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

extension Response {
  /// A file with all that a client needs to ask for it again, or for the rest of it.
  package static func file(_ file: FileBody, type: String) -> Response {
    Response(
      fields: [
        .contentType: type, .xContentTypeOptions: "nosniff", .acceptRanges: "bytes", .eTag: file.tag,
        .lastModified: HTTPDate.string(file.modified),
      ], body: .file(file))
  }
}
