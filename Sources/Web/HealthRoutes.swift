import HTTP
import HTTPTypes

/// `GET /health`: 200 while the database answers.
enum HealthRoutes {
  static let all: [Route] = [
    .get("/health", .everyone) { context in
      context.store.isAlive() ? Response.text("ok\n") : Response.text("database\n", status: .serviceUnavailable)
    }
  ]
}
