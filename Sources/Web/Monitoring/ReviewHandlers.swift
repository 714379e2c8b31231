import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ReviewHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try context.report()
    guard card.report?.state == .sent else { return Response.seeOther(address(card)) }
    return try page(context, form(card, Input()), card, .ok)
  }

  /// Back to the school with remarks.
  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try context.report()
    let form = form(card, Input(try context.form()))
    do {
      return try context.submit(form) { form, status in
        try page(context, form, card, status)
      } save: { remarks in
        try context.store.returnReport(
          of: card.organisation.slug, in: card.campaign.period, remarks: remarks, version: form.input.version,
          for: context.viewer(), by: context.author)
        return context.redirect(to: address(card), .reportReturned)
      }
    } catch Failure.stale where card.report != nil {
      var form = form
      form.input.fail("remarks", "Отчёт изменился, пока вы его проверяли: посмотрите его ещё раз")
      return try page(context, form, card, .conflict)
    }
  }

  @Sendable static func accept(_ context: Context) throws -> Response {
    let card = try context.report()
    let version = Input(try context.form()).version
    return try context.once {
      try context.store.acceptReport(
        of: card.organisation.slug, in: card.campaign.period, version: version, for: context.viewer(),
        by: context.author)
      return context.redirect(to: address(card), .reportAccepted)
    }
  }

  private static func form(_ card: ReportCard, _ input: Input) -> ReviewForm {
    ReviewForm(input: input, lines: card.sheet.lines)
  }

  private static func address(_ card: ReportCard) -> String {
    ReportAddress.show(card.campaign.period, card.organisation.slug)
  }

  private static func page(
    _ context: Context, _ form: ReviewForm, _ card: ReportCard, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(ReviewNewPage(form, card, today: context.today), status: status)
  }
}

enum LockExceptionHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let card = try context.report()
    let until = card.exception?.until ?? context.today.adding(days: 14)
    return try page(
      context,
      form(context, Input(FormFields([("until", Russian.date(until)), ("reason", card.exception?.reason ?? "")]))),
      card, .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let card = try context.report()
    return try context.submit(form(context, Input(context.form()))) { form, status in
      try page(context, form, card, status)
    } save: { value in
      try context.store.grantException(
        card.campaign.period, of: card.organisation.slug, until: value.until, reason: value.reason,
        within: context.scope(), by: context.author)
      return context.redirect(
        to: ReportAddress.show(card.campaign.period, card.organisation.slug), .exceptionGranted)
    }
  }

  private static func form(_ context: Context, _ input: Input) -> LockExceptionForm {
    LockExceptionForm(input: input, today: context.today)
  }

  private static func page(
    _ context: Context, _ form: LockExceptionForm, _ card: ReportCard, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(LockExceptionNewPage(form, card), status: status)
  }
}
