import Mentoring
import Storage

/// Offers to be a mentor: those that wait first.
struct ApplicationIndexPage: Page {
  static let template = "publication/application-index"

  let title = "Заявки в наставники"
  let rows: [Row]
  let hasRows: Bool

  struct Row: Encodable, Sendable {
    let title: String
    let address: String
    let school: String
    let sentOn: String
    let status: StatusWord
  }

  init(_ applications: [MentorApplication]) {
    rows = applications.map { application in
      let state: StatusWord =
        switch application.answer {
        case .accepted: StatusWord("принята", .ok)
        case .declined: StatusWord("отклонена", .idle)
        case nil: StatusWord("ждёт ответа", .warn)
        }
      return Row(
        title: application.offer?.name.full ?? "Заявка №\(Typography.noBreakSpace)\(application.id)",
        address: ApplicationAddress.show(application.id), school: application.school,
        sentOn: Russian.date(application.sentOn), status: state)
    }
    hasRows = !rows.isEmpty
  }

  private init(rows: [Row]) {
    self.rows = rows
    hasRows = true
  }

  static let sample = ApplicationIndexPage(rows: [
    Row(
      title: "Иванова Анна Петровна", address: "/applications/1", school: "СОШ с. Воя", sentOn: "12.11.2026",
      status: .sample)
  ])
}
