import Glibc
import Testing

/// A client that says exactly the bytes it is told, over a real socket.
final class Client {
  /// The connection ended, or nothing came for five seconds.
  struct Closed: Error { let received: String }

  private var socket: Int32
  private var buffer: [UInt8] = []
  /// Bytes that came and were not taken by an answer.
  var count: Int { buffer.count }

  /// Calls wait five seconds at most, so that a server that says nothing fails the test and does not hang it.
  init(port: Int, receiveBuffer: Int32? = nil) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    if var size = receiveBuffer {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let status = withUnsafeBytes(of: &address) { bytes in
      connect(
        socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
        socklen_t(MemoryLayout<sockaddr_in>.size))
    }
    guard status == 0 else { throw Closed(received: "not even connected") }
  }

  deinit {
    if socket >= 0 { close(socket) }
  }

  /// False when the server does not take it any more.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        Glibc.send(socket, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// A GET without anything but Host.
  func get(_ path: String) {
    send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
  }

  func endSending() { shutdown(socket, Int32(SHUT_WR)) }

  /// Leaves as a crashed client does: the server gets a reset.
  func vanish() {
    var abort = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &abort, socklen_t(MemoryLayout<linger>.size))
    close(socket)
    socket = -1
  }

  /// The next answer: its status, its head, its body by Content-Length.
  func answer(hasBody: Bool = true) throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    while buffer.firstRange(of: end) == nil {
      try receiveMore()
    }
    let range = try #require(buffer.firstRange(of: end))
    let head = String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
    buffer.removeSubrange(..<range.upperBound)
    var answer = Answer(head: head)
    let length = hasBody ? answer.field("Content-Length").flatMap { Int($0) } ?? 0 : 0
    while buffer.count < length { try receiveMore() }
    answer.body = String(decoding: buffer.prefix(length), as: UTF8.self)
    buffer.removeSubrange(..<length)
    return answer
  }

  /// True when the server has closed and said nothing more.
  func isAtEnd() -> Bool { buffer.isEmpty && !receive() }

  private func receiveMore() throws {
    guard receive() else { throw Closed(received: String(decoding: buffer.prefix(500), as: UTF8.self)) }
  }

  private func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &piece, piece.count, 0)
    guard count > 0 else { return false }
    buffer += piece.prefix(count)
    return true
  }
}

struct Answer {
  let head: String
  var body = ""

  init(head: String) { self.head = head }

  var status: Int { head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0 }

  func field(_ name: String) -> String? {
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("\(name.lowercased()): ") {
      return String(line.dropFirst(name.count + 2))
    }
    return nil
  }
}
