import TestSupport
import Testing

/// The rules of `design.md` 8 that a machine can see.
struct HouseStyleTests {
  @Test("no file is longer than 300 lines")
  func length() {
    for file in Tree.sources + Tree.files(in: "Tests", ending: ".swift") + Tree.templates {
      #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  /// What may not stand in the code of Sources, and why.
  private static let forbidden: [(pattern: String, why: String)] = [
    (
      #"\b(public|open) (?:final |static )*(?:var|let|func|init|struct|class|enum|protocol|extension|import)\b"#,
      "package is the widest access"
    ),
    (#"\bfatalError\b|\bpreconditionFailure\b"#, "a request must not stop the portal"),
    (#"\btry!"#, "errors are thrown"),
    (#"\bas!"#, "types are checked"),
    (#"[\w)\]]!(?=[.\s,)\]]|$)"#, "what may be absent is asked"),
    (#"@testable"#, "tests use package access"),
    (#"\bstatic var shared\b|\bstatic let shared\b"#, "dependencies arrive by init"),
    (#"@unchecked Sendable"#, "only HTTP/Wire may vouch for itself"),
    (#"nonisolated\(unsafe\)"#, "only HTTP/Wire may vouch for itself"),
    (#"\bDate\(\)|\bDate\.now\b"#, "now is a parameter; Clock.swift knows the time"),
    (#"ProcessInfo\.processInfo\.environment|\bgetenv\("#, "Settings.swift reads the environment"),
  ]

  /// Where a rule does not hold: the file that exists for it.
  private static func isExempt(_ file: Tree.File, from pattern: String) -> Bool {
    switch true {
    case pattern.contains("@unchecked"), pattern.contains("nonisolated"): file.path.hasPrefix("Sources/HTTP/Wire/")
    case pattern.contains("Date"): file.name == "Clock.swift"
    case pattern.contains("environment"): file.name == "Settings.swift"
    default: false
    }
  }

  @Test("no forbidden construct in Sources")
  func constructs() {
    let rules = Self.forbidden.map { (pattern: $0.pattern, expression: Pattern($0.pattern), why: $0.why) }
    for file in Tree.sources {
      let code = file.code
      for rule in rules where !Self.isExempt(file, from: rule.pattern) {
        for match in rule.expression.matches(in: code) {
          Issue.record("\(file.path):\(match.line): «\(match.groups[0])»: \(rule.why)")
        }
      }
    }
  }

  @Test("nothing is left for later: no note of things to do in any text of ours")
  func promises() {
    // Written in halves, so that this file does not break its own rule.
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    let styles = Tree.files(in: "Resources", ending: ".css") + Tree.files(in: "Resources", ending: ".js")
    for file in Tree.sources + Tree.files(in: "Tests", ending: ".swift") + Tree.templates + styles {
      for (index, line) in file.lines.enumerated() where words.contains(where: { line.contains($0) }) {
        Issue.record("\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test("no drawer for things without a name")
  func drawers() {
    let drawers: Set = ["Utils", "Helpers", "Common", "Core", "Extensions", "Base", "Services", "Managers"]
    for file in Tree.sources {
      let parts = file.path.split(separator: "/").map { String($0.replacing(".swift", with: "")) }
      #expect(drawers.isDisjoint(with: parts), "\(file.path)")
    }
  }

  @Test("each package type says in one line what it is")
  func documentation() {
    let type = Pattern(#"^(.*)\n(?:@.*\n)*package (?:final |indirect )*(?:struct|enum|class|protocol) (\w+)"#)
    for file in Tree.sources {
      for match in type.matches(in: file.text) where !match.groups[1].hasPrefix("///") {
        Issue.record("\(file.path): \(match.groups[2]) has no /// line")
      }
    }
  }
}
