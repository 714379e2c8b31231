import Mentoring
import Storage

/// The requests for transfers that concern the viewer, and how they ended.
struct TransferIndexPage: Page {
  static let template = "registry/transfer-index"

  let title = "Просьбы о переводе"
  let nothing: String?
  let rows: [Row]

  struct Row: Encodable, Sendable {
    let name: String
    /// The card, where the viewer may open it.
    let address: String?
    let route: String
    let asked: String
    let request: String?
    let answered: String?
    let status: StatusWord
    let answerAddress: String?
    let withdrawAction: String?
  }

  init(_ lines: [TransferLine], _ viewer: Account, today: CalendarDate, clock: Clock) {
    nothing =
      lines.isEmpty
      ? "Если человек, которого вы добавляете, числится в другой организации, портал предложит попросить о переводе."
      : nil
    rows = lines.map { Row($0, viewer, today: today, clock: clock) }
  }

  private init(rows: [Row]) {
    nothing = "Если человек числится в другой организации, портал предложит попросить о переводе."
    self.rows = rows
  }

  static let sample = TransferIndexPage(rows: [
    Row(
      name: "Котов Даниил Сергеевич", address: "/people/1", route: "МКОУ СОШ с. Воя → МКОУ СОШ с. Обухово, 9А",
      asked: "Просьба от 21.11.2026, Петрова И. И.: с 01.12.2026", request: "Приказ о зачислении № 12",
      answered: "22.11.2026, Токмалаева А. Ю.: переведён с 01.12.2026", status: .sample,
      answerAddress: "/transfers/1/answer/new", withdrawAction: "/transfers/1/withdrawal")
  ])
}

extension TransferIndexPage.Row {
  fileprivate init(_ line: TransferLine, _ viewer: Account, today: CalendarDate, clock: Clock) {
    let transfer = line.transfer
    name = line.name(for: viewer)
    let mayOpen = line.isAsked || transfer.answer == .agreed
    address = mayOpen ? PersonAddress.show(line.person) : nil
    let label = [Words.stayRole(transfer.role), transfer.label].filter { !$0.isEmpty }.joined(separator: ", ")
    route = "\(line.source.name) → \(line.target.name), \(label)"
    let asker = line.askedBy.map { ", \($0)" } ?? ""
    asked =
      "Просьба от \(Russian.date(clock.date(of: line.askedAt)))\(asker): перевести с \(Russian.date(transfer.wishedFor))"
    let seesWords = !line.isMinor || viewer.seesMinorsByName
    request = seesWords && !transfer.request.isEmpty ? transfer.request : nil
    answered = line.answered(clock: clock, withWords: seesWords)
    status = Words.transfer(transfer.answer)
    let isOpen = transfer.answer == nil && viewer.mayEdit
    answerAddress = isOpen && line.isAsked ? TransferAddress.newAnswer(transfer.id) : nil
    withdrawAction = isOpen && line.isAsking ? TransferAddress.withdraw(transfer.id) : nil
  }
}

extension TransferLine {
  /// Her own pupil by name to the one asked; what she typed to the one who asks; a code to the district office.
  func name(for viewer: Account) -> String {
    guard !isMinor || viewer.seesMinorsByName else { return Words.fullName(name, person, isMinor: true, to: viewer) }
    return isAsked || transfer.answer == .agreed ? name.full : transfer.typedName
  }

  fileprivate func answered(clock: Clock, withWords: Bool) -> String? {
    guard let answer = transfer.answer, let moment = answeredAt else {
      return hasLeft ? "Уход там уже записан: человека можно записать к себе." : nil
    }
    let who = [Russian.date(clock.date(of: moment)), answeredBy].compactMap(\.self).joined(separator: ", ")
    let what =
      switch answer {
      case .agreed: transfer.movesOn.map { "перевод с \(Russian.date($0))" } ?? "перевод"
      case .refused: "отказано"
      case .withdrawn: "просьба отозвана"
      }
    return "\(who): \(what)" + (withWords && !transfer.reply.isEmpty ? ". \(transfer.reply)" : "")
  }
}

extension Words {
  static func transfer(_ answer: Transfer.Answer?) -> StatusWord {
    switch answer {
    case nil: StatusWord("ждёт ответа", .warn)
    case .agreed: StatusWord("согласовано", .ok)
    case .refused: StatusWord("отказано", .bad)
    case .withdrawn: StatusWord("отозвано", .idle)
    }
  }
}
