import HTTP
import Mentoring
import Office
import Storage

enum ResultHandlers {
  /// What people wrote is for the curator of the school: a child may be named in it.
  @Sendable static func show(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let timeliness = Timeliness(rawValue: context.query["answers"] ?? "") ?? .inTime
    let (line, results) = try context.store.results(
      of: context.id(), timeliness, readsRemarks: viewer.role == .curator, in: viewer.scope)
    return try context.page(SurveyResultPage(line, results, timeliness))
  }

  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let question = ResultQuestion(context.query, today: context.today)
    let found =
      district.isWholeRegion
      ? nil : try context.store.results(of: question.kind, in: question.year, of: district.viewer.scope)
    return try context.page(ResultIndexPage(found, question, context.query, district: district))
  }
}

/// Which questionnaire of which school year is summed up.
struct ResultQuestion: Sendable {
  let kind: Questionnaire.Kind
  let year: SchoolYear
  let years: [SchoolYear]

  init(_ query: FormFields, today: CalendarDate) {
    let current = SchoolYear(containing: today)
    let known = [current, current.previous, current.previous.previous]
    years = known
    year = SchoolYear(code: query["year"] ?? "").flatMap { known.contains($0) ? $0 : nil } ?? current
    kind = Questionnaire.Kind(rawValue: query["kind"] ?? "") ?? .exit
  }
}

extension Export {
  /// The summary as a file: questions, values and numbers of people; nobody is named.
  static let surveyResults = Export(SurveyAddress.results, "itogi-anket", "Итоги анкетирования", .signedIn) { context in
    let district = try DistrictChoice(context)
    let question = ResultQuestion(context.query, today: context.today)
    var sheet = Sheet("Итоги анкетирования", columns)
    guard !district.isWholeRegion else { return sheet }
    let (organisations, results) = try context.store.results(
      of: question.kind, in: question.year, of: district.viewer.scope)
    for line in organisations {
      for side in [Questionnaire.Side.mentee, .mentor] {
        let (satisfied, judged) = line.sides[side] ?? (0, 0)
        let isShown = judged >= SurveyResults.fewest
        sheet.append([
          .text(line.name), .text(Words.surveySides(side)), .text("Удовлетворены"), .text(""),
          isShown ? .count(satisfied) : .text("менее \(SurveyResults.fewest)"),
          isShown ? .count(judged) : .text("менее \(SurveyResults.fewest)"),
        ])
      }
    }
    for result in results.questions where result.isBrokenDown {
      for value in result.question.values.map(Array.init) ?? [] {
        sheet.append([
          .text("Все"), .text(Words.surveySides(result.side)), .text(result.question.text),
          .text(Words.answer(value, to: result.question)), .count(result.counts[value] ?? 0), .count(result.answered),
        ])
      }
    }
    return sheet
  }

  private static let columns = [
    Sheet.Column("Организация", width: 30), .init("Кто", width: 16), .init("Вопрос", width: 60),
    .init("Ответ", width: 24), .init("Человек", width: 10), .init("Всего", width: 10),
  ]
}
