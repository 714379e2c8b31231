internal import GRDB
import Mentoring
import Synchronization

/// The decision about the public numbers of a day, kept while the registry stays as it is: every page asks for it.
final class PublicNets: Sendable {
  private struct State {
    /// The last event of the snapshot: every change writes one.
    var event: Int64?
    var nets: [CalendarDate: Kept] = [:]
  }

  private struct Kept {
    let net: PublicNet
    let made: ContinuousClock.Instant
    let took: Duration

    let isWide: Bool

    /// A whole region takes seconds and changes all the time: it may be late by some of what it took, a district never.
    var isFresh: Bool { isWide && made.duration(to: .now) < took * PublicNets.patience }
  }

  private static let patience = 20
  /// More organisations than a district has.
  private static let wide = 300

  private let state = Mutex(State())
  /// Today and the last days of the years that can be asked for, before and after a midnight.
  private static let capacity = 8

  func net(_ db: Database, on date: CalendarDate, _ make: () throws -> PublicNet) throws -> PublicNet {
    let event = try Int64.fetchOne(db, sql: "SELECT max(id) FROM event")
    let known = state.withLock { state in
      state.nets[date].flatMap { state.event == event || $0.isFresh ? $0.net : nil }
    }
    if let known { return known }
    let start = ContinuousClock.now
    let net = try make()
    let isWide = try Int.fetchOne(db, sql: "SELECT count(*) FROM organisation").map { $0 > Self.wide } ?? false
    let kept = Kept(net: net, made: .now, took: start.duration(to: .now), isWide: isWide)
    state.withLock { state in
      if state.event != event || state.nets.count >= Self.capacity { state = State(event: event) }
      state.nets[date] = kept
    }
    return net
  }
}
