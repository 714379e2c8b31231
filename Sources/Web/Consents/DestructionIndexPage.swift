import Mentoring
import Storage

/// Data to be destroyed and acts of what was.
struct DestructionIndexPage: Page {
  static let template = "consents/destructions"

  let title = "Уничтожение персональных данных"
  let crumbs = [Crumb("Согласия", ConsentAddress.index)]
  let rows: [Row]
  let hasRows: Bool

  struct Row: Encodable, Sendable {
    let title: String
    let address: String
    let organisation: String
    let extent: String
    let opened: String
    let status: StatusWord
    let account: String
  }

  init(_ lines: [DestructionLine], today: CalendarDate) {
    rows = lines.map { line in
      let task = line.destruction
      return Row(
        title: "Участник №\(Typography.noBreakSpace)\(task.person)", address: DestructionAddress.show(task.id),
        organisation: line.organisation, extent: Words.extent(task.extent), opened: Russian.date(task.openedOn),
        status: Words.destruction(task, on: today), account: line.account ?? "")
    }
    hasRows = !rows.isEmpty
  }

  private init(rows: [Row]) {
    self.rows = rows
    hasRows = true
  }

  static let sample = DestructionIndexPage(rows: [
    Row(
      title: "Участник № 1", address: "/destructions/1", organisation: "МКОУ СОШ с. Воя", extent: "все сведения",
      opened: "01.11.2026", status: .sample, account: "Захарова Е. В.")
  ])
}
