import HTTP
import Mentoring
import Storage

/// What a page of monitoring is asked for: the municipality, and who of its organisations.
struct MonitoringQuestion: Sendable {
  let viewer: Account
  let municipality: Municipality
  /// All that the viewer may choose among; one for most.
  let municipalities: [Municipality]
  let state: Wanted?
  let search: String

  /// Which reports of the latest campaign are wanted.
  enum Wanted: String, Sendable, CaseIterable { case missing, sent, returned, accepted, late }

  init(_ context: Context) throws {
    viewer = try context.viewer()
    municipalities = try context.store.municipalities(within: viewer.scope)
    let named = municipalities.first { $0.slug == context.query[DistrictChoice.name] }
    guard let municipality = named ?? municipalities.first else { throw Failure.notFound }
    self.municipality = municipality
    state = Wanted(rawValue: context.query["state"] ?? "")
    search = Typography.tidied(context.query["q"] ?? "")
  }

  /// Named in addresses only where there is a choice.
  var slug: String? { municipalities.count > 1 ? municipality.slug : nil }

  var fields: FormFields {
    FormFields(
      [(DistrictChoice.name, slug ?? ""), ("state", state?.rawValue ?? ""), ("q", search)].filter { !$0.1.isEmpty })
  }

  func board(_ context: Context, columns: Int = 4) throws -> MonitoringBoard {
    try context.store.monitoringBoard(
      of: municipality.id, within: viewer.scope, in: context.today.year, on: context.today, columns: columns)
  }

  /// The rows that the filters leave; the state is that of the latest campaign.
  func rows(_ board: MonitoringBoard) -> [MonitoringBoard.Row] {
    board.rows.filter { row in
      let cell = board.campaigns.last?.id.flatMap { row.cells[$0] }
      let words = SearchKey.words(of: search)
      let name = SearchKey(row.name).text
      return words.allSatisfy { name.contains($0) } && (state.map { wants(cell, $0, board) } ?? true)
    }
  }

  private func wants(_ cell: MonitoringBoard.Cell?, _ state: Wanted, _ board: MonitoringBoard) -> Bool {
    switch state {
    case .missing: !(cell?.isHandedIn ?? false)
    case .sent: cell?.state == .sent
    case .returned: cell?.state == .returned
    case .accepted: cell?.state == .accepted
    case .late:
      cell.flatMap { cell in cell.sentOn.map { $0 > board.campaigns.last?.terms.due ?? $0 } } ?? false
    }
  }
}

extension Context {
  /// The period of the address.
  func period() throws -> ReportPeriod {
    guard let period = parameters["period"].flatMap(ReportPeriod.init(code:)) else { throw Failure.notFound }
    return period
  }
}

extension Words {
  static func wanted(_ wanted: MonitoringQuestion.Wanted) -> String {
    switch wanted {
    case .missing: "не сдан"
    case .sent: "ждёт проверки"
    case .returned: "возвращён"
    case .accepted: "принят"
    case .late: "сдан с опозданием"
    }
  }
}
