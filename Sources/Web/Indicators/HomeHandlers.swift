import HTTP
import Mentoring
import Storage

enum HomeHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let viewer = try context.viewer().narrowed(to: Switcher(context).chosen?.id)
    let home = try context.store.home(of: viewer, on: context.today)
    return try context.page(HomeShowPage(home, viewer, today: context.today, clock: context.portal.clock))
  }
}
