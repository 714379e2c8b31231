import Mentoring
import Office
import Storage

extension Export {
  /// The table of a request: schools by lines, the totals last.
  static let requestTable = Export(RequestAddress.table, "zapros", "Ответы на запрос центра", .signedIn) { context in
    guard let id = DataRequest.ID(context.query["request"]) else { throw Failure.notFound }
    let card = try context.store.request(id, within: context.scope())
    let readsWords = try context.viewer().seesMinorsByName
    var sheet = Sheet(
      "Запрос \(id)",
      [.init("Организация", width: 34), .init("Состояние", width: 18), .init("Дата", width: 12)]
        + card.lines.map { .init($0.title, width: 22) } + [.init("Пояснение", width: 30)])
    for reply in card.replies {
      sheet.append(
        [
          .text(reply.name), .text(Words.reply(reply, card.request, on: context.today).word), .init(reply.answeredOn),
        ] + card.lines.enumerated().map { cell(reply.answers[$0.offset]?.value, $0.element.kind, readsWords) }
          + [readsWords ? .init(reply.note) : .empty])
    }
    if card.replies.count > 1 {
      let totals = card.lines.enumerated().map { position, line -> Sheet.Cell in
        let values = card.replies.compactMap { $0.standing(position)?.value }
        return line.kind.isSummed
          ? .count(values.compactMap { Int($0) }.reduce(0, +)) : .text(Words.total(position, line, card.replies))
      }
      sheet.append([.text("Итого"), .empty, .empty] + totals + [.empty])
    }
    return sheet
  }

  private static func cell(_ value: String?, _ kind: DataRequest.Kind, _ readsWords: Bool) -> Sheet.Cell {
    guard let value, !value.isEmpty else { return .empty }
    switch kind {
    case .number: return .init(Int(value))
    case .share: return .init(ReportLine.number(value))
    case .date: return .init(CalendarDate(iso: value))
    case .mark: return .text(value)
    case .text: return .text(readsWords ? value : "есть")
    }
  }
}
