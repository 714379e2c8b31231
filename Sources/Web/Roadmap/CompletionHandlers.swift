import HTTP
import HTTPTypes
import Mentoring
import Storage

enum CompletionHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let line = try line(context)
    // What the portal itself knows is proposed, and a hand confirms it.
    let found = line.task.completion == nil ? try context.taskCard().found : nil
    let fields =
      found.map { CompletionForm.fields(of: $0, today: context.today) } ?? CompletionForm.fields(of: line.task)
    let input = Input(editing: fields, version: line.task.version)
    return try page(context, CompletionForm(input: input, today: context.today), .ok, line)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let line = try line(context)
    let form = CompletionForm(input: Input(try context.form()), today: context.today)
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
  private static func line(_ context: Context) throws -> RoadmapTaskLine {
    let line = try context.store.roadmapTask(context.id(), within: context.scope())
    guard line.isEditable else { throw Failure.forbidden }
    return line
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try line(context).task
    return try context.edition(of: "roadmapTask:\(now.id)", CompletionForm.fields(of: now), version: now.version)
  }

  private static func page(
    _ context: Context, _ form: CompletionForm, _ status: HTTPResponse.Status, _ line: RoadmapTaskLine
  ) throws -> Response {
    try context.page(CompletionNewPage(form, of: line, today: context.today), status: status)
  }
}
