import CZip
import Foundation

/// A zip in memory with other bytes in the places of some of its parts; the rest stays as it is.
enum DocumentArchive {
  /// The library could not write.
  struct NotWritten: Error {}

  static func replacing(_ parts: [String: [UInt8]], in bytes: [UInt8]) throws -> [UInt8] {
    guard let source = zip_source_buffer_create(try copy(of: bytes), zip_uint64_t(bytes.count), 1, nil)
    else { throw NotWritten() }
    // Closing the archive gives the source up; this reference keeps what was written.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let zip = zip_open_from_source(source, 0, nil) else {
      zip_source_free(source)
      throw NotWritten()
    }
    do {
      for (name, content) in parts.sorted(by: { $0.key < $1.key }) { try replace(name, with: content, in: zip) }
    } catch {
      zip_discard(zip)
      throw error
    }
    guard zip_close(zip) == 0 else {
      zip_discard(zip)
      throw NotWritten()
    }
    return try written(to: source)
  }

  /// A zip of its own; office suites want the list of content types first.
  static func made(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw NotWritten() }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let zip = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
      zip_source_free(source)
      throw NotWritten()
    }
    do {
      for part in parts {
        let bytes = Array(part.text.utf8)
        guard let content = zip_source_buffer(zip, try copy(of: bytes), zip_uint64_t(bytes.count), 1)
        else { throw NotWritten() }
        guard zip_file_add(zip, part.name, content, 0) >= 0 else {
          zip_source_free(content)
          throw NotWritten()
        }
      }
    } catch {
      zip_discard(zip)
      throw error
    }
    guard zip_close(zip) == 0 else {
      zip_discard(zip)
      throw NotWritten()
    }
    return try written(to: source)
  }

  private static func replace(_ name: String, with content: [UInt8], in zip: OpaquePointer) throws {
    let index = zip_name_locate(zip, name, 0)
    guard index >= 0, let source = zip_source_buffer(zip, try copy(of: content), zip_uint64_t(content.count), 1)
    else { throw NotWritten() }
    guard zip_file_replace(zip, zip_uint64_t(index), source, 0) == 0 else {
      zip_source_free(source)
      throw NotWritten()
    }
  }

  private static func written(to source: OpaquePointer) throws -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw NotWritten() }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = zip_source_read(source, &buffer, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw NotWritten() }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(Int(count))
    }
  }

  /// Memory that the library frees itself.
  private static func copy(of bytes: [UInt8]) throws -> UnsafeMutableRawPointer {
    guard let copy = malloc(max(bytes.count, 1)) else { throw NotWritten() }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    return copy
  }
}
