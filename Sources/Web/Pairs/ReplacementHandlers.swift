import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Another mentor in one step: choose, say from which day, done. The former pair ends the day before.
enum ReplacementHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let form = try form(context, context.query)
    guard form.draft.pair.closure == nil else { return context.redirect(to: PairAddress.show(form.draft.pair.id)) }
    guard form.chosen != nil else { return try context.page(ReplacementMentorPage(form, try context.viewer())) }
    return try page(context, form, .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = try form(context, try context.form())
    let id = form.draft.pair.id
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { replacement in
      let pairs = try context.store.replaceMentor(of: id, replacement, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(pairs[0]), .mentorReplaced)
    }
  }

  /// The mentors are judged for the day that is typed, as far as it can be read.
  private static func form(_ context: Context, _ fields: FormFields) throws -> ReplacementForm {
    var typed = Input(fields)
    let day = typed.date("date", today: context.today) ?? context.today
    let draft = try context.store.replacement(
      of: context.id(), from: day, named: fields["q"] ?? "", in: context.scope(), today: context.today)
    return ReplacementForm(input: Input(fields), today: context.today, draft: draft)
  }

  private static func page(
    _ context: Context, _ form: ReplacementForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(ReplacementNewPage(form, try context.viewer()), status: status)
  }
}
