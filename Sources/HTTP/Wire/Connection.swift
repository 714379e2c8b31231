import Dispatch
import Glibc
import HTTPTypes

/// One socket: reads requests, has them answered one after the other, writes the answers.
///
/// `@unchecked Sendable`: belongs to its lane, and every member is touched only on the lane's queue.
final class Connection: @unchecked Sendable {
  private enum Stage {
    case reading
    /// More requests are here already, but other connections of the lane come first.
    case waitingForTurn
    case answering(HTTPRequest.Method, Persistence)
    case writing(Persistence)
    /// The rest of what the client sends is dropped until it has had time to read the answer
    /// (RFC 9112 section 9.6); closing at once would reset the connection under it.
    case lingering
    case closed
  }

  private let socket: Int32
  private let lane: Lane
  private let whenClosed: @Sendable () -> Void
  private var parser: RequestParser
  private var outgoing = Outgoing()
  private var stage = Stage.reading
  /// The socket has not said yet that it is empty.
  private var mayHaveInput = true
  private var hasInputEnded = false
  private var phase = RequestParser.Phase.between
  /// Of the phase of the request, then of the answer; between two requests it is still the last one's.
  private var progress: TransferProgress
  private var deadline: SuspendingClock.Instant?
  private var readable: Watch?
  private var writable: Watch?

  /// Requests answered, or pieces dropped, in a row.
  private static let turn = 32

  init(socket: Int32, peer: String, lane: Lane, whenClosed: @escaping @Sendable () -> Void) {
    self.socket = socket
    self.lane = lane
    self.whenClosed = whenClosed
    let service = lane.service
    parser = RequestParser(settings: service.settings, peer: peer, spool: service.spool, bodyLimit: service.bodyLimit)
    progress = TransferProgress(since: lane.now)
    deadline = lane.now + service.settings.headerTimeout
  }

  func start() {
    readable = Watch(DispatchSource.makeReadSource(fileDescriptor: socket, queue: lane.queue)) { [self] in
      inputArrived()
    }
    receive()
  }

  private func inputArrived() {
    mayHaveInput = true
    switch stage {
    case .reading: receive()
    case .lingering: drain()
    // One request at a time: what comes meanwhile waits in the socket.
    case .waitingForTurn, .answering, .writing, .closed: readable?.pause()
    }
  }

  // MARK: Reading

  private func receive() {
    while case .reading = stage, mayHaveInput {
      let count = recv(socket, lane.scratch.baseAddress, lane.scratch.count, 0)
      if count > 0 {
        // A short read has emptied the socket.
        mayHaveInput = count == lane.scratch.count
        progress.count(count)
        parser.feed(UnsafeRawBufferPointer(rebasing: lane.scratch[..<count]))
        advance()
      } else if count == 0 {
        mayHaveInput = false
        hasInputEnded = true
        advance()
      } else if errno == EAGAIN {
        mayHaveInput = false
      } else if errno != EINTR {
        close()
      }
    }
    if case .reading = stage { readable?.resume() }
  }

  /// Serves what was read so far.
  private func advance() {
    var served = 0
    while case .reading = stage {
      guard served < Self.turn else {
        stage = .waitingForTurn
        return lane.queue.async { [self] in takeTurn() }
      }
      do throws(Refusal) {
        switch try parser.next() {
        case .incomplete: return awaitMore()
        case .expectsContinue: sendContinue()
        case .complete(let incoming): serve(incoming)
        }
      } catch {
        refuse(error)
      }
      served += 1
    }
  }

  private func takeTurn() {
    guard case .waitingForTurn = stage else { return }
    stage = .reading
    proceed()
  }

  /// After an answer: the next request may have been read with the last, or wait in the socket.
  private func proceed() {
    advance()
    receive()
  }

  private func awaitMore() {
    let settings = lane.service.settings
    if parser.phase != phase {
      phase = parser.phase
      progress = TransferProgress(since: lane.now)
    }
    if hasInputEnded {
      guard phase == .between else { return refuse(Refusal(.badRequest, "input ended in a request")) }
      return close()
    }
    switch phase {
    case .between:
      if lane.isStopping { return close() }
      deadline = lane.now + settings.idleTimeout
    case .header:
      deadline = progress.start + settings.headerTimeout
    case .body:
      deadline = progress.deadline(allowing: settings.bodyTimeout, rate: settings.minimumRate)
    }
  }

