import Foundation

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

/// A regular expression of Foundation: on a thousand files it is far faster than the one of the language.
struct Pattern: Sendable {
  private let expression: NSRegularExpression?

  /// A pattern that does not compile matches nothing: the test that uses it must have something to find.
  init(_ pattern: String) { expression = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines) }

  /// Line number and groups of each match; the first group is the match itself.
  func matches(in text: String) -> [(line: Int, groups: [String])] {
    let string = text as NSString
    let found = expression?.matches(in: text, range: NSRange(location: 0, length: string.length)) ?? []
    return found.map { match in
      let groups = (0..<match.numberOfRanges).map { group -> String in
        let range = match.range(at: group)
        return range.location == NSNotFound ? "" : string.substring(with: range)
      }
      let above = string.substring(to: match.range.location)
      return (above.split(separator: "\n", omittingEmptySubsequences: false).count, groups)
    }
  }

  func replaced(in text: String, by other: String) -> String {
    let range = NSRange(location: 0, length: (text as NSString).length)
    return expression?.stringByReplacingMatches(in: text, range: range, withTemplate: other) ?? text
  }
}
