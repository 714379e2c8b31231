import CLinux
import Dispatch
import Glibc
import Synchronization

/// A serial queue, an epoll descriptor and the connections that belong to them for life. What happens to those
/// happens here, so they need no lock.
///
/// Dispatch watches the epoll descriptor and calls when there is something; a busy lane then keeps the thread for
/// as long as events follow each other, and an idle one gives it back (decision 20).
///
/// `@unchecked Sendable`: every stored variable is touched only on `queue`, but `mail` and `load`, which lock.
final class Lane: @unchecked Sendable {
  typealias Job = @Sendable () -> Void

  let service: Service
  /// Where all connections of the lane read into: an idle one holds no buffer of its own.
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1_024, alignment: 16)
  /// For the heads of answers, lent to one connection at a time.
  var spareHead: [UInt8] = []
  private(set) var isStopping = false
  /// Milliseconds of a clock that never goes back, as of the last tick: exact enough for deadlines, and it costs a
  /// request nothing.
  private(set) var now = 0
  /// The Date field, made once a second.
  private(set) var dateField: [UInt8] = []
  /// Connections, for the others to see.
  let load = Atomic(0)

  private let queue: DispatchQueue
  private let listener: Listener
  private let events = EventQueue()
  private let bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
  private let timer = timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC | TFD_NONBLOCK))
  private let source: any DispatchSourceRead
  /// Jobs from other threads; nil when there will be nobody to do them.
  private let mail = Mutex<[Job]?>([])
  private var siblings: [Lane] = []
  /// By the number of the socket.
  private var connections: [Connection?] = []
  private var waitingForTurn: [Connection] = []
  private var isTimerOn = false
  private var isFinished = false
  /// When to accept again; nil while accepting.
  private var acceptingAgain: Int?
  private var dateSecond: time_t = 0

  /// How long a lane with nothing to do keeps the thread.
  private static let patience: Int32 = 20

  init(number: Int, service: Service, listener: Listener) {
    queue = DispatchQueue(label: "lane-\(number)")
    self.service = service
    self.listener = listener
    source = DispatchSource.makeReadSource(fileDescriptor: events.descriptor, queue: queue)
    source.setEventHandler { [unowned self] in run() }
    // Keeps the lane until Dispatch has let go of the descriptor.
    source.setCancelHandler { [self] in siblings = [] }
  }

  deinit {
    Glibc.close(bell)
    Glibc.close(timer)
    scratch.deallocate()
  }

  /// Begins to accept, and shares with those lanes.
  func start(among lanes: [Lane]) {
    queue.sync {
      siblings = lanes
      events.watch(bell, for: .input)
      events.watch(timer, for: .input)
      events.watch(listener.socket, for: .connections)
      tick()
    }
    source.activate()
  }

  /// Has the lane do something soon; from any thread.
  func post(_ job: @escaping Job) {
    mail.withLock { jobs in
      jobs?.append(job)
      // One ring for all that wait.
      if jobs?.count == 1 { eventfd_write(bell, 1) }
    }
  }

  private func run() {
    while !isFinished {
      let count = events.wait(milliseconds: waitingForTurn.isEmpty ? Self.patience : 0)
      if count == 0, waitingForTurn.isEmpty { return }
      for index in 0..<count { handle(events[index]) }
      let turns = waitingForTurn
      waitingForTurn.removeAll(keepingCapacity: true)
      for connection in turns { connection.takeTurn() }
    }
  }

  private func handle(_ event: EventQueue.Event) {
    switch event.descriptor {
    case bell:
      let jobs = mail.withLock { jobs in
        defer { if jobs != nil { jobs = [] } }
        return jobs ?? []
      }
      for job in jobs { job() }
    case timer:
      // Until it is read it does not go off again.
      var count = UInt64(0)
      read(timer, &count, MemoryLayout<UInt64>.size)
      tick()
    case listener.socket: accept(atMost: 16)
    case let socket:
      guard Int(socket) < connections.count, let connection = connections[Int(socket)] else { return }
      connection.happened(event)
    }
  }

  // MARK: Connections

  /// Further events of the connection come to it.
  func watch(_ connection: Connection, for interest: EventQueue.Interest) {
    // The kernel lacks memory for one more: without its events the connection would wait for ever.
    if !events.watch(connection.socket, for: interest) { connection.close() }
  }

  func rewatch(_ connection: Connection, for interest: EventQueue.Interest) {
    events.rewatch(connection.socket, for: interest)
  }

  /// Calls the connection again when the others had their turn.
  func callLater(_ connection: Connection) { waitingForTurn.append(connection) }

  /// Closes the socket, which the kernel then takes out of the epoll descriptor itself.
  func close(_ connection: Connection) {
    connections[Int(connection.socket)] = nil
    load.wrappingSubtract(1, ordering: .relaxed)
    Glibc.close(connection.socket)
    listener.left(connection.peer)
    if acceptingAgain != nil, !listener.isFull { acceptAgain() }
  }

  private func adopt(_ socket: Int32, _ peer: NetworkAddress) {
    if !isTimerOn { startTimer() }
    let index = Int(socket)
    if index >= connections.count {
      connections.append(contentsOf: repeatElement(nil, count: index + 64 - connections.count))
    }
    let connection = Connection(socket: socket, peer: peer, lane: self)
    connections[index] = connection
    connection.start()
  }

  // MARK: Accepting

  private func accept(atMost limit: Int) {
    for _ in 0..<limit {
      switch listener.accept() {
      case .connection(let socket, let peer):
        let lane = leastLoaded()
        lane.load.wrappingAdd(1, ordering: .relaxed)
        if lane === self { adopt(socket, peer) } else { lane.post { lane.adopt(socket, peer) } }
      case .nobody:
        return
      case .full(let reason):
        return pauseAccepting(reason)
      }
    }
  }

  /// This one unless another has clearly less to do: handing over costs a wake-up.
  private func leastLoaded() -> Lane {
    let least = siblings.min { $0.load.load(ordering: .relaxed) < $1.load.load(ordering: .relaxed) } ?? self
    return load.load(ordering: .relaxed) > least.load.load(ordering: .relaxed) + 1 ? least : self
  }

  /// New connections wait in the kernel's queue until one of ours closes, or for a second: the descriptor that is
  /// lacking may be held by something else.
  private func pauseAccepting(_ reason: String) {
    guard acceptingAgain == nil, !isStopping else { return }
    events.ignore(listener.socket)
    acceptingAgain = now + 1_000
    if !isTimerOn { startTimer() }
    listener.warn(reason)
    for lane in siblings { lane.post { lane.closeIdle(for: 1_000) } }
  }

  private func acceptAgain() {
    guard !isStopping else { return }
    acceptingAgain = nil
    events.watch(listener.socket, for: .connections)
  }

  // MARK: Ending

  /// Takes what the kernel has queued already, so that nobody who got through is turned away, and accepts no more.
  /// Idle connections close now, the others after the answer they owe.
  func stop(then done: @escaping Job) {
    post { [self] in
      if acceptingAgain == nil {
        accept(atMost: 1_024)
        events.ignore(listener.socket)
      }
      isStopping = true
      closeIdle(for: 0)
      done()
    }
  }

  /// Closes what is left, answered or not, and ends the lane.
  func abort(then done: @escaping Job) {
    post { [self] in
      for connection in connections { connection?.close() }
      mail.withLock { $0 = nil }
      isFinished = true
      source.cancel()
      done()
    }
  }

  /// Who keeps a connection for a request that may come gives way to who has one.
  private func closeIdle(for least: Int) {
    for connection in connections { connection?.closeIfIdle(for: least) }
  }

  // MARK: Time

  private func tick() {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    now = time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    let second = Glibc.time(nil)
    if second != dateSecond {
      dateSecond = second
      dateField = Array("Date: \(HTTPDate.string(second))\r\n".utf8)
    }
    for connection in connections { connection?.expire(at: now) }
    if let acceptingAgain, acceptingAgain <= now { acceptAgain() }
    // An idle server does not wake the processor.
    if isTimerOn, acceptingAgain == nil, load.load(ordering: .relaxed) == 0 { setTimer(milliseconds: 0) }
  }

  private func startTimer() {
    setTimer(milliseconds: service.patience.tick)
    tick()
  }

  private func setTimer(milliseconds: Int) {
    isTimerOn = milliseconds > 0
    let interval = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
    var setting = itimerspec(it_interval: interval, it_value: interval)
    timerfd_settime(timer, 0, &setting, nil)
  }
}
