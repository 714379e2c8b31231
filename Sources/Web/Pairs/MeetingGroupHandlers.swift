import HTTP
import Mentoring
import Storage

enum MeetingGroupHandlers {
  private static let size = 100

  @Sendable static func new(_ context: Context) throws -> Response {
    let asked = try AskedSheet(context, context.query, size: size)
    let input = Input(
      FormFields([("heldOn", Russian.date(context.today)), ("kind", Meeting.Kind.group.rawValue)]))
    let form = MeetingGroupForm(input: input, sheet: asked.sheet, today: context.today)
    return try context.page(MeetingGroupPage(asked, form))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    let asked = try AskedSheet(context, fields, size: size)
    let form = MeetingGroupForm(input: Input(fields), sheet: asked.sheet, today: context.today)
    return try context.submit(form) { form, status in
      try context.page(MeetingGroupPage(asked, form), status: status)
    } save: { sent in
      try context.store.addGroupMeeting(
        sent.meeting, of: sent.pairs, again: sent.again, in: context.scope(), by: context.author)
      return context.redirect(to: MeetingAddress.index, .meetingsAdded)
    }
  }
}
