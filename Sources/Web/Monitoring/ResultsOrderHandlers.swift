import HTTP
import Mentoring
import Office
import Storage

enum ResultsOrderHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let outcome = try context.outcome(question)
    let period = outcome.campaign.period
    let within = { MonitoringAddress.within($0, question.slug) }
    return try context.page(
      DocumentPage(
        ResultsOrder(outcome).document, caption: "\(outcome.place.name), \(Words.period(period))",
        crumbs: [
          Crumb("Мониторинг", within(MonitoringAddress.index)),
          Crumb(Russian.initialUpper(Words.period(period)), within(MonitoringAddress.campaign(period))),
        ],
        lead: Words.howToPrint,
        files: [.init(label: "Скачать DOCX", address: within(OutcomeAddress.orderDocument(period)))]))
  }

  @Sendable static func document(_ context: Context) throws -> Response {
    let question = try MonitoringQuestion(context)
    let outcome = try context.store.snapshot { try context.outcome(question) }
    let bytes = try ResultsOrder(outcome).document.docx()
    let period = outcome.campaign.period
    try context.store.noteExport(
      of: OutcomeAddress.order(period), rows: outcome.schools.count, format: "docx", filters: "", by: context.author)
    return Response.document(bytes, "prikaz-itogi-\(period.code)")
  }
}
