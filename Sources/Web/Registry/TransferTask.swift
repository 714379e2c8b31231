import Mentoring
import Storage

/// Requests for transfers on the first page: what waits for an answer, and how the latest ended.
extension HomeTask {
  static func waiting(_ lines: [TransferLine], _ viewer: Account, clock: Clock) -> [HomeTask] {
    let waiting = lines.filter { $0.transfer.answer == nil }
    guard viewer.mayEdit, !waiting.isEmpty else { return [] }
    guard viewer.role == .curator else {
      return [HomeTask(text: "Просьбы о переводе без ответа: \(waiting.count)", address: TransferAddress.index)]
    }
    return waiting.compactMap { HomeTask($0, viewer, clock: clock) }
  }

  /// For the curators of the two sides; the centre has the list.
  static func answered(_ lines: [TransferLine], _ viewer: Account, clock: Clock) -> [HomeTask] {
    guard viewer.role == .curator else { return [] }
    return lines.filter { $0.transfer.answer != nil }.compactMap { HomeTask($0, viewer, clock: clock) }
  }

  private init?(_ line: TransferLine, _ viewer: Account, clock: Clock) {
    let name = line.name(for: viewer)
    let since = line.transfer.movesOn.map { " с \(Russian.date($0))" } ?? ""
    switch line.transfer.answer {
    case nil where line.isAsked:
      self.init(
        text: "Просят перевести: \(name) → \(line.target.name)", address: TransferAddress.newAnswer(line.transfer.id),
        status: StatusWord("просьба от \(Russian.date(clock.date(of: line.askedAt)))", .warn))
    case nil:
      self.init(text: "Ждём ответа о переводе: \(name)", address: TransferAddress.index, note: line.source.name)
    case .agreed where line.isAsking:
      self.init(
        text: "Перевод согласован: \(name)\(since)", address: PersonAddress.show(line.person), note: line.source.name)
    case .agreed:
      self.init(
        text: "По просьбе переводится: \(name)\(since)", address: PersonAddress.show(line.person),
        note: line.target.name)
    case .refused:
      self.init(
        text: line.isAsking ? "В переводе отказано: \(name)" : "Вы отказали в переводе: \(name)",
        address: TransferAddress.index, note: line.transfer.reply)
    case .withdrawn: return nil
    }
  }

  private init(text: String, address: String, note: String? = nil, status: StatusWord? = nil) {
    self.text = text
    self.address = address
    self.note = note
    self.status = status
  }
}
