import HTTP
import HTTPTypes

enum HealthHandlers {
  /// 200 while the database answers.
  @Sendable static func show(_ context: Context) throws -> Response {
    context.store.isAlive() ? Response.text("ok\n") : Response.text("database\n", status: .serviceUnavailable)
  }
}
