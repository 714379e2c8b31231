import Mentoring
import Storage

/// Growing delays after wrong passwords: by login together with address, and by address alone.
///
/// A stranger elsewhere slows himself down, never the owner of the login (security.md 34).
enum SignInThrottle {
  /// Failures that cost nothing, by what was tried.
  private static let free = ["login:": 5, "link:": 20, "code:": 60, "application:": 5]

  static func keys(login: String, address: String) -> [String] {
    ["login:\(login.lowercased())@\(address)", "address:\(address)"]
  }

  /// Links that do not exist are counted by address alone.
  static func linkKeys(address: String) -> [String] { ["link:\(address)"] }

  /// Codes of questionnaires too, with more patience: a whole class types behind one address.
  static func codeKeys(address: String) -> [String] { ["code:\(address)"] }

  /// Offers to be a mentor: a family behind one address may send some.
  static func applicationKeys(address: String) -> [String] { ["application:\(address)"] }

  /// Seconds still to wait, or nil.
  static func wait(_ failures: [SignInFailures], now: Int64) -> Int64? {
    let waits = failures.map { failure -> Int64 in
      let free = Self.free.first { failure.key.hasPrefix($0.key) }?.value ?? 30
      guard failure.count >= free else { return 0 }
      let delay = min(Int64(30) << min(failure.count - free, 5), 900)
      return failure.lastAt + delay - now
    }
    return waits.max().flatMap { $0 > 0 ? $0 : nil }
  }
}
