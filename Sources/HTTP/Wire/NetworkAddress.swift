import Glibc

/// An IP address as bits. IPv4 stands as IPv4 mapped into IPv6 (RFC 4291 section 2.5.5.2), so one client is one
/// address whichever way it came.
struct NetworkAddress: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  private static let mapping = UInt64(0xFFFF) << 32

  init(v4: UInt32) {
    high = 0
    low = Self.mapping | UInt64(v4)
  }

  /// A numeric address without port or brackets.
  init?(_ text: some StringProtocol) {
    var v4 = in_addr()
    var v6 = in6_addr()
    let text = String(text)
    if inet_pton(AF_INET, text, &v4) == 1 {
      self.init(v4: UInt32(bigEndian: v4.s_addr))
    } else if inet_pton(AF_INET6, text, &v6) == 1 {
      self.init(v6)
    } else {
      return nil
    }
  }

  /// The other end of an accepted socket.
  init(_ storage: sockaddr_storage) {
    self = withUnsafeBytes(of: storage) { bytes in
      if Int32(storage.ss_family) == AF_INET6 {
        NetworkAddress(bytes.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
      } else {
        NetworkAddress(v4: UInt32(bigEndian: bytes.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
      }
    }
  }

  private init(_ address: in6_addr) {
    (high, low) = withUnsafeBytes(of: address) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }

  var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// Who is counted as one: an IPv6 subscriber has 2^64 addresses, so the network part decides.
  var subscriber: NetworkAddress { isV4 ? self : NetworkAddress(high: high, low: 0) }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// With all bits after the first `length` cleared; `length` counts the 128 bits.
  func prefix(_ length: Int) -> NetworkAddress {
    NetworkAddress(high: high & Self.mask(length), low: low & Self.mask(length - 64))
  }

  private static func mask(_ length: Int) -> UInt64 {
    length <= 0 ? 0 : length >= 64 ? .max : ~(UInt64.max >> UInt64(length))
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// As people and logs know it.
  var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    if isV4 {
      var address = in_addr(s_addr: UInt32(truncatingIfNeeded: low).bigEndian)
      inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
    } else {
      var bits = (high.bigEndian, low.bigEndian)
      inet_ntop(AF_INET6, &bits, &text, socklen_t(text.count))
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
