import HTTP
import HTTPTypes
import Mentoring
import Storage

enum MeetingHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let course = try course(context)
    let form = MeetingForm(input: PairMeetings.begun(course, today: context.today), course, context)
    return try context.page(MeetingEditPage(course, form, try context.viewer()))
  }

  /// From the line above the log, or from a page of its own: wrong input comes back where it was typed.
  @Sendable static func create(_ context: Context) throws -> Response {
    let course = try course(context)
    let pair = course.details.pair.id
    let form = MeetingForm(input: Input(try context.form()), course, context)
    return try context.submit(form) { form, status in
      let viewer = try context.viewer()
      guard form.input["whole"] != "1" else {
        return try context.page(MeetingEditPage(course, form, viewer), status: status)
      }
      return try context.page(
        PairShowPage(course, viewer, clock: context.portal.clock, today: context.today, form: form), status: status)
    } save: { sent in
      try context.store.addMeetings(
        [sent.meeting], of: pair, again: sent.again, in: context.scope(), by: context.author)
      return context.redirect(to: MeetingAddress.line(of: pair), .meetingAdded)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let edition = try edition(context)
    let input = Input(editing: MeetingForm.fields(of: edition.meeting.meeting), version: edition.meeting.version)
    return try context.page(MeetingEditPage(edition, form(edition, input, context), try context.viewer()))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let edition = try edition(context)
    let id = edition.meeting.id
    return try context.submitEdit(
      form(edition, Input(try context.form()), context),
      now: {
        let now = try Self.edition(context)
        return try context.edition(
          of: "pair:\(now.pair.id)", MeetingForm.fields(of: now.meeting.meeting), version: now.meeting.version)
      }, action: MeetingAddress.update(id),
      show: { try context.page(MeetingEditPage(edition, $0, context.viewer()), status: $1) },
      save: { sent, version in
        try context.store.changeMeeting(
          id, sent.meeting, again: sent.again, version: version, in: context.scope(), by: context.author)
        return context.redirect(to: MeetingAddress.log(of: edition.pair.id), .meetingChanged)
      })
  }

  @Sendable static func remove(_ context: Context) throws -> Response {
    try context.once {
      let pair = try context.store.removeMeeting(context.id(), in: context.scope(), by: context.author)
      return context.redirect(to: MeetingAddress.log(of: pair))
    }
  }

  @Sendable static func restore(_ context: Context) throws -> Response {
    try context.once {
      let pair: Pair.ID = try context.id()
      try context.store.restoreMeeting(context.id("meeting"), of: pair, in: context.scope(), by: context.author)
      return context.redirect(to: MeetingAddress.log(of: pair), .meetingRestored)
    }
  }

  /// A pair that the viewer's organisations keep; those that are only seen have no meetings to enter.
  private static func course(_ context: Context) throws -> PairCourse {
    let course = try context.store.pairCourse(
      context.id(), in: context.scope(), today: context.today, moment: context.moment)
    guard course.details.line.isOwn else { throw Failure.notFound }
    return course
  }

  private static func edition(_ context: Context) throws -> MeetingEdition {
    try context.store.meetingForEditing(context.id(), in: context.scope(), today: context.today)
  }

  private static func form(_ edition: MeetingEdition, _ input: Input, _ context: Context) -> MeetingForm {
    MeetingForm(
      input: input, window: edition.pair.meetingWindow(openFrom: edition.rules.openFrom), today: context.today)
  }
}

extension MeetingForm {
  init(input: Input, _ course: PairCourse, _ context: Context) {
    self.init(
      input: input, window: course.details.pair.meetingWindow(openFrom: course.rules.openFrom), today: context.today)
  }
}
