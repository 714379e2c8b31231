import Foundation
import TestSupport
import Testing

/// The import table of `design.md` 1: the direction of knowledge, kept by a test as well as by the compiler.
struct LayerTests {
  /// What a target may import besides the standard library.
  private static let table: [String: Set<String>] = [
    "HTTP": ["CZlib", "Dispatch", "Foundation", "Glibc", "HTTPTypes", "Logging", "Synchronization"],
    "Templates": ["FoundationEssentials", "Synchronization"],
    "Mentoring": ["Foundation"],
    "Storage": ["Foundation", "GRDB", "Glibc", "Mentoring", "Synchronization"],
    "Office": ["Foundation", "FoundationXML", "Mentoring", "CXLSXWriter", "CZip"],
    "Web": [
      "CSodium", "COath", "CQREncode", "Dispatch", "Foundation", "HTTP", "HTTPTypes", "Logging", "Mentoring",
      "Office", "Storage", "Synchronization", "Templates",
    ],
    "nastavnik": [
      "ArgumentParser", "Dispatch", "Foundation", "Glibc", "HTTP", "HTTPTypes", "Logging", "Mentoring", "Office",
      "Storage", "Synchronization", "Templates", "Web",
    ],
  ]

  @Test("the tests see the sources and the templates that they judge")
  func tree() {
    #expect(Tree.sources.count > 100)
    #expect(Tree.templates.count > 10)
  }

  @Test("each target imports only what its row of the table allows", arguments: table.keys.sorted())
  func imports(of target: String) {
    let allowed = Self.table[target] ?? []
    for file in Tree.sources where file.path.hasPrefix("Sources/\(target)/") {
      for line in imports(in: file) where !allowed.contains(line.module) {
        Issue.record("\(file.path) imports \(line.module)")
      }
    }
  }

  @Test("every folder of Sources is a row of the table or a system library")
  func targets() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Tree.root.appending(path: "Sources").path)
    for folder in folders where Self.table[folder] == nil {
      let map = Tree.root.appending(path: "Sources/\(folder)/module.modulemap").path
      #expect(FileManager.default.fileExists(atPath: map), "\(folder) is neither a layer nor a system library")
    }
  }

  @Test("GRDB is imported as internal, so that SQLite stays behind Storage")
  func internalDatabase() {
    for file in Tree.sources {
      for line in imports(in: file) where line.module == "GRDB" {
        #expect(line.text.hasPrefix("internal import "), "\(file.path): \(line.text)")
      }
    }
  }

  @Test("no dependency brings SwiftNIO or swift-syntax in")
  func dependencies() throws {
    let allowed: Set = ["swift-http-types", "swift-log", "swift-argument-parser", "grdb.swift"]
    let manifest = try Tree.text(of: "Package.swift")
    let named = Pattern(#"\.package\(url: "[^"]*/([^"/]+)""#).matches(in: manifest).map { $0.groups[1].lowercased() }
    #expect(Set(named) == allowed)
    // What is really resolved, dependencies of dependencies too; the file is there once anything was built.
    if let resolved = try? Tree.text(of: "Package.resolved") {
      let identities = Pattern(#""identity"\s*:\s*"([^"]+)""#).matches(in: resolved).map { $0.groups[1] }
      #expect(Set(identities) == allowed)
    }
  }

  private func imports(in file: Tree.File) -> [(module: String, text: String)] {
    Self.importLine.matches(in: file.text).map { ($0.groups[1], $0.groups[0]) }
  }

  private static let importLine = Pattern(
    #"^(?:@\w+ )?(?:\w+ )?import (?:(?:struct|enum|class|func|let|var) )?(\w+)"#)
}
