import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The sheets of experts on a practice, entered by the centre.
enum PracticeScoreHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, adding(context, Input(["scoredOn": Russian.date(context.today)])), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let id: BankEntry.ID = try context.id()
    return try context.submit(adding(context, Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { value in
      try context.store.score(
        id, by: value.expert, value.score, version: 0, for: context.viewer(), by: context.author)
      return context.redirect(to: BankAddress.show(.practices, id), .scoreSaved)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let line = try line(context)
    let input = Input(editing: PracticeScoreForm.fields(of: line.score), version: line.version)
    return try page(context, changing(context, line, input), .ok, of: line)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let line = try line(context)
    let id: BankEntry.ID = try context.id()
    return try context.submitEdit(
      changing(context, line, Input(context.form())), now: { try edition(context) },
      action: BankAddress.score(id, by: line.expert),
      show: { form, status in try page(context, form, status, of: line) },
      save: { value, version in
        try context.store.score(
          id, by: value.expert, value.score, version: version, for: context.viewer(), by: context.author)
        return context.redirect(to: BankAddress.show(.practices, id), .scoreSaved)
      })
  }

  private static func line(_ context: Context) throws -> PracticeScoreLine {
    try context.store.practiceScore(on: context.id(), by: context.id("expert"), for: context.viewer())
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try line(context)
    let practice: BankEntry.ID = try context.id()
    return try context.edition(
      of: Bank.practices.subject(practice), PracticeScoreForm.fields(of: now.score), version: now.version)
  }

  private static func adding(_ context: Context, _ input: Input) throws -> PracticeScoreForm {
    PracticeScoreForm(
      input: input, expert: nil, experts: try context.store.expertsToScore(context.id(), for: context.viewer()),
      today: context.today)
  }

  private static func changing(_ context: Context, _ line: PracticeScoreLine, _ input: Input) -> PracticeScoreForm {
    PracticeScoreForm(input: input, expert: line.expert, experts: [], today: context.today)
  }

  private static func page(
    _ context: Context, _ form: PracticeScoreForm, _ status: HTTPResponse.Status, of sheet: PracticeScoreLine? = nil
  ) throws -> Response {
    let viewer = try context.viewer()
    let line = try context.store.bankEntry(context.id(), of: .practices, for: viewer)
    guard line.entry.mayBeScored(viewer.hand(on: line.entry.draft.owner)) else { throw Failure.forbidden }
    return try context.page(PracticeScoreEditPage(form, on: line, of: sheet), status: status)
  }
}
