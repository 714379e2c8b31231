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

  mutating func load(
    _ response: Response, to method: HTTPRequest.Method, persistence: Persistence, date: [UInt8]
  ) {
    head.removeAll(keepingCapacity: true)
    let isBodySent = method != .head && ResponseHead.hasBody(response.status)
    let length: Int
    switch response.body {
    case .empty:
      length = 0
    case .bytes(let bytes):
      length = bytes.count
      if isBodySent { body = bytes }
    case .file(let content):
      length = content.length
      if isBodySent { file = content }
    }
    ResponseHead.append(response, length: length, persistence: persistence, date: date, to: &head)
    total = head.count + (isBodySent ? length : 0)
    sent = 0
  }

  /// Sends what the socket takes now. After `.done` and `.failed` the body is let go.
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
        release()
        return .failed
      }
    }
    release()
    return .done
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

  private mutating func release() {
    body = []
    file = nil
  }
}
