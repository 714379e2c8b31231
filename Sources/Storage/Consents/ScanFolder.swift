import Foundation
import Mentoring

/// The kinds of file that a scan may be, told by their first bytes and never by their names (`ux.md` 55).
package enum ScanFormat: String, Sendable, CaseIterable {
  case pdf, jpg, png

  package static let limit = 5 << 20

  package init?(_ bytes: [UInt8]) {
    guard let format = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
    self = format
  }

  private var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .jpg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    }
  }

  package var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpg: "image/jpeg"
    case .png: "image/png"
    }
  }
}

/// The scans of consents in the data folder, under names that say nothing. The database knows which is whose.
struct ScanFolder: Sendable {
  private let path: String

  /// - Parameter directory: the data folder.
  init(directory: String) { path = directory + "/scans" }

  /// Of a registry that lives in memory.
  static func temporary() -> ScanFolder {
    ScanFolder(directory: NSTemporaryDirectory() + "nastavnik-\(UUID().uuidString)")
  }

  /// Writes the bytes under a new name, whole or not at all.
  ///
  /// - Returns: the name.
  func save(_ bytes: [UInt8]) throws -> String {
    let name = UUID().uuidString.lowercased()
    try put(bytes, under: name)
    return name
  }

  /// Writes under a name that is known already.
  func put(_ bytes: [UInt8], under name: String) throws {
    do {
      try Store.createDirectory(path)
      try Data(bytes).write(to: url(name), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url(name).path)
    } catch {
      throw Failure.unavailable
    }
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

  func names() -> Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []) }

  func bytes(_ name: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: url(name)) else { throw Failure.notFound }
    return Array(data)
  }

  /// Overwrites before it removes: a name taken off a file leaves the picture on the disk.
  func remove(_ name: String) {
    if let file = try? FileHandle(forWritingTo: url(name)), let size = try? file.seekToEnd() {
      try? file.seek(toOffset: 0)
      try? file.write(contentsOf: Data(count: Int(size)))
      try? file.synchronize()
      try? file.close()
    }
    try? FileManager.default.removeItem(at: url(name))
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }
}
