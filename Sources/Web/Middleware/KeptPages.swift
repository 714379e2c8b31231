import HTTP
import HTTPTypes
import Mentoring
import Synchronization

/// Pages that guests have asked for, kept in memory while nothing changes: no row of the registry and not the day.
///
/// A kept page is answered at once, without a worker and without the database (decision 179). Whoever carries a cookie is
/// never answered from here: the page might be hers alone.
final class KeptPages: Sendable {
  private struct State {
    var version = -1
    var day: CalendarDate?
    var pages: [String: ReadyAnswer] = [:]
    var bytes = 0
  }

  private let state = Mutex(State())
  /// Bytes of all kept pages together, plain and compressed.
  private let capacity: Int

  init(capacity: Int = 48 << 20) { self.capacity = capacity }

  /// Names that the query of a kept page may have: a search has as many answers as there are words.
  private static let names: Set = ["year", "municipality", "page"]
  private static let longestTarget = 200

  /// Outermost: what is kept has been dressed by every other step.
  static let step: Middleware = { context, next in
    let portal = context.portal
    guard !portal.templates.isReloading, isKept(context) else { return try next(context) }
    // Before anything is read: what changes meanwhile makes the page an old one at once.
    let version = portal.store.dataVersion
    let response = try next(context)
    guard let ready = ready(response) else { return response }
    portal.keptPages.keep(ready, for: context.request.target, version: version, day: context.today)
    return ready.response(to: context.request)
  }

  /// The kept page, if there is one and nothing has changed since.
  func response(to request: Request, in portal: Portal) -> Response? {
    guard request.method == .get || request.method == .head else { return nil }
    let version = portal.store.dataVersion
    let day = portal.clock.today
    let ready = state.withLock { state in
      state.version == version && state.day == day ? state.pages[request.target] : nil
    }
    guard let ready, request.fields[.cookie] == nil, KnownHost.isServed(request, portal.settings) else { return nil }
    return ready.response(to: request)
  }

  private func keep(_ ready: ReadyAnswer, for target: String, version: Int, day: CalendarDate) {
    state.withLock { state in
      if state.version != version || state.day != day {
        guard version > state.version || state.day != day else { return }
        state = State(version: version, day: day)
      }
      // Many addresses and little room: everything begins anew.
      if state.bytes + ready.length > capacity { state = State(version: version, day: day) }
      state.bytes += ready.length - (state.pages[target]?.length ?? 0)
      state.pages[target] = ready
    }
  }

  private static func isKept(_ context: Context) -> Bool {
    let request = context.request
    return request.method == .get && request.fields[.cookie] == nil && request.target.utf8.count <= longestTarget
      && request.query.pairs.allSatisfy { names.contains($0.name) } && Site.isOpen(request.path)
  }

  private static func ready(_ response: Response) -> ReadyAnswer? {
    guard response.status == .ok, response.fields[.setCookie] == nil, case .bytes(let content) = response.body
    else { return nil }
    var fields = response.fields
    fields[.vary] = "Cookie"
    return try? ReadyAnswer(
      content, tag: String(Secret.hex(Secret.digest(of: content)).prefix(32)), fields: fields, effort: .quickly)
  }
}
