import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ReportHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    try page(context, Input(), .ok)
  }

  /// «Участников нет».
  @Sendable static func close(_ context: Context) throws -> Response {
    try step(context, .nilReportSent) { period, slug, _, viewer in
      try context.store.sendNilReport(of: slug, in: period, for: viewer, by: context.author)
    }
  }

  @Sendable static func recall(_ context: Context) throws -> Response {
    try step(context, .reportRecalled) { period, slug, version, viewer in
      try context.store.recallReport(of: slug, in: period, version: version, for: viewer, by: context.author)
    }
  }

  @Sendable static func correct(_ context: Context) throws -> Response {
    try step(context, .correctionBegun) { period, slug, version, viewer in
      try context.store.correctReport(of: slug, in: period, version: version, for: viewer, by: context.author)
    }
  }

  private static func step(
    _ context: Context, _ notice: Notice, _ run: (ReportPeriod, String, Int, Account) throws -> Void
  ) throws -> Response {
    let (period, slug) = (try context.period(), try context.slug())
    let form = ReportStepForm(input: Input(try context.form()))
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { version in
      try run(period, slug, version, context.viewer())
      return context.redirect(to: ReportAddress.show(period, slug), notice)
    }
  }

  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    let edition = context.query["edition"].flatMap { Int($0) }
    let card = try context.report(edition: edition)
    let history = try context.store.events(
      of: Store.subject(ofReport: card.campaign.period, of: card.organisation.id), limit: 20)
    let page = ReportShowPage(
      card, history, input, for: try context.viewer(), today: context.today, clock: context.portal.clock)
    return try context.page(page, status: status)
  }
}

/// A button of a report: the version that whoever pressed it saw.
struct ReportStepForm: Form {
  var input: Input

  mutating func validated() -> Int? { input.version }
}

extension Context {
  /// The report of the address, the latest edition unless another is named.
  func report(edition: Int? = nil) throws -> ReportCard {
    try store.report(period(), of: slug(), edition: edition, within: scope(), on: today)
  }
}
