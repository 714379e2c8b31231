import Dispatch
import Glibc
import HTTPTypes
import Logging
import Synchronization

/// An HTTP/1.1 server on sockets and Dispatch. It adds Date, Content-Length and Connection to what the
/// handlers answer, and answers by itself only what is not valid HTTP.
package final class Server: Sendable {
  private let service: Service
  private let running = Mutex<Running?>(nil)

  private struct Running {
    let listener: Listener
    let lanes: [Lane]
  }

  /// - Parameters:
  ///   - bodyLimit: bytes that a body may have there; more is refused with 413 before it is read.
  ///   - immediate: runs where the bytes are read and must not block; nil leaves the request to `respond`.
  ///   - refuse: the page for a request that is not served: 4xx and 5xx.
  ///   - respond: runs on one of the workers and may block.
  package init(
    _ settings: ServerSettings, log: Logger,
    bodyLimit: @escaping @Sendable (HTTPRequest.Method, _ path: String) -> Int,
    immediate: @escaping @Sendable (Request) -> Response?,
    refuse: @escaping @Sendable (HTTPResponse.Status) -> Response,
    respond: @escaping @Sendable (Request) -> Response
  ) {
    service = Service(
      settings: settings, log: log, bodyLimit: bodyLimit, immediate: immediate, refuse: refuse, respond: respond)
  }

  /// Begins to listen and tells where. Throws when the address cannot be taken.
  package func start() throws -> (host: String, port: Int) {
    // sendfile has no MSG_NOSIGNAL: a client that left would end the process.
    signal(SIGPIPE, SIG_IGN)
    let listener = try Listener(service.settings, log: service.log)
    let lanes = (0..<max(1, service.settings.lanes)).map { Lane(number: $0, service: service, listener: listener) }
    running.withLock { $0 = Running(listener: listener, lanes: lanes) }
    for lane in lanes { lane.start(among: lanes) }
    return listener.address
  }

  /// Answers every request that has begun to arrive, then closes. Blocks until done or `stopTimeout`.
  package func stop() {
    guard let running = running.withLock({ $0.take() }) else { return }
    Self.forEach(running.lanes) { lane, done in lane.stop(then: done) }
    running.listener.stopListening()
    if !running.listener.waitUntilEveryoneLeft(service.settings.stopTimeout) {
      service.log.warning("connections were cut at the end of the stop timeout")
    }
    Self.forEach(running.lanes) { lane, done in lane.abort(then: done) }
    service.workers.stop()
  }

  private static func forEach(_ lanes: [Lane], _ begin: (Lane, _ done: @escaping @Sendable () -> Void) -> Void) {
    let done = DispatchGroup()
    for lane in lanes {
      done.enter()
      begin(lane) { done.leave() }
    }
    done.wait()
  }
}
