import Glibc
import HTTPTypes
import Logging
import Synchronization

/// An HTTP/1.1 server on sockets and Dispatch. It adds Date, Content-Length and Connection to what the
/// handlers answer, and answers by itself only what is not valid HTTP.
package final class Server: Sendable {
  private let service: Service
  private let lanes: [Lane]
  private let listener = Mutex<Listener?>(nil)

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
    let service = Service(
      settings: settings, log: log,
      workers: WorkerPool(threads: settings.workers, limit: settings.queueLimit), spool: Spool(settings),
      bodyLimit: bodyLimit, immediate: immediate, refuse: refuse, respond: respond)
    self.service = service
    lanes = (0..<max(1, settings.lanes)).map { Lane(number: $0, service: service) }
  }

  /// Begins to listen and tells where. Throws when the address cannot be taken.
  package func start() throws -> (host: String, port: Int) {
    // sendfile has no MSG_NOSIGNAL: a client that left would end the process.
    signal(SIGPIPE, SIG_IGN)
    let started = try Listener(service: service, lanes: lanes)
    listener.withLock { $0 = started }
    started.start()
    return started.address
  }

  /// Answers every request that has begun to arrive, then closes. Blocks until done or `stopTimeout`.
  package func stop() {
    guard let running = listener.withLock({ $0.take() }) else { return }
    running.stop()
    for lane in lanes { lane.stop() }
    if !running.waitUntilEveryoneLeft(service.settings.stopTimeout) {
      service.log.warning("connections were cut at the end of the stop timeout")
    }
    for lane in lanes { lane.abort() }
    service.workers.stop()
  }
}
