import Dispatch
import Glibc

/// A serial queue and the connections that belong to it for life. What happens to them happens here, so
/// they need no lock.
///
/// `@unchecked Sendable`: every stored variable is touched only on `queue`.
final class Lane: @unchecked Sendable {
  let queue: DispatchQueue
  let service: Service
  /// Where all connections of the lane read into: an idle one holds no buffer of its own.
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1_024, alignment: 16)
  private(set) var isStopping = false
  /// As of the last tick: exact enough for deadlines, and it costs a request nothing.
  private(set) var now = SuspendingClock.now
  /// The Date field, made once a second.
  private(set) var dateField: [UInt8] = []

  private var dateSecond: time_t = 0
  private var connections: [ObjectIdentifier: Connection] = [:]
  private lazy var timer = makeTimer()

  init(number: Int, service: Service) {
    queue = DispatchQueue(label: "lane-\(number)")
    self.service = service
  }

  deinit { scratch.deallocate() }

  /// Takes an accepted socket; `whenClosed` is called once its descriptor is free again.
  func adopt(_ socket: Int32, peer: NetworkAddress, whenClosed: @escaping @Sendable () -> Void) {
    queue.async { [self] in
      if connections.isEmpty { tick() }
      let connection = Connection(socket: socket, peer: peer, lane: self, whenClosed: whenClosed)
      connections[ObjectIdentifier(connection)] = connection
      timer.resume()
      connection.start()
    }
  }

  func forget(_ connection: Connection) {
    connections[ObjectIdentifier(connection)] = nil
    // An idle server does not wake the processor.
    if connections.isEmpty { timer.pause() }
  }

  /// Idle connections close now, the others after the answer they owe.
  func stop() {
    queue.async { [self] in
      isStopping = true
      for connection in connections.values { connection.closeIfIdle(for: .zero) }
    }
  }

  /// Who keeps a connection for a request that may come gives way to who has one.
  func makeRoom() {
    queue.async { [self] in
      for connection in connections.values { connection.closeIfIdle(for: .seconds(1)) }
    }
  }

  /// Closes what is left, answered or not.
  func abort() {
    queue.sync {
      for connection in connections.values { connection.close() }
      timer.cancel {}
    }
  }

  private func tick() {
    now = SuspendingClock.now
    let second = time(nil)
    if second != dateSecond {
      dateSecond = second
      dateField = Array("Date: \(HTTPDate.string(second))\r\n".utf8)
    }
    for connection in connections.values { connection.expire(at: now) }
  }

  /// Four ticks a second, more only when a test sets timeouts of its own scale.
  private func makeTimer() -> Watch {
    let settings = service.settings
    let shortest = min(settings.headerTimeout, settings.idleTimeout, settings.bodyTimeout)
    let interval = max(.milliseconds(10), min(.milliseconds(250), shortest / 4))
    let source = DispatchSource.makeTimerSource(queue: queue)
    let nanoseconds = Int(interval.components.attoseconds / 1_000_000_000)
    source.schedule(deadline: .now(), repeating: .nanoseconds(nanoseconds), leeway: .milliseconds(5))
    return Watch(source) { [unowned self] in tick() }
  }
}
