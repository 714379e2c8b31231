import HTTP
import Mentoring
import Office
import Storage

enum OutcomeHandlers {
  /// The summary as a page that prints.
  @Sendable static func show(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let outcome = try context.outcome(question)
    return try context.page(DocumentPage(summary: outcome, question))
  }

  @Sendable static func book(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let outcome = try context.store.snapshot { try context.outcome(question) }
    let book = OutcomeBook(outcome, to: question.viewer).book
    let address = OutcomeAddress.summaryBook(outcome.campaign.period)
    let bytes = try book.xlsx()
    try context.store.noteExport(
      of: address, rows: book.sheets.reduce(0) { $0 + $1.rows.count }, format: SheetFormat.xlsx.rawValue, filters: "",
      by: context.author)
    return Response.file(
      bytes, "svod-\(outcome.campaign.period.code)-\(context.today.iso)", SheetFormat.xlsx)
  }

  @Sendable static func line(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let reports = try context.store.monitoringSummary(context.period(), in: question.municipality.id)
    guard let line = reports.line(context.parameters["line"] ?? ""), line.kind != .text else { throw Failure.notFound }
    return try context.page(OutcomeLinePage(line, reports, question))
  }
}

extension Context {
  /// What the campaign of the address has shown.
  func outcome(_ question: MonitoringQuestion) throws -> CampaignOutcome {
    try store.outcome(period(), in: question.municipality.id, on: today)
  }
}
