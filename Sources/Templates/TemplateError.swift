/// What is wrong with a template and where: `pairs/show.mustache:12: …`.
package struct TemplateError: Error, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let message: String

  package var description: String {
    "\(file):\(line): \(message)"
  }

  /// One error that tells of all: the first as itself, the others as further lines of its message.
  static func joined(_ errors: [TemplateError]) -> TemplateError? {
    var told: Set<String> = []
    let distinct = errors.filter { told.insert($0.description).inserted }
    guard let first = distinct.first else { return nil }
    let lines = [first.message] + distinct.dropFirst().map(\.description)
    return TemplateError(file: first.file, line: first.line, message: lines.joined(separator: "\n"))
  }
}

/// A line of a template file.
struct Origin: Hashable {
  let file: String
  let line: Int

  func error(_ message: String) -> TemplateError {
    TemplateError(file: file, line: line, message: message)
  }
}
