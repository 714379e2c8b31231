import Foundation
import TestSupport

/// The project as files: what the architecture tests read.
enum Tree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable, CustomStringConvertible {
    /// From the root of the project: «Sources/Web/Site.swift».
    let path: String
    let text: String

    var description: String { path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The text without what is said rather than done: comments and the words in quotes.
    var code: String {
      Pattern(#""(?:[^"\\\n]|\\.)*"|//[^\n]*"#).replaced(in: text, by: "\"\"")
    }
  }

  /// Every file below a folder whose name ends so, in the order of paths.
  static func files(in folder: String, ending suffix: String) -> [File] {
    let top = root.appending(path: folder).resolvingSymlinksInPath().path
    let names = (FileManager.default.enumerator(atPath: top)?.allObjects as? [String] ?? []).sorted()
    return names.filter { $0.hasSuffix(suffix) }.compactMap { name in
      guard let text = try? String(contentsOfFile: top + "/" + name, encoding: .utf8) else { return nil }
      return File(path: folder + "/" + name, text: text)
    }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static let sources = files(in: "Sources", ending: ".swift")
  static let templates = files(in: "Resources/templates", ending: ".mustache")
}
