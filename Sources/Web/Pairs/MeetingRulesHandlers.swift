import HTTP
import HTTPTypes
import Mentoring
import Storage

/// What the centre decides about meetings. Each part of the page is a form of its own.
enum MeetingRulesHandlers {
  @Sendable static func show(_ context: Context) throws -> Response { try page(context) }

  @Sendable static func updateLimits(_ context: Context) throws -> Response {
    try context.submit(MeetingLimitsForm(input: Input(try context.form()), today: context.today)) { form, status in
      try page(context, limits: form.input, status)
    } save: { limits in
      try context.store.setMeetingLimits(limits, in: context.viewer().scope, by: context.author)
      return context.redirect(to: MeetingRulesAddress.show, .saved)
    }
  }

  @Sendable static func updateKind(_ context: Context) throws -> Response {
    let rules = try context.store.meetingRules(on: context.today)
    let form = MeetingKindForm(input: Input(try context.form()), rules: rules, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, kind: form.input, status)
    } save: { sent in
      try context.store.setMeetingKind(
        sent.code, sent.kind, from: sent.validFrom, in: context.viewer().scope, by: context.author)
      return context.redirect(to: MeetingRulesAddress.show, .saved)
    }
  }

  @Sendable static func updateAccess(_ context: Context) throws -> Response {
    try context.submit(MeetingAccessForm(input: Input(try context.form()), today: context.today)) { form, status in
      try page(context, access: form.input, status)
    } save: { sent in
      try context.store.setMeetingAccess(
        openFrom: sent.openFrom, offersLinks: sent.offersLinks, in: context.viewer().scope, by: context.author)
      return context.redirect(to: MeetingRulesAddress.show, .saved)
    }
  }

  @Sendable static func createVacation(_ context: Context) throws -> Response {
    try context.submit(VacationForm(input: Input(try context.form()), today: context.today)) { form, status in
      try page(context, vacation: form.input, status)
    } save: { sent in
      try context.store.addVacation(
        sent.name, sent.period, of: try own(context), in: context.scope(), by: context.author)
      return context.redirect(to: MeetingRulesAddress.show, .saved)
    }
  }

  @Sendable static func deleteVacation(_ context: Context) throws -> Response {
    try context.once {
      try context.store.removeVacation(context.id(), in: context.scope(), by: context.author)
      return context.redirect(to: MeetingRulesAddress.show, .saved)
    }
  }

  /// Whoever sees one municipality enters its own vacations, whoever sees the region the common ones.
  private static func own(_ context: Context) throws -> Municipality.ID? {
    if case .municipality(let id) = try context.scope() { id } else { nil }
  }

  private static func page(
    _ context: Context, limits: Input? = nil, kind: Input? = nil, access: Input? = nil, vacation: Input? = nil,
    _ status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let rules = try context.store.meetingRules(on: context.today)
    let vacations = try context.store.vacations(in: context.scope())
    return try context.page(
      MeetingRulesPage(
        rules, vacations, of: own(context),
        MeetingRulesPage.Inputs(
          limits: limits ?? Input(MeetingLimitsForm.fields(rules.limits, today: context.today)),
          kind: kind ?? Input(FormFields([("kindFrom", Russian.date(context.today))])),
          access: access ?? Input(MeetingAccessForm.fields(rules)), vacation: vacation ?? Input()),
        today: context.today), status: status)
  }
}
