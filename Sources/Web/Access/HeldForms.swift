import CSodium
import HTTP
import HTTPTypes
import Mentoring
import Synchronization

/// Forms that came after their session had ended: kept for half an hour for whoever the form was made for, and shown
/// again, filled, once that person has signed in (`ux.md` 38).
///
/// They are encrypted with a key that only this process has, bounded in number and size, and never sent by themselves.
final class HeldForms: Sendable {
  private struct Entry {
    let key: String
    let account: Account.ID
    let target: String
    let until: Int64
    let nonce: [UInt8]
    let sealed: [UInt8]
  }

  private let secret: [UInt8]
  private let entries = Mutex<[Entry]>([])

  static let lifetime: Int64 = 30 * 60
  private static let sizeLimit = 64 << 10
  private static let perAccount = 5
  private static let total = 200

  init() {
    var key = [UInt8](repeating: 0, count: Int(crypto_secretbox_KEYBYTES))
    crypto_secretbox_keygen(&key)
    secret = key
  }

  /// - Returns: the key under which the form waits; nothing when it is too large to be kept.
  func hold(_ fields: FormFields, sentTo target: String, by account: Account.ID, at moment: Int64) -> String? {
    let plain = Array(fields.encoded.utf8)
    guard plain.count <= Self.sizeLimit, target.utf8.count <= 2048 else { return nil }
    var nonce = [UInt8](repeating: 0, count: Int(crypto_secretbox_NONCEBYTES))
    randombytes_buf(&nonce, nonce.count)
    var sealed = [UInt8](repeating: 0, count: plain.count + Int(crypto_secretbox_MACBYTES))
    guard crypto_secretbox_easy(&sealed, plain, UInt64(plain.count), nonce, secret) == 0 else { return nil }
    let entry = Entry(
      key: String(Secret.random().hex.prefix(32)), account: account, target: target, until: moment + Self.lifetime,
      nonce: nonce, sealed: sealed)
    entries.withLock { entries in
      entries.removeAll { $0.until <= moment }
      // The oldest make room: of the same person first, then of anybody.
      let own = entries.filter { $0.account == account }
      if own.count >= Self.perAccount { entries.removeAll { $0.key == own.first?.key } }
      if entries.count >= Self.total { entries.removeFirst() }
      entries.append(entry)
    }
    return entry.key
  }

  /// The form and where it was sent; nothing for anybody but the one it was made for.
  func form(_ key: String, of account: Account.ID, at moment: Int64) -> (fields: FormFields, target: String)? {
    let found = entries.withLock { $0.first { $0.key == key && $0.account == account && $0.until > moment } }
    guard let found else { return nil }
    var plain = [UInt8](repeating: 0, count: found.sealed.count - Int(crypto_secretbox_MACBYTES))
    guard crypto_secretbox_open_easy(&plain, found.sealed, UInt64(found.sealed.count), found.nonce, secret) == 0,
      let fields = try? FormFields(parsing: String(decoding: plain, as: UTF8.self))
    else { return nil }
    return (fields, found.target)
  }
}

extension Context {
  /// Keeps the form of this request for whoever it was made for.
  ///
  /// - Parameter owner: when given, nobody else's form is kept.
  /// - Returns: the address at which it is shown again.
  func holdForm(of owner: Account.ID? = nil) throws -> String? {
    // Signing out late has nothing to lose, and files are chosen anew.
    guard request.path != SessionAddress.delete, let form = try? form(), let token = CSRF.token(form["_csrf"] ?? ""),
      let account = try store.owner(ofForm: token.bytes), owner == nil || owner == account
    else { return nil }
    let kept = FormFields(form.pairs.filter { !Self.unkept.contains($0.name) }.map { ($0.name, $0.value) })
    return portal.heldForms.hold(kept, sentTo: request.target, by: account, at: moment).map(HeldFormAddress.show)
  }

  /// Tokens are new on every page, and passwords are typed anew.
  private static let unkept: Set = ["_csrf", "_key", "current", "new", "password"]
}
