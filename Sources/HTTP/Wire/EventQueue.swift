import CLinux
import Glibc

/// What the kernel tells of many descriptors at once (epoll). Each is registered once and told at every change
/// only, so that a request on a connection that stays costs no call but reading and writing.
final class EventQueue {
  enum Interest { case input, inputAndOutput, connections }

  struct Event {
    let descriptor: Int32
    let isWritable: Bool
    /// The other side has sent its last byte; there may be some still to read.
    let hasEnded: Bool
    /// Neither side can send any more.
    let isBroken: Bool
  }

  let descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
  private let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)

  private static let capacity = 256

  deinit {
    close(descriptor)
    events.deallocate()
  }

  @discardableResult
  func watch(_ other: Int32, for interest: Interest) -> Bool { control(EPOLL_CTL_ADD, other, interest) }

  func rewatch(_ other: Int32, for interest: Interest) { _ = control(EPOLL_CTL_MOD, other, interest) }

  func ignore(_ other: Int32) { epoll_ctl(descriptor, EPOLL_CTL_DEL, other, nil) }

  /// The number of events that can be read then.
  func wait(milliseconds: Int32) -> Int {
    max(0, Int(epoll_wait(descriptor, events, Int32(Self.capacity), milliseconds)))
  }

  subscript(_ index: Int) -> Event {
    let event = events[index]
    let bits = event.events
    return Event(
      descriptor: event.data.fd, isWritable: bits & EPOLLOUT.rawValue != 0,
      hasEnded: bits & (EPOLLRDHUP.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0,
      isBroken: bits & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0)
  }

  private func control(_ operation: Int32, _ other: Int32, _ interest: Interest) -> Bool {
    let bits =
      switch interest {
      case .input: EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
      case .inputAndOutput: EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLOUT.rawValue | EPOLLET.rawValue
      // Of several lanes that wait for the same listening socket one is woken, for as long as somebody waits there.
      case .connections: EPOLLIN.rawValue | EPOLLEXCLUSIVE.rawValue
      }
    var event = epoll_event(events: bits, data: epoll_data_t(fd: other))
    return epoll_ctl(descriptor, operation, other, &event) == 0
  }
}
