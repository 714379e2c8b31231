import FoundationEssentials
import Synchronization

/// All templates of a site, compiled once at start. A library that could be made holds no broken template.
package struct TemplateLibrary: Sendable {
  private let programs: [String: Program]
  private let usedNames: Names
  private let keys = KnownKeys()

  /// - Parameter sources: the text of each template by its name, such as "pairs/show".
  /// - Throws: `TemplateError` that tells of every template at fault.
  package init(sources: [String: String]) throws {
    var compiler = Compiler(sources: sources)
    var programs: [String: Program] = [:]
    var errors: [TemplateError] = []
    for name in sources.keys.sorted() {
      do {
        programs[name] = try compiler.compile(name)
      } catch let error as TemplateError {
        errors.append(error)
      }
    }
    if let error = TemplateError.joined(errors) { throw error }
    self.programs = programs
    usedNames = compiler.names
  }

  /// Every `*.mustache` below the directory, named by its path without the extension.
  package init(directory: String) throws {
    var sources: [String: String] = [:]
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: directory) else {
      throw TemplateError(file: directory, line: 1, message: "this folder cannot be read")
    }
    for path in paths where path.hasSuffix(".mustache") {
      guard let bytes = FileManager.default.contents(atPath: "\(directory)/\(path)") else {
        throw TemplateError(file: path, line: 1, message: "this file cannot be read")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TemplateError(file: path, line: 1, message: "this is not UTF-8")
      }
      sources[String(path.dropLast(".mustache".count))] = text
    }
    try self.init(sources: sources)
  }

  package var names: [String] {
    programs.keys.sorted()
  }

  /// Refuses a template that uses a name which the sample, a page with every part filled, does not have.
  ///
  /// - Throws: `TemplateError` that tells of every such name and of the names that the page has.
  package func check(_ name: String, against sample: some Encodable) throws {
    let page = try PageTree(sample, names: usedNames, keepsAll: true)
    let errors = SampleCheck.errors(of: try program(name), on: page)
    if let error = TemplateError.joined(errors) { throw error }
  }

  /// Appends the page as HTML in UTF-8.
  package func render(_ name: String, _ page: some Encodable, into buffer: inout [UInt8]) throws {
    let program = try program(name)
    let known = keys.table
    let tree = try PageTree(page, names: usedNames, keys: known)
    keys.learn(from: tree.keys)
    Renderer.run(program, on: tree, into: &buffer)
  }

  package func render(_ name: String, _ page: some Encodable) throws -> [UInt8] {
    var buffer: [UInt8] = []
    try render(name, page, into: &buffer)
    return buffer
  }

  private func program(_ name: String) throws -> Program {
    guard let program = programs[name] else {
      throw TemplateError(file: Compiler.file(of: name), line: 1, message: "there is no such template")
    }
    return program
  }
}

/// The keys met while rendering. A class, for all copies of a library share what they have learnt.
private final class KnownKeys: Sendable {
  private let known = Mutex(KeyTable())

  var table: KeyTable {
    known.withLock { $0 }
  }

  func learn(from table: KeyTable) {
    known.withLock { if table.count > $0.count { $0 = table } }
  }
}
