import HTTP
import HTTPTypes
import Mentoring
import Storage

/// What the pages of quality are asked for: the municipality and the cycle.
struct QualityQuestion: Sendable {
  let monitoring: MonitoringQuestion
  let year: SchoolYear
  let years: [SchoolYear]

  init(_ context: Context) throws {
    monitoring = try MonitoringQuestion(context)
    (year, years) = Self.years(context)
  }

  /// The cycle of the address among this one and two before.
  static func years(_ context: Context) -> (year: SchoolYear, all: [SchoolYear]) {
    let current = SchoolYear(containing: context.today)
    let all = [current, current.previous, current.previous.previous]
    let named = SchoolYear(code: context.query["year"] ?? "")
    return (all.first { $0 == named } ?? current, all)
  }

  func board(_ context: Context) throws -> QualityBoard {
    try context.store.qualityBoard(
      of: monitoring.municipality.id, in: year, within: monitoring.viewer.scope, on: context.today)
  }

  func fields(_ year: SchoolYear) -> FormFields {
    FormFields([(DistrictChoice.name, monitoring.slug ?? ""), ("year", year.code)].filter { !$0.1.isEmpty })
  }
}

enum QualityHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let question = try QualityQuestion(context)
    return try context.page(QualityIndexPage(question.board(context), question))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let (year, years) = QualityQuestion.years(context)
    let (line, scale) = try context.store.quality(
      of: context.slug(), in: year, within: context.scope(), on: context.today)
    let events = try context.store.events(of: Store.subject(ofSWOT: year, of: line.organisation), limit: 20)
    return try context.page(
      QualityShowPage(
        line, scale, year, years, events, for: context.viewer(), today: context.today, clock: context.portal.clock))
  }

  /// Straight to the questions: the survey that holds the answers opens by itself.
  @Sendable static func assess(_ context: Context) throws -> Response {
    try context.once {
      let survey = try context.store.beginAssessment(
        of: context.slug(), within: context.scope(), by: context.author)
      return context.redirect(to: SurveyAddress.newResponse(survey))
    }
  }
}

enum SWOTHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let line = try line(context)
    let (year, _) = QualityQuestion.years(context)
    var swot = line.swot?.swot
    // The words of respondents are for the curator alone (decision 123).
    if swot == nil, try context.viewer().role == .curator {
      swot = try context.store.suggestedSWOT(
        of: line.slug, in: year, within: context.scope(), on: context.today)
    }
    let input = Input(editing: SWOTForm.fields(of: swot ?? SWOT()), version: line.swot?.version ?? 0)
    return try page(context, form(context, input), line, .ok, isSuggested: line.swot == nil && swot?.isEmpty == false)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let line = try line(context)
    let (year, _) = QualityQuestion.years(context)
    return try context.submitEdit(
      form(context, Input(context.form())), now: { try edition(context) }, action: QualityAddress.swot(line.slug, year),
      show: { form, status in try page(context, form, line, status, isSuggested: false) },
      save: { swot, version in
        try context.store.saveSWOT(
          swot, of: line.slug, in: year, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: QualityAddress.show(line.slug, year), .saved)
      })
  }

  private static func line(_ context: Context) throws -> QualityLine {
    try context.store.quality(
      of: context.slug(), in: QualityQuestion.years(context).year, within: context.scope(), on: context.today
    ).line
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try line(context)
    return try context.edition(
      of: Store.subject(ofSWOT: QualityQuestion.years(context).year, of: now.organisation),
      SWOTForm.fields(of: now.swot?.swot ?? SWOT()), version: now.swot?.version ?? 0)
  }

  /// The plan is asked for where the level is not acceptable.
  private static func form(_ context: Context, _ input: Input) throws -> SWOTForm {
    let (line, scale) = try context.store.quality(
      of: context.slug(), in: QualityQuestion.years(context).year, within: context.scope(), on: context.today)
    return SWOTForm(
      input: input, needsPlan: line.latest.map { scale.level(of: $0.points) } == .unacceptable)
  }

  private static func page(
    _ context: Context, _ form: SWOTForm, _ line: QualityLine, _ status: HTTPResponse.Status, isSuggested: Bool
  ) throws -> Response {
    try context.page(
      SWOTEditPage(form, line, QualityQuestion.years(context).year, isSuggested: isSuggested), status: status)
  }
}
