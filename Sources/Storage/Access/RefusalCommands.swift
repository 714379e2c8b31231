internal import GRDB
import Mentoring

extension Store {
  /// Notes that somebody who signed in was refused: which route, never what the address held (security.md 56).
  package func noteRefusal(of pattern: String, by author: Author) throws {
    guard let account = author.account else { return }
    try change(by: author) { transaction in
      try transaction.record("accessRefused", "account:\(account)", organisations: [], after: ["address": pattern])
    }
  }
}
