import Glibc
import HTTPTypes

/// One answer on its way out: head and body leave in one call, and what the socket does not take at once
/// stays here.
struct Outgoing {
  enum Outcome {
    case done
    /// The socket is full; it tells when it is not.
    case blocked
    /// Others should get their turn before the next piece.
    case paused
    case failed
  }

  private var head: [UInt8] = []
  private var body: [UInt8] = []
  private var file: FileBody?
  private var total = 0
  private(set) var sent = 0

  /// A file leaves in pieces, so that one fast reader does not hold the lane.
  private static let filePiece = 512 * 1_024
  /// Up to here copying costs less than a call with two parts.
  private static let copied = 4 * 1_024

  mutating func load(_ response: Response, isHead: Bool, persistence: Persistence, lane: Lane) {
    swap(&head, &lane.spareHead)
    head.removeAll(keepingCapacity: true)
    let isBodySent = !isHead && ResponseHead.hasBody(response.status)
    let length = response.body.length
    ResponseHead.append(response, length: length, persistence: persistence, date: lane.dateField, to: &head)
    total = head.count + (isBodySent ? length : 0)
    sent = 0
    guard isBodySent else { return }
    switch response.body {
    case .empty: break
    case .bytes(let bytes) where bytes.count <= Self.copied: head.append(contentsOf: bytes)
    case .bytes(let bytes): body = bytes
    case .file(let content): file = content
    }
  }

  /// Lets the body go, and gives the buffer of the head to whoever answers next.
  mutating func release(to lane: Lane) {
    if !body.isEmpty { body = [] }
    if file != nil { file = nil }
    swap(&head, &lane.spareHead)
    head = []
  }

  /// Sends what the socket takes now.
  mutating func send(to socket: Int32) -> Outcome {
    while sent < total {
      let isFile = sent >= head.count + body.count
      let count = isFile ? sendFile(to: socket) : sendBytes(to: socket)
      if count > 0 {
        sent += count
        if isFile, sent < total { return .paused }
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        return .blocked
      } else {
        // 0 bytes of a file mean that it was cut since its length was told: only closing can say so.
        return .failed
      }
    }
    return .done
  }

  /// How many bytes have arrived at the other side; below zero while an earlier answer is not all there.
  func taken(from socket: Int32) -> Int {
    // SIOCOUTQ of tcp(7) by its other name: what was sent or waits to be, and is not acknowledged.
    var waiting: Int32 = 0
    guard ioctl(socket, UInt(TIOCOUTQ), &waiting) == 0 else { return sent }
    return sent - Int(waiting)
  }

  /// Lets go of what the kernel holds too: after closing it would go on to wait for the client with it.
  func discard(from socket: Int32) {
    var abort = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &abort, socklen_t(MemoryLayout<linger>.size))
  }

  private func sendBytes(to socket: Int32) -> Int {
    // MSG_MORE keeps the head back until sendfile brings the rest of its packet.
    let flags = Int32(MSG_NOSIGNAL) | (file == nil ? 0 : Int32(MSG_MORE))
    return head.withUnsafeBytes { head in
      body.withUnsafeBytes { body in
        if sent >= head.count {
          let rest = body[(sent - head.count)...]
          return Glibc.send(socket, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, flags)
        }
        let rest = UnsafeRawBufferPointer(rebasing: head[sent...])
        guard !body.isEmpty else { return Glibc.send(socket, rest.baseAddress, rest.count, flags) }
        var parts = (
          iovec(iov_base: UnsafeMutableRawPointer(mutating: rest.baseAddress), iov_len: rest.count),
          iovec(iov_base: UnsafeMutableRawPointer(mutating: body.baseAddress), iov_len: body.count)
        )
        return withUnsafeMutableBytes(of: &parts) { parts in
          var message = msghdr()
          message.msg_iov = parts.baseAddress?.assumingMemoryBound(to: iovec.self)
          message.msg_iovlen = 2
          return sendmsg(socket, &message, flags)
        }
      }
    }
  }

  private func sendFile(to socket: Int32) -> Int {
    guard let file else { return 0 }
    var offset = off_t(file.start + sent - head.count)
    return sendfile(socket, file.descriptor, &offset, min(total - sent, Self.filePiece))
  }
}
