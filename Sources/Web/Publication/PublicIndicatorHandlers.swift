import HTTP
import Mentoring
import Storage

enum PublicIndicatorHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let question = try PublicQuestion(context)
    let indicators = try context.store.publicIndicators(of: question.place, on: question.date)
    return try context.page(PublicIndicatorShowPage(indicators, question))
  }
}
