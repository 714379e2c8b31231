import CSodium
import Foundation
import Mentoring

/// argon2id through libsodium, at most one at a time: two sign-ins at once would stop a two-core portal (design.md 4).
package final class PasswordHasher: Sendable {
  private let turn = DispatchSemaphore(value: 1)
  private let operations: UInt64
  private let memory: Int
  private let decoy: String

  /// OWASP's second recommendation for argon2id by default: 46 MiB, one pass.
  package init(memory: Int = 46 << 20, operations: UInt64 = 1) throws {
    guard sodium_init() >= 0 else { throw Problem.sodium }
    self.memory = memory
    self.operations = operations
    decoy = try Self.hash("decoy", operations: operations, memory: memory)
  }

  package func hash(_ password: String) throws -> String {
    try waitingTurn { try Self.hash(Self.form(password), operations: operations, memory: memory) }
  }

  /// Takes as long for a login that does not exist (`stored` nil) as for one that does.
  package func verify(_ password: String, against stored: String?) throws -> Bool {
    try waitingTurn {
      let password = Self.form(password)
      let matches = crypto_pwhash_str_verify(stored ?? decoy, password, UInt64(password.utf8.count)) == 0
      return matches && stored != nil
    }
  }

  /// True when the stored hash was made with weaker settings than today's.
  package func isStale(_ stored: String) -> Bool { crypto_pwhash_str_needs_rehash(stored, operations, memory) != 0 }

  /// One fixed Unicode form, nothing trimmed (security.md 29).
  private static func form(_ password: String) -> String { password.precomposedStringWithCanonicalMapping }

  private func waitingTurn<Value>(_ body: () throws -> Value) throws -> Value {
    guard turn.wait(timeout: .now() + 8) == .success else { throw Failure.unavailable }
    defer { turn.signal() }
    return try body()
  }

  private static func hash(_ password: String, operations: UInt64, memory: Int) throws -> String {
    var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    guard crypto_pwhash_str(&output, password, UInt64(password.utf8.count), operations, memory) == 0
    else { throw Problem.outOfMemory }
    return String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  enum Problem: Error { case sodium, outOfMemory }
}
