import Dispatch
import Glibc
import Logging

/// The listening socket. Accepts until there is nothing left, and counts what is open.
///
/// `@unchecked Sendable`: every stored variable is touched only on `queue`.
final class Listener: @unchecked Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let address: (host: String, port: Int)
  private let queue = DispatchQueue(label: "listener")
  private let socket: Int32
  private let service: Service
  private let lanes: [Lane]
  private let maxConnections: Int
  private let everyoneLeft = DispatchGroup()
  private lazy var acceptable = makeWatch()
  private var open = 0
  private var openByPeer: [NetworkAddress: Int] = [:]
  private var nextLane = 0
  private var warned: SuspendingClock.Instant?

  init(service: Service, lanes: [Lane]) throws {
    self.service = service
    self.lanes = lanes
    maxConnections = min(service.settings.maxConnections, Self.descriptorAllowance())
    socket = try Self.makeSocket(service.settings)
    address = Self.address(of: socket)
  }

  func start() {
    queue.async { [self] in acceptable.resume() }
  }

  /// Takes what the kernel has queued already, so that nobody who got through is turned away, and
  /// listens no more.
  func stop() {
    queue.sync {
      accept()
      let socket = socket
      acceptable.cancel { Glibc.close(socket) }
    }
  }

  /// False when some connections are still open after that time.
  func waitUntilEveryoneLeft(_ timeout: Duration) -> Bool {
    let milliseconds = Int(timeout / .milliseconds(1))
    return everyoneLeft.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  private func accept() {
    while true {
      guard open < maxConnections else { return pause("connections: \(open)") }
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let accepted = withUnsafeMutableBytes(of: &storage) { bytes in
        Glibc.accept(socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
      }
      if accepted >= 0 {
        // Not accept4, which Glibc shows to Swift only behind a feature macro.
        _ = fcntl(accepted, F_SETFL, O_NONBLOCK)
        _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
        admit(accepted, peer: NetworkAddress(storage))
      } else if errno == EAGAIN {
        return
      } else if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) {
        return pause(String(cString: strerror(errno)))
      }
      // Any other error is of that one connection (accept(2)): it is gone, the next may be well.
    }
  }

  private func admit(_ socket: Int32, peer: NetworkAddress) {
    let counted = peer.subscriber
    guard
      openByPeer[counted, default: 0] < service.settings.maxConnectionsPerAddress
        || service.settings.trustedProxies.contains(peer)
    else {
      Glibc.close(socket)
      return
    }
    open += 1
    openByPeer[counted, default: 0] += 1
    everyoneLeft.enter()
    let lane = lanes[nextLane % lanes.count]
    nextLane += 1
    lane.adopt(socket, peer: peer) { [self] in
      queue.async { [self] in left(counted) }
    }
  }

  private func left(_ peer: NetworkAddress) {
    open -= 1
    let remaining = openByPeer[peer, default: 1] - 1
    openByPeer[peer] = remaining > 0 ? remaining : nil
    everyoneLeft.leave()
    acceptable.resume()
  }

  /// New connections wait in the kernel's queue until one of ours closes, or for a second: the descriptor
  /// that is lacking may be held by something else.
  private func pause(_ reason: String) {
    acceptable.pause()
    for lane in lanes { lane.makeRoom() }
    let now = SuspendingClock.now
    if warned.map({ $0 + .seconds(60) <= now }) ?? true {
      warned = now
      service.log.warning("accepting pauses", metadata: ["reason": "\(reason)"])
    }
    queue.asyncAfter(deadline: .now() + 1) { [self] in acceptable.resume() }
  }

  private func makeWatch() -> Watch {
    Watch(DispatchSource.makeReadSource(fileDescriptor: socket, queue: queue)) { [self] in accept() }
  }

  /// Descriptors the process may have, less some for the database, the log and files on their way.
  private static func descriptorAllowance() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return Int.max }
    let all = Int(clamping: limit.rlim_cur)
    return max(1, all - min(64, all / 2))
  }

  private static func address(of socket: Int32) -> (host: String, port: Int) {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let port = withUnsafeMutableBytes(of: &storage) { bytes in
      _ = getsockname(socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
      // At the same place in both families.
      return UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
    }
    return (NetworkAddress(storage).description, Int(port))
  }

  private static func makeSocket(_ settings: ServerSettings) throws -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(settings.host, String(settings.port), &hints, &found)
    guard status == 0, let info = found?.pointee else {
      throw Failure(description: "\(settings.host): \(String(cString: gai_strerror(status)))")
    }
    defer { freeaddrinfo(found) }
    let type = info.ai_socktype | Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(info.ai_family, type, info.ai_protocol)
    // Accepted sockets inherit TCP_NODELAY, which saves a call for each.
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
    guard socket >= 0, bind(socket, info.ai_addr, info.ai_addrlen) == 0, listen(socket, 1_024) == 0 else {
      let reason = String(cString: strerror(errno))
      if socket >= 0 { Glibc.close(socket) }
      throw Failure(description: "\(settings.host):\(settings.port): \(reason)")
    }
    return socket
  }
}
