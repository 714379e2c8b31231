import HTTP
import Mentoring
import Storage

enum MonitoringHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    return try context.page(
      MonitoringIndexPage(question.board(context), question, today: context.today))
  }
}
