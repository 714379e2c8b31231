import Mentoring
import Storage

/// To whom the role of a curator passes, from what day and by what order.
struct HandoverForm: Form {
  var input: Input
  let successors: [Successor]
  let today: CalendarDate

  /// The choice that leaves the organisation without this curator.
  static let nobody = "none"

  mutating func validated() -> Handover? {
    let chosen = input["successor"]
    let successor = successors.first { $0.id.description == chosen }?.id
    if successor == nil, chosen != Self.nobody { input.fail("successor", "Выберите, кто принимает обязанности") }
    let date = input.date("date", today: today, missing: "Укажите, с какого дня")
    let order = input.appointmentOrder(today: today)
    guard input.isValid, let date else { return nil }
    return Handover(successor: successor, date: date, order: order)
  }
}
