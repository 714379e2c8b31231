import HTTP
import Mentoring
import Storage

enum StatisticsHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let question = try StatisticsQuestion(context)
    let counted = try context.store.headcountWithParts(of: question.place, on: question.date)
    return try context.page(
      StatisticsShowPage(counted, question), status: question.input.isValid ? .ok : .unprocessableContent)
  }

  @Sendable static func people(_ context: Context) throws -> Response {
    let question = try StatisticsQuestion(context)
    let cell = try question.cell(context.query)
    let counted = try context.store.headcount(of: question.place, on: question.date)
    let people = StatisticsPeople(counted, cell, context.query, for: try context.viewer())
    let lines = try context.store.coverageLines(
      people.shown, roles: cell.group.roles, on: question.date, today: context.today)
    return try context.page(
      StatisticsPeoplePage(question, cell, people, lines, try context.viewer()),
      status: question.input.isValid ? .ok : .unprocessableContent)
  }
}
