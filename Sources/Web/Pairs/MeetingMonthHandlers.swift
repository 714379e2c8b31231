import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Typing from a paper journal: each row is saved by itself, whether a script sends it alone or the whole form comes.
enum MeetingMonthHandlers {
  private static let size = 40

  @Sendable static func edit(_ context: Context) throws -> Response {
    let asked = try AskedSheet(context, context.query, size: size)
    return try context.page(MeetingMonthPage(asked, form(asked, context.query, context), today: context.today))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let fields = try context.form()
    let asked = try AskedSheet(context, fields, size: size)
    let form = form(asked, fields, context)
    if context.isRehearsal { return try context.page(MeetingMonthPage(asked, form, today: context.today)) }
    let row = Pair.ID(fields["row"])
    return try context.once {
      try row.map { try saveRow($0, asked, form, context) } ?? saveAll(asked, form, context)
    }
  }

  /// What a script gets: a line to say, and the days that the pair has now.
  private static func saveRow(
    _ pair: Pair.ID, _ asked: AskedSheet, _ form: MeetingMonthForm, _ context: Context
  ) throws -> Response {
    guard let line = asked.sheet.list.lines.first(where: { $0.id == pair }) else { throw Failure.notFound }
    var form = form
    let meetings = try save(line, &form, context)
    guard let meetings else {
      let asks = form.input.error(at: MeetingMonthForm.name("again", pair)) != nil
      return Response.text(
        form.input.errors.map(\.text).joined(separator: "\n") + "\n", status: asks ? .conflict : .unprocessableContent)
    }
    let days = ((asked.sheet.marks[pair]?.days ?? []) + meetings.map(\.date)).sorted()
    return Response.text("\(form.saved[pair] ?? "")\n\(MeetingMonthPage.days(days))\n", status: .ok)
  }

  private static func saveAll(_ asked: AskedSheet, _ form: MeetingMonthForm, _ context: Context) throws -> Response {
    var form = form
    for line in asked.sheet.list.lines where form.isTyped(line.id) { _ = try save(line, &form, context) }
    if form.input.isValid, !form.saved.isEmpty {
      return context.redirect(to: MeetingSheetAddress.month(asked.query.fields), .meetingsAdded)
    }
    let fresh = try AskedSheet(context, asked.query.fields, size: size)
    if form.input.isValid { form.input.fail("sheet", "Напишите дни встреч хотя бы у одной пары") }
    return try context.page(
      MeetingMonthPage(fresh, form, today: context.today), status: .unprocessableContent)
  }

  /// Nil when the row is wrong: then the form says why.
  private static func save(
    _ line: PairLine, _ form: inout MeetingMonthForm, _ context: Context
  ) throws -> [Meeting]? {
    guard let meetings = form.meetings(of: line) else { return nil }
    do {
      try context.store.addMeetings(
        meetings, of: line.id, again: form.again(line.id), in: context.scope(), by: context.author)
    } catch Failure.refused(let refusal, let field) {
      form.fail(line.id, refusal, field: field)
      return nil
    }
    form.clear(line.id, said: "сохранено \(context.portal.clock.time(of: context.moment))")
    return meetings
  }

  private static func form(_ asked: AskedSheet, _ fields: FormFields, _ context: Context) -> MeetingMonthForm {
    MeetingMonthForm(
      input: Input(fields), month: asked.query.month, rules: asked.sheet.rules, marks: asked.sheet.marks,
      today: context.today)
  }
}
