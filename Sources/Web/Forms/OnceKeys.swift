import Foundation
import HTTP
import Synchronization

/// A form's key is honoured once: pressed twice, it shows the first result again (`ux.md` 14).
///
/// One process owns the database, so the keys live in memory; the schema's own rules stand behind them after a restart.
final class OnceKeys: Sendable {
  private enum Entry {
    case running
    case done(Response)
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var order: [String] = []
  }

  private let state = Mutex(State())
  private let capacity = 10_000

  func once(_ key: String, _ work: () throws -> Response) throws -> Response {
    guard (16...128).contains(key.utf8.count) else { return try work() }
    if let earlier = claim(key) { return earlier }
    do {
      let response = try work()
      state.withLock { $0.entries[key] = .done(response) }
      return response
    } catch {
      state.withLock { $0.entries[key] = nil }
      throw error
    }
  }

  /// Takes the key, or waits for whoever has it and gives the answer.
  private func claim(_ key: String) -> Response? {
    for _ in 0..<500 {
      let (earlier, isRunning) = state.withLock { state -> (Response?, Bool) in
        switch state.entries[key] {
        case .done(let response): return (response, false)
        case .running: return (nil, true)
        case nil:
          state.entries[key] = .running
          state.order.append(key)
          if state.order.count > capacity { state.entries[state.order.removeFirst()] = nil }
          return (nil, false)
        }
      }
      if let earlier { return earlier }
      if !isRunning { return nil }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return nil
  }
}
