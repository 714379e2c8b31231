import Mentoring
import Storage

/// A session that goes on, as the pages of accounts list it.
struct SessionRow: Encodable, Sendable {
  let began: String
  let seen: String
  let address: String
  let device: String
  let isOwn: Bool
  let endAction: String

  init(_ session: OpenSession, ownKey: String = "", clock: Clock) {
    began = clock.dateAndTime(of: session.createdAt)
    seen = clock.dateAndTime(of: session.seenAt)
    address = session.address
    device = session.device.isEmpty ? "неизвестное устройство" : session.device
    isOwn = session.key == ownKey
    endAction = OwnAccountAddress.session(session.key)
  }

  private init() {
    began = "21.11.2026, 09:00"
    seen = "21.11.2026, 10:00"
    address = "127.0.0.1"
    device = "Firefox, Windows"
    isOwn = true
    endAction = OwnAccountAddress.session("a")
  }

  static let sample = SessionRow()
}

extension Clock {
  /// «21.11.2026, 14:05» by the district's clock.
  func dateAndTime(of moment: Int64) -> String { "\(Russian.date(date(of: moment))), \(time(of: moment))" }
}
