import Mentoring
import Office
import Storage

extension Export {
  /// Who has handed in, campaign by campaign.
  static let monitoring = Export(
    MonitoringAddress.index, "monitoring", "Мониторинг: сдача отчётов", .signedIn
  ) { context in
    let question = try MonitoringQuestion(context)
    let board = try question.board(context)
    var sheet = Sheet(
      "Сдача отчётов",
      [.init("Организация", width: 34)]
        + board.campaigns.flatMap { campaign -> [Sheet.Column] in
          let period = Words.period(campaign.period)
          return [.init(period, width: 26), .init("\(period): сдан", width: 14)]
        }
        + [.init("Сдано в срок", width: 14), .init("Куратор", width: 32), .init("Телефон", width: 20)])
    for row in question.rows(board) {
      let cells = board.campaigns.flatMap { campaign -> [Sheet.Cell] in
        let cell = campaign.id.flatMap { row.cells[$0] }
        let word = Words.report(cell, due: campaign.terms.due, on: context.today).word
        return [.text(word), .init(cell?.sentOn)]
      }
      sheet.append(
        [.text(row.name)] + cells + [
          .text(MonitoringIndexPage.Row.inTime(row, board.campaigns, today: context.today)),
          .init(row.curators.map(\.name).joined(separator: ", ")),
          .init(row.curators.map(\.phone).filter { !$0.isEmpty }.joined(separator: ", ")),
        ])
    }
    return sheet
  }
}
