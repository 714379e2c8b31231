import CZlib
import Foundation

/// The files of a folder, each under an address that changes with its content. What a style sheet or a
/// script names inside is replaced by addresses too, so its own address changes with theirs.
struct AssetFolder {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let prefix: String
  private var sources: [String: [UInt8]] = [:]
  private(set) var addresses: [String: String] = [:]
  private(set) var contents: [String: [UInt8]] = [:]

  init(directory: String, prefix: String) throws {
    self.prefix = prefix
    let root = URL(fileURLWithPath: directory, isDirectory: true)
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory).sorted() {
      let file = root.appendingPathComponent(name)
      let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
      guard !isHidden, try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      sources[name] = [UInt8](try Data(contentsOf: file))
    }
    for name in sources.keys.sorted() { _ = try link(name, within: []) }
  }

  static func checksum(_ bytes: [UInt8]) -> String {
    let sum = String(crc32(0, bytes, UInt32(bytes.count)), radix: 16)
    return String(repeating: "0", count: 8 - sum.count) + sum
  }

  /// `within` are the files that name this one: an address cannot depend on itself.
  private mutating func link(_ name: String, within: [String]) throws -> String {
    if let address = addresses[name] { return address }
    guard !within.contains(name) else {
      throw Failure(description: "\(name): refers to itself through \(within.joined(separator: ", "))")
    }
    let content = try linked(name, within: within + [name])
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    let ending = parts.count > 1 ? ".\(parts[parts.endIndex - 1])" : ""
    let address = "\(prefix)\(stem).\(Self.checksum(content))\(ending)"
    contents[name] = content
    addresses[name] = address
    return address
  }

  private mutating func linked(_ name: String, within: [String]) throws -> [UInt8] {
    let source = sources[name] ?? []
    guard name.hasSuffix(".css") || name.hasSuffix(".js") else { return source }
    guard let text = String(validating: source, as: UTF8.self) else {
      throw Failure(description: "\(name): not UTF-8")
    }
    if name.hasSuffix(".css") {
      return Array(
        try text.replacing(/url\(\s*["']?([^"')\s]+)["']?\s*\)/) { match in
          let reference = String(match.1)
          guard !["/", "#", "data:"].contains(where: reference.hasPrefix) else { return String(match.0) }
          return "url(\(try resolve(reference, in: name, within: within)))"
        }.utf8)
    }
    return Array(
      try text.replacing(/(["'])\.\/([^"']+\.js)\1/) { match in
        "\(match.1)\(try resolve(String(match.2), in: name, within: within))\(match.1)"
      }.utf8)
  }

  /// Beside the file that names it, else from the top of the folder.
  private mutating func resolve(_ reference: String, in name: String, within: [String]) throws -> String {
    var steps = Array(name.split(separator: "/").dropLast())
    for step in reference.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    let beside = steps.joined(separator: "/")
    guard let found = [beside, reference].first(where: { sources[$0] != nil }) else {
      throw Failure(description: "\(name): there is no \(reference)")
    }
    return try link(found, within: within)
  }
}