  private func sendContinue() {
    let line = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
    // Nothing else is on its way, so either all of it fits or the peer reads nothing at all.
    if send(socket, line, line.count, Int32(MSG_NOSIGNAL)) != line.count { close() }
  }

  // MARK: Answering

  private func serve(_ incoming: Incoming) {
    let request = incoming.request
    deadline = nil
    stage = .answering(request.method, incoming.persistence)
    let service = lane.service
    if let response = service.immediate(request) { return begin(response) }
    let isAccepted = service.workers.submit { [self] in
      let response = service.respond(request)
      lane.queue.async { [self] in
        begin(response)
        if case .reading = stage { proceed() }
      }
    }
    guard !isAccepted else { return }
    begin(page(of: .serviceUnavailable))
  }

  private func page(of status: HTTPResponse.Status) -> Response {
    var page = lane.service.refuse(status)
    if status == .serviceUnavailable { page.fields[.retryAfter] = "5" }
    return page
  }

  private func refuse(_ refusal: Refusal) {
    lane.service.log.debug("refused", metadata: ["reason": "\(refusal.reason)"])
    stage = .answering(.get, .close)
    begin(page(of: refusal.status))
  }

  private func begin(_ response: Response) {
    guard case .answering(let method, var persistence) = stage else { return }
    if lane.isStopping { persistence = .close }
    outgoing.load(response, to: method, persistence: persistence, date: lane.dateField)
    stage = .writing(persistence)
    progress = TransferProgress(since: lane.now)
    write()
  }

  private func write() {
    guard case .writing(let persistence) = stage else { return }
    switch outgoing.send(to: socket) {
    case .done:
      finish(persistence)
    case .blocked:
      awaitWritable()
      let settings = lane.service.settings
      progress.set(outgoing.sent)
      deadline = progress.deadline(allowing: settings.writeTimeout, rate: settings.minimumRate)
    case .paused:
      lane.queue.async { [self] in transmit() }
    case .failed:
      close()
    }
  }

  /// Goes on with an answer that did not leave at once.
  private func transmit() {
    write()
    if case .reading = stage { proceed() }
  }

  private func awaitWritable() {
    if writable == nil {
      let source = DispatchSource.makeWriteSource(fileDescriptor: socket, queue: lane.queue)
      writable = Watch(source) { [self] in
        writable?.pause()
        transmit()
      }
    }
    writable?.resume()
  }

  private func finish(_ persistence: Persistence) {
    switch persistence {
    case .keepAlive, .keepAliveAnnounced:
      stage = .reading
      deadline = nil
      phase = .between
    case .close:
      if hasInputEnded { return close() }
      shutdown(socket, Int32(SHUT_WR))
      stage = .lingering
      deadline = lane.now + lane.service.settings.lingerTimeout
      readable?.resume()
      drain()
    }
  }

  // MARK: Ending

  private func drain() {
    guard case .lingering = stage else { return }
    for _ in 0..<Self.turn {
      let count = recv(socket, lane.scratch.baseAddress, lane.scratch.count, 0)
      if count < 0, errno == EAGAIN { return }
      guard count > 0 || count < 0 && errno == EINTR else { return close() }
    }
    lane.queue.async { [self] in drain() }
  }

  /// A connection between two requests owes nothing, unless one has just arrived.
  func closeIfIdle(for least: Duration) {
    guard progress.start + least <= lane.now else { return }
    mayHaveInput = true
    if case .reading = stage { receive() }
    if case .reading = stage, parser.phase == .between { close() }
  }

  func expire(at now: SuspendingClock.Instant) {
    guard let deadline, deadline <= now else { return }
    if case .reading = stage, parser.phase != .between {
      refuse(Refusal(.requestTimeout, "too slow"))
    } else {
      close()
    }
  }

  func close() {
    if case .closed = stage { return }
    stage = .closed
    deadline = nil
    lane.forget(self)
    // The number of the descriptor may be reused once it is closed, so both sources have to be done with it.
    let socket = socket
    let whenClosed = whenClosed
    let finally: @Sendable () -> Void = {
      Glibc.close(socket)
      whenClosed()
    }
    let reading = readable
    if let writable {
      writable.cancel { reading?.cancel(then: finally) }
    } else {
      reading?.cancel(then: finally)
    }
    readable = nil
    writable = nil
  }
}
