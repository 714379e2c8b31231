internal import GRDB
import Mentoring
import Synchronization

/// The decision about the public numbers of a day, kept while the registry stays as it is: every page asks for it.
final class PublicNets: Sendable {
  private struct State {
    /// The last event of the snapshot: every change writes one.
    var event: Int64?
    var nets: [CalendarDate: PublicNet] = [:]
  }

  private let state = Mutex(State())
  /// Today and the last days of the years that can be asked for, before and after a midnight.
  private static let capacity = 8

  func net(_ db: Database, on date: CalendarDate, _ make: () throws -> PublicNet) throws -> PublicNet {
    let event = try Int64.fetchOne(db, sql: "SELECT max(id) FROM event")
    if let known = state.withLock({ $0.event == event ? $0.nets[date] : nil }) { return known }
    let net = try make()
    state.withLock { state in
      if state.event != event || state.nets.count >= Self.capacity { state = State(event: event) }
      state.nets[date] = net
    }
    return net
  }
}
