import HTTP
import Mentoring

/// When the session ends, for the band that tells of it five minutes before (`ux.md` 38). The server says the time; the
/// browser's clock may be wrong.
struct SessionEnd: Encodable, Sendable {
  /// Until the band is shown.
  let seconds: String
  /// «14:35».
  let time: String
  let address: String

  private static let warning: Int64 = 5 * 60

  init?(_ context: Context) {
    guard let end = context.session?.endsAt else { return nil }
    seconds = String(max(0, end - Self.warning - context.moment))
    time = context.portal.clock.time(of: end)
    address = OwnAccountAddress.sessionEnd
  }

  private init() {
    seconds = "3300"
    time = "14:35"
    address = OwnAccountAddress.sessionEnd
  }

  static let sample = SessionEnd()
}
