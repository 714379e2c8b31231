import Dispatch
import HTTP
import Mentoring
import Synchronization

/// A form's key is honoured once: pressed twice, it shows the first result again (`ux.md` 14).
///
/// One process owns the database, so the keys live in memory; the schema's own rules stand behind them after a restart.
final class OnceKeys: Sendable {
  private enum Entry {
    /// Left by whoever runs it when there is an answer, or when there will be none.
    case running(DispatchGroup)
    case done(Response)
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var order: [String] = []
  }

  private enum Claim {
    case mine(DispatchGroup)
    case running(DispatchGroup)
    case done(Response)
  }

  private let state = Mutex(State())
  private let capacity: Int

  init(capacity: Int = 10_000) { self.capacity = capacity }

  /// - Parameter form: of whom, where and with what, so that a key met again with other content is another form.
  func once(_ key: String, of form: [UInt8], _ work: () throws -> Response) throws -> Response {
    guard (16...128).contains(key.utf8.count) else { return try work() }
    let key = key + Secret.hex(Secret.digest(of: form))
    while true {
      switch claim(key) {
      case .done(let response): return response
      case .running(let other):
        // The first press is at work: its answer is this one's too. A worker is not held for longer than a write may take.
        guard other.wait(timeout: .now() + 10) == .success else { throw Failure.unavailable }
      case .mine(let run):
        defer { run.leave() }
        return try finish(key, work)
      }
    }
  }

  private func finish(_ key: String, _ work: () throws -> Response) throws -> Response {
    do {
      let response = try work()
      state.withLock { $0.entries[key] = .done(response) }
      return response
    } catch {
      state.withLock { state in
        state.entries[key] = nil
        state.order.removeAll { $0 == key }
      }
      throw error
    }
  }

  private func claim(_ key: String) -> Claim {
    state.withLock { state in
      switch state.entries[key] {
      case .done(let response): return .done(response)
      case .running(let run): return .running(run)
      case nil:
        let run = DispatchGroup()
        run.enter()
        state.entries[key] = .running(run)
        state.order.append(key)
        if state.order.count > capacity { Self.dropOldest(&state) }
        return .mine(run)
      }
    }
  }

  /// What still runs is never forgotten: its second press would run it again.
  private static func dropOldest(_ state: inout State) {
    let oldest = state.order.firstIndex { key in
      if case .done = state.entries[key] { true } else { false }
    }
    guard let oldest else { return }
    state.entries[state.order.remove(at: oldest)] = nil
  }
}
