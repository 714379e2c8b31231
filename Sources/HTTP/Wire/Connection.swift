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
    case answering(isHead: Bool, Persistence)
    case writing(Persistence)
    /// The rest of what the client sends is dropped until it has had time to read the answer
    /// (RFC 9112 section 9.6); closing at once would reset the connection under it.
    case lingering
    case closed
  }

  let socket: Int32
  let peer: NetworkAddress
  private let lane: Lane
  private var parser: RequestParser
  private var outgoing = Outgoing()
  private var stage = Stage.reading
  /// The socket has not said yet that it is empty.
  private var mayHaveInput = true
  /// The last byte has been sent, and perhaps not been read yet.
  private var isEnding = false
  private var hasInputEnded = false
  private var phase = RequestParser.Phase.between
  /// Of the phase of the request, then of the answer; between two requests it is still the last one's.
  private var progress: TransferProgress
  /// In the lane's milliseconds.
  private var deadline = Int.max
  private var isWatched = false
  private var isWatchedForOutput = false

  /// Requests answered, or pieces read, in a row.
  private static let turn = 32

  init(socket: Int32, peer: NetworkAddress, lane: Lane) {
    self.socket = socket
    self.peer = peer
    self.lane = lane
    let service = lane.service
    parser = RequestParser(
      settings: service.settings, peer: peer, spool: service.spool, bodyLimit: service.bodyLimit)
    progress = TransferProgress(since: lane.now)
    deadline = lane.now + service.patience.header
  }

  /// The first request is often there already: who sends it, reads the answer and closes is never watched.
  func start() {
    receive()
    if case .closed = stage { return }
    isWatched = true
    lane.watch(self, for: isWatchedForOutput ? .inputAndOutput : .input)
  }

  func happened(_ event: EventQueue.Event) {
    mayHaveInput = true
    if event.hasEnded { isEnding = true }
    switch stage {
    case .reading: receive()
    case .lingering: drain()
    case .writing: if event.isWritable || event.isBroken { transmit() }
    // One request at a time: what comes meanwhile waits in the socket. Whom nobody hears needs no answer.
    case .answering: if event.isBroken { close() }
    case .waitingForTurn, .closed: break
    }
  }

  func takeTurn() {
    switch stage {
    case .waitingForTurn:
      stage = .reading
      proceed()
    case .writing: transmit()
    case .lingering: drain()
    case .reading, .answering, .closed: break
    }
  }

  // MARK: Reading

  private func receive() {
    for _ in 0..<Self.turn {
      guard case .reading = stage, mayHaveInput else { return }
      let count = recv(socket, lane.scratch.baseAddress, lane.scratch.count, 0)
      if count > 0 {
        // A short read has emptied the socket, unless the end stands behind it.
        mayHaveInput = count == lane.scratch.count || isEnding
        progress.bytes += count
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
    waitForTurn()
  }

  private func waitForTurn() {
    guard case .reading = stage else { return }
    stage = .waitingForTurn
    lane.callLater(self)
  }

  /// Serves what was read so far.
  private func advance() {
    for _ in 0..<Self.turn {
      guard case .reading = stage else { return }
      do throws(Refusal) {
        switch try parser.next() {
        case .incomplete: return awaitMore()
        case .expectsContinue: sendContinue()
        case .complete(let incoming): serve(incoming)
        }
      } catch {
        refuse(error)
      }
    }
    waitForTurn()
  }

  /// After an answer: the next request may have been read with the last, or wait in the socket.
  private func proceed() {
    advance()
    receive()
  }

  private func awaitMore() {
    let patience = lane.service.patience
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
      deadline = lane.now + patience.idle
    case .header:
      deadline = progress.start + patience.header
    case .body:
      deadline = progress.deadline(allowing: patience.body, rate: patience.rate)
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
    deadline = Int.max
    stage = .answering(isHead: request.method == .head, incoming.persistence)
    let service = lane.service
    if let response = service.answerAtOnce(request) { return begin(response) }
    let isAccepted = service.workers.submit { [self] in
      let response = service.answer(request)
      lane.post { [self] in
        begin(response)
        if case .reading = stage { proceed() }
      }
    }
    if !isAccepted { begin(service.page(of: .serviceUnavailable)) }
  }

  private func refuse(_ refusal: Refusal) {
    lane.service.log.debug("refused", metadata: ["reason": "\(refusal.reason)"])
    stage = .answering(isHead: false, .closeEarly)
    begin(lane.service.page(of: refusal.status))
  }

  private func begin(_ response: Response) {
    guard case .answering(let isHead, var persistence) = stage else { return }
    if lane.isStopping, persistence != .close { persistence = .closeEarly }
    outgoing.load(response, isHead: isHead, persistence: persistence, lane: lane)
    stage = .writing(persistence)
    progress = TransferProgress(since: lane.now)
    deadline = Int.max
    write()
  }

  private func write() {
    guard case .writing(let persistence) = stage else { return }
    switch outgoing.send(to: socket) {
    case .done:
      outgoing.release(to: lane)
      finish(persistence)
    case .blocked:
      countTaken()
      awaitWritable()
    case .paused:
      countTaken()
      lane.callLater(self)
    case .failed:
      close()
    }
  }

  /// Gives time for what the client has taken. What the kernel keeps for it does not count: those are megabytes, and
  /// would buy it hours.
  private func countTaken() {
    let taken = outgoing.taken(from: socket)
    if deadline == Int.max { progress = TransferProgress(since: lane.now, from: taken) }
    progress.bytes = taken
    let patience = lane.service.patience
    deadline = progress.deadline(allowing: patience.write, rate: patience.rate)
  }

  /// Goes on with an answer that did not leave at once.
  private func transmit() {
    write()
    if case .reading = stage { proceed() }
  }

  /// Most answers leave at once, so only who once did not is watched for it.
  private func awaitWritable() {
    guard !isWatchedForOutput else { return }
    isWatchedForOutput = true
    if isWatched { lane.rewatch(self, for: .inputAndOutput) }
  }

  private func finish(_ persistence: Persistence) {
    switch persistence {
    case .keepAlive, .keepAliveAnnounced:
      stage = .reading
      phase = .between
    case .close where parser.phase == .between, _ where hasInputEnded:
      // The client said that nothing follows, and nothing has.
      close()
    case .close, .closeEarly:
      shutdown(socket, Int32(SHUT_WR))
      stage = .lingering
      progress = TransferProgress(since: lane.now)
      mayHaveInput = true
      drain()
    }
  }

  // MARK: Ending

  private func drain() {
    let patience = lane.service.patience
    deadline = min(lane.now + patience.linger, progress.start + patience.lingerTotal)
    for _ in 0..<Self.turn {
      let count = recv(socket, lane.scratch.baseAddress, lane.scratch.count, 0)
      if count < 0, errno == EAGAIN { return }
      guard count > 0 || count < 0 && errno == EINTR else { return close() }
    }
    lane.callLater(self)
  }

  /// A connection between two requests owes nothing, unless one has just arrived.
  func closeIfIdle(for least: Int) {
    guard progress.start + least <= lane.now, case .reading = stage else { return }
    mayHaveInput = true
    receive()
    if case .reading = stage, parser.phase == .between { close() }
  }

  func expire(at now: Int) {
    guard deadline <= now else { return }
    switch stage {
    case .reading where parser.phase != .between: return refuse(Refusal(.requestTimeout, "too slow"))
    case .writing:
      // It may have taken some since, yet not so much that there is room for more.
      countTaken()
      if deadline > now { return }
      outgoing.discard(from: socket)
    default: break
    }
    close()
  }

  func close() {
    if case .closed = stage { return }
    stage = .closed
    deadline = Int.max
    outgoing.release(to: lane)
    lane.close(self)
  }
}
