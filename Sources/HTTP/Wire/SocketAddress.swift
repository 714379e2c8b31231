import Glibc

/// Numeric addresses of sockets, in the form people and logs know them.
enum SocketAddress {
  /// The other end that `accept4` filled in; an IPv4 address that came over IPv6 loses its "::ffff:".
  static func host(of storage: sockaddr_storage) -> String {
    let host = describe(storage).host
    let isMapped = host.hasPrefix("::ffff:") && host.utf8.contains(UInt8(ascii: "."))
    return isMapped ? String(host.dropFirst(7)) : host
  }

  /// Where a bound socket listens.
  static func local(of socket: Int32) -> (host: String, port: Int) {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutableBytes(of: &storage) { bytes in
      _ = getsockname(socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
    }
    return describe(storage)
  }

  private static func describe(_ storage: sockaddr_storage) -> (host: String, port: Int) {
    withUnsafeBytes(of: storage) { bytes in
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      let port: UInt16
      if Int32(storage.ss_family) == AF_INET6 {
        var address = bytes.loadUnaligned(as: sockaddr_in6.self)
        inet_ntop(AF_INET6, &address.sin6_addr, &text, socklen_t(text.count))
        port = address.sin6_port
      } else {
        var address = bytes.loadUnaligned(as: sockaddr_in.self)
        inet_ntop(AF_INET, &address.sin_addr, &text, socklen_t(text.count))
        port = address.sin_port
      }
      let host = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return (String(decoding: host, as: UTF8.self), Int(UInt16(bigEndian: port)))
    }
  }
}
