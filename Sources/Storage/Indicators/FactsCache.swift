internal import GRDB
import Mentoring
import Synchronization

/// Facts in memory, an organisation at a time. SQLite stays the only truth: whatever is here can be rebuilt.
final class FactsCache: Sendable {
  private struct State {
    var known: [Organisation.ID: Facts] = [:]
    /// Counts the changes, so that facts read before a change are not kept after it.
    var generation = 0
  }

  private let state = Mutex(State())

  func forget(_ organisations: Set<Organisation.ID>) {
    state.withLock { state in
      state.generation += 1
      for organisation in organisations { state.known[organisation] = nil }
    }
  }

  func forgetAll() {
    state.withLock { state in
      state.generation += 1
      state.known = [:]
    }
  }

  /// The facts of the organisations in their order, loading those that are not known.
  func facts(of organisations: [Organisation.ID], load: ([Organisation.ID]) throws -> [Facts]) throws -> [Facts] {
    let (known, generation) = state.withLock { ($0.known, $0.generation) }
    let missing = organisations.filter { known[$0] == nil }
    guard !missing.isEmpty else { return organisations.compactMap { known[$0] } }
    let loaded = try load(missing)
    state.withLock { state in
      guard state.generation == generation else { return }
      for facts in loaded { state.known[facts.organisation] = facts }
    }
    let fresh = Dictionary(uniqueKeysWithValues: loaded.map { ($0.organisation, $0) })
    return organisations.compactMap { known[$0] ?? fresh[$0] }
  }
}
