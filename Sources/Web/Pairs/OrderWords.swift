import Mentoring
import Storage

extension Words {
  static func orderKind(_ kind: Order.Kind) -> String {
    switch kind {
    case .fixing: "о закреплении пар"
    case .replacement: "о замене наставников"
    case .completion: "о завершении пар"
    }
  }

  static func orderState(_ state: Order.State) -> StatusWord {
    switch state {
    case .draft: StatusWord("проект", .warn)
    case .signed: StatusWord("подписан", .ok)
    }
  }

  /// «Приказ № 47-ОД от 21.11.2026 о закреплении пар», «Проект приказа о завершении пар от 21.11.2026».
  static func orderTitle(_ order: Order) -> String {
    guard let signature = order.signature else {
      return "Проект приказа \(orderKind(order.kind))" + (order.preparedOn.map { " от \(Russian.date($0))" } ?? "")
    }
    return "Приказ \(Self.order(signature)) \(orderKind(order.kind))"
  }
}
