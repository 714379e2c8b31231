import Mentoring
import Office
import Storage

extension Export {
  static let orders = Export(OrderAddress.index, "prikazy", "Приказы о парах", .signedIn) { context in
    let district = try DistrictChoice(context)
    var filter = OrderFilter(context.query)
    filter.page = 1
    let list =
      district.isWholeRegion ? .empty : try context.store.orders(filter, in: district.viewer.scope, size: .max)
    var sheet = Sheet(
      "Приказы",
      [
        Sheet.Column("О чём", width: 24), .init("Номер", width: 12), .init("Дата", width: 12),
        .init("Проект от", width: 12), .init("Организация", width: 30), .init("Состояние", width: 14),
        .init("Пар", width: 8), .init("Скан", width: 8),
      ])
    for line in list.lines {
      sheet.append([
        .text(Russian.initialUpper(Words.orderKind(line.order.kind))), .init(line.order.signature?.number),
        .init(line.order.signature?.date), .init(line.order.preparedOn), .text(line.organisation),
        .text(Words.orderState(line.order.state).word), .count(line.pairs), .text(line.hasScan ? "есть" : ""),
      ])
    }
    return sheet
  }
}
