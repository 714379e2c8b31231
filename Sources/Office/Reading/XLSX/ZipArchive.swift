import CZip
import Foundation

/// A zip in memory, read part by part. What comes out is counted while it is inflated: headers may lie.
final class ZipArchive {
  private let zip: OpaquePointer
  private var unpacked = 0
  private let limit: Int

  /// - Parameter limit: bytes that all parts read may have together.
  init(_ bytes: [UInt8], limit: Int = Workbook.unpackedLimit) throws(Unreadable) {
    self.limit = limit
    // The archive frees its copy itself.
    guard let copy = malloc(bytes.count) else { throw .damaged }
    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
      free(copy)
      throw .damaged
    }
    guard let zip = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .damaged
    }
    self.zip = zip
    guard zip_get_num_entries(zip, 0) <= Workbook.entryLimit else { throw .tooManyEntries }
  }

  deinit { zip_discard(zip) }

  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// The bytes of a part; nil when there is no such part.
  func part(_ name: String) throws(Unreadable) -> [UInt8]? {
    guard let index = index(of: name) else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(zip, index, 0, &status) == 0 else { throw .damaged }
    guard status.encryption_method == ZIP_EM_NONE else { throw .password }
    guard let file = zip_fopen_index(zip, index, 0) else { throw .damaged }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw .damaged }
      guard count > 0 else { return bytes }
      unpacked += Int(count)
      guard unpacked <= limit else { throw .tooLargeUnpacked }
      bytes += buffer.prefix(Int(count))
    }
  }

  private func index(of name: String) -> zip_uint64_t? {
    let index = zip_name_locate(zip, name, zip_flags_t(ZIP_FL_NOCASE))
    return index < 0 ? nil : zip_uint64_t(index)
  }
}
