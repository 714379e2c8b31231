import HTTP
import HTTPTypes
import Mentoring
import Storage

enum CompletionHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try card(context)
    let (task, period) = (card.line.task, card.roadmap?.roadmap.period)
    // What the portal itself knows is proposed, and a hand confirms it.
    let found = task.completion == nil ? card.found : nil
    let fields =
      found.map { CompletionForm.fields(of: $0, period: period, today: context.today) }
      ?? CompletionForm.fields(of: task)
    let input = Input(editing: fields, version: task.version)
    return try page(context, CompletionForm(input: input, period: period, today: context.today), .ok, card.line)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try card(context)
    let line = card.line
    let form = CompletionForm(
      input: Input(try context.form()), period: card.roadmap?.roadmap.period, today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: CompletionAddress.create(line.task.id),
      show: { form, status in try page(context, form, status, line) },
      save: { completion, version in
        try context.store.completeRoadmapTask(
          line.task.id, completion, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: RoadmapTaskAddress.show(line.task.id), .taskDone)
      })
  }

  /// The task of the address; who only reads it has no business here.
  private static func card(_ context: Context) throws -> RoadmapTaskCard {
    let card = try context.taskCard()
    guard card.line.isEditable else { throw Failure.forbidden }
    return card
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try card(context).line.task
    return try context.edition(of: "roadmapTask:\(now.id)", CompletionForm.fields(of: now), version: now.version)
  }

  private static func page(
    _ context: Context, _ form: CompletionForm, _ status: HTTPResponse.Status, _ line: RoadmapTaskLine
  ) throws -> Response {
    try context.page(CompletionNewPage(form, of: line, today: context.today), status: status)
  }
}
