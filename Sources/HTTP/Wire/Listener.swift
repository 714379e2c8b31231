import CLinux
import Dispatch
import Glibc
import Logging
import Synchronization

/// The listening socket and the count of what is open. All lanes accept from it.
final class Listener: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  enum Accepted {
    case connection(Int32, NetworkAddress)
    case nobody
    /// No room for another connection, and why.
    case full(String)
  }

  let socket: Int32
  let address: (host: String, port: Int)
  private let settings: ServerSettings
  private let log: Logger
  private let maxConnections: Int
  private let state = Mutex(State())

  private struct State {
    var open = 0
    var openByPeer: [NetworkAddress: Int] = [:]
    var whenEmpty: DispatchSemaphore?
    var warned: ContinuousClock.Instant?
  }

  init(_ settings: ServerSettings, log: Logger) throws {
    self.settings = settings
    self.log = log
    maxConnections = min(settings.maxConnections, Self.descriptorAllowance())
    socket = try Self.makeSocket(settings)
    address = Self.address(of: socket)
  }

  deinit { close(socket) }

  /// Who comes now is refused by the kernel; `close` alone would wait for the lanes to let go.
  func stopListening() { shutdown(socket, Int32(SHUT_RDWR)) }

  var isFull: Bool { state.withLock { $0.open >= maxConnections } }

  func accept() -> Accepted {
    while true {
      guard !isFull else { return .full("\(maxConnections) connections") }
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let accepted = withUnsafeMutableBytes(of: &storage) { bytes in
        accept4(
          socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length,
          Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue))
      }
      if accepted >= 0 {
        let peer = NetworkAddress(storage)
        if admit(peer) { return .connection(accepted, peer) }
        close(accepted)
      } else if errno == EAGAIN {
        return .nobody
      } else if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) {
        return .full(String(cString: strerror(errno)))
      }
      // Any other error is of that one connection (accept(2)): it is gone, the next may be well.
    }
  }

  private func admit(_ peer: NetworkAddress) -> Bool {
    let counted = peer.subscriber
    let limit = settings.trustedProxies.contains(peer) ? Int.max : settings.maxConnectionsPerAddress
    return state.withLock { state in
      guard state.openByPeer[counted, default: 0] < limit else { return false }
      state.open += 1
      state.openByPeer[counted, default: 0] += 1
      return true
    }
  }

  func left(_ peer: NetworkAddress) {
    let counted = peer.subscriber
    state.withLock { state in
      state.open -= 1
      let remaining = state.openByPeer[counted, default: 1] - 1
      state.openByPeer[counted] = remaining > 0 ? remaining : nil
      if state.open == 0 { state.whenEmpty?.signal() }
    }
  }

  /// False when some connections are still open after that time.
  func waitUntilEveryoneLeft(_ timeout: Duration) -> Bool {
    let empty = DispatchSemaphore(value: 0)
    let isEmpty = state.withLock { state in
      state.whenEmpty = empty
      return state.open == 0
    }
    return isEmpty || empty.wait(timeout: .now() + .milliseconds(timeout.milliseconds)) == .success
  }

  /// Once a minute: a log that fills the disk helps nobody.
  func warn(_ reason: String) {
    let isDue = state.withLock { state in
      let now = ContinuousClock.now
      guard state.warned.map({ $0 + .seconds(60) <= now }) ?? true else { return false }
      state.warned = now
      return true
    }
    if isDue { log.warning("accepting pauses", metadata: ["reason": "\(reason)"]) }
  }

  /// Descriptors the process may have, less some for the database, the log and files on their way. The soft limit is
  /// for programs that use select(); this one does not.
  private static func descriptorAllowance() -> Int {
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return Int.max }
    var raised = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
    if setrlimit(kind, &raised) == 0 { limit = raised }
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
    guard socket >= 0, bind(socket, info.ai_addr, info.ai_addrlen) == 0, listen(socket, 4_096) == 0 else {
      let reason = String(cString: strerror(errno))
      if socket >= 0 { close(socket) }
      throw Failure(description: "\(settings.host):\(settings.port): \(reason)")
    }
    return socket
  }
}
