internal import GRDB
import Mentoring
import Synchronization

/// Facts in memory, an organisation at a time, and what was evaluated over them. SQLite stays the only truth: whatever is
/// here can be rebuilt.
final class FactsCache: Sendable {
  private struct State {
    var known: [Organisation.ID: Facts] = [:]
    var evaluated = Evaluated()
    /// Counts the changes, so that facts read before a change are not kept after it.
    var generation = 0
  }

  private let state = Mutex(State())

  func forget(_ organisations: Set<Organisation.ID>) {
    guard !organisations.isEmpty else { return }
    state.withLock { state in
      state.generation += 1
      for organisation in organisations { state.known[organisation] = nil }
      state.evaluated.forget(organisations)
    }
  }

  /// What is known before a read begins. Taken inside the read, facts of an older snapshot could outlive a change.
  func view() -> View { state.withLock { View(cache: self, known: $0.known, generation: $0.generation) } }

  struct View: Sendable {
    let cache: FactsCache
    fileprivate let known: [Organisation.ID: Facts]
    let generation: Int

    /// The facts of the organisations in their order; what is not known is read and kept.
    func facts(_ db: Database, of organisations: [Organisation.ID]) throws -> [Facts] {
      var fresh: [Organisation.ID: Facts] = [:]
      for organisation in organisations where known[organisation] == nil {
        fresh[organisation] = try Facts.fetch(db, organisation: organisation)
      }
      if !fresh.isEmpty { cache.keep(fresh, of: generation) }
      return organisations.compactMap { known[$0] ?? fresh[$0] }
    }
  }

  /// What was evaluated over the facts of a view; nothing once something has changed.
  func evaluated<Value>(of generation: Int, _ known: (Evaluated) -> Value?) -> Value? {
    state.withLock { $0.generation == generation ? known($0.evaluated) : nil }
  }

  func keep(of generation: Int, _ keep: (inout Evaluated) -> Void) {
    state.withLock { state in
      if state.generation == generation { keep(&state.evaluated) }
    }
  }

  private func keep(_ fresh: [Organisation.ID: Facts], of generation: Int) {
    state.withLock { state in
      guard state.generation == generation else { return }
      state.known.merge(fresh) { _, new in new }
    }
  }
}
