import HTTP
import HTTPTypes
import Mentoring
import Storage

enum SubmissionHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try context.report()
    guard card.isWritable else {
      return Response.seeOther(ReportAddress.show(card.campaign.period, card.organisation.slug))
    }
    let input = Input(SubmissionForm.fields(of: card, for: try context.viewer(), today: context.today))
    return try page(context, SubmissionForm(input: input, card: card, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try context.report()
    let (period, slug) = (card.campaign.period, card.organisation.slug)
    let form = SubmissionForm(input: Input(try context.form()), card: card, today: context.today)
    do {
      return try context.submit(form) { form, status in
        try page(context, form, status)
      } save: { value in
        try context.store.sendReport(
          value.signature, confirming: value.confirmations, of: slug, in: period, version: form.input.version,
          for: context.viewer(), by: context.author)
        return context.redirect(to: ReportAddress.submission(period, slug), .reportSent)
      }
    } catch Failure.stale where card.isWritable {
      return try changed(context, form)
    }
  }

  /// After sending, and whenever somebody comes back to the address.
  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.report()
    guard let report = card.report, let sentOn = report.sentOn else { throw Failure.notFound }
    return try context.page(SubmissionShowPage(card, report, sentOn: sentOn, today: context.today))
  }

  /// Somebody saved a section meanwhile: the page shows what stands now, with everything that was typed.
  private static func changed(_ context: Context, _ form: SubmissionForm) throws -> Response {
    var form = form
    form.input = Input(form.input.values.setting("_version", to: String(form.card.report?.version ?? 0)))
    form.input.fail("findings", "Пока вы подписывали, отчёт изменили: проверьте его и подпишите ещё раз")
    return try page(context, form, .conflict)
  }

  private static func page(
    _ context: Context, _ form: SubmissionForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(ReportCheckPage(form), status: status)
  }
}
