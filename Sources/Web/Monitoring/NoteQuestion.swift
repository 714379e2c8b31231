import HTTP
import Mentoring
import Storage

/// The note of an address with what it says now, or said when it was signed.
struct NoteQuestion: Sendable {
  let monitoring: MonitoringQuestion
  let period: ReportPeriod
  let card: NoteCard
  let figures: NoteFigures

  init(_ context: Context) throws {
    monitoring = try MonitoringQuestion(context)
    period = try context.period()
    card = try context.store.note(context.id(), period, in: monitoring.municipality.id)
    figures =
      try card.figures.flatMap(NoteFigures.init(stored:))
      ?? NoteFigures(context.outcome(monitoring))
  }

  var id: AnalyticNote.ID { card.note.id }
  var place: (ReportPeriod, Municipality.ID) { (period, monitoring.municipality.id) }
  var mayWrite: Bool { monitoring.viewer.isOfCentre && card.note.signature == nil }

  func within(_ address: String) -> String { MonitoringAddress.within(address, monitoring.slug) }

  var crumbs: [Crumb] {
    [
      Crumb("Мониторинг", within(MonitoringAddress.index)),
      Crumb(Russian.initialUpper(Words.period(period)), within(MonitoringAddress.campaign(period))),
    ]
  }

  var caption: String { "\(monitoring.municipality.name), \(Words.period(period))" }
}
