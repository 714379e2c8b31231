import Foundation

/// Texts kept beside the tests and reviewed like code. `make snapshots` writes them anew.
package enum Snapshot {
  /// Nil when the text is the stored one; else the first line that differs. A missing file is a difference too.
  ///
  /// - Parameter path: from the folder of the test file that asks.
  package static func difference(_ text: String, from path: String, file: String = #filePath) throws -> String? {
    let stored = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["NASTAVNIK_SNAPSHOTS"] == "record" {
      try FileManager.default.createDirectory(
        at: stored.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: stored)
      return nil
    }
    let before = lines(try String(contentsOf: stored, encoding: .utf8))
    let now = lines(text)
    for (index, line) in now.enumerated() where index >= before.count || before[index] != line {
      return
        "\(path):\(index + 1): «\(index < before.count ? before[index] : "")» became «\(line)»; see `make snapshots`"
    }
    return before.count > now.count ? "\(path):\(now.count + 1): «\(before[now.count])» is gone" : nil
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
