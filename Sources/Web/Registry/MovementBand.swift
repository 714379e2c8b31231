import Mentoring
import Storage

/// What was done last and can be undone: at once, without asking (`ux.md` 34).
struct MovementBand: Encodable, Sendable {
  let text: String
  let button: String
  let action: String

  init(_ movement: Movement, clock: Clock) {
    let count = movement.people.count
    let several = count > 1 && movement.kind != .merge
    let whom = several ? ": \(Russian.plural(count, "человек", "человека", "человек"))" : ""
    text =
      "\(Words.movement(movement.kind))\(whom). \(Russian.date(clock.date(of: movement.moment))), "
      + "\(clock.time(of: movement.moment)). Отменить можно в течение суток, пока запись не меняли."
    button = several ? "Отменить для всех" : "Отменить"
    action = MovementAddress.undo(movement.id)
  }

  /// For those who may undo: who did it, the centre, and whoever answers for the person.
  init?(_ movement: Movement?, viewer: Account, mayChange: Bool, clock: Clock) {
    guard let movement, viewer.mayEdit, movement.isUndoable(at: clock.moment),
      mayChange && movement.people.count == 1 || movement.account == viewer.id || viewer.isOfCentre
    else { return nil }
    self.init(movement, clock: clock)
  }

  /// A line that was taken off the card of a bank.
  init?(removed event: EventLine?, field: BankItem.Field?, action: String, clock: Clock) {
    guard let event, let item = event.removedItem(at: clock.moment) else { return nil }
    let name = field.flatMap { item[$0.rawValue] } ?? ""
    text =
      "Убрана строка «\(name)». \(Russian.date(clock.date(of: event.moment))), \(clock.time(of: event.moment)). "
      + "Вернуть можно в течение суток, пока запись не меняли."
    button = "Вернуть"
    self.action = action
  }

  private init() {
    text = "Записан уход. 21.11.2026, 14:05."
    button = "Отменить"
    action = MovementAddress.undo(Movement.ID(1))
  }

  static let sample = MovementBand()
}

extension Words {
  /// What an act was, as the band that offers to undo it says.
  static func movement(_ kind: Movement.Kind) -> String {
    switch kind {
    case .arrival: "Записано место"
    case .departure: "Записан уход"
    case .withdrawal: "Уход отменён"
    case .move: "Перевод в другую организацию"
    case .placement: "Сменён класс или должность"
    case .placementRemoval: "Убрана запись о классе или должности"
    case .correction: "Исправлены даты места"
    case .removal: "Убрано место"
    case .merge: "Объединены две записи"
    case .retraction: "Убран внесённый по ошибке"
    }
  }
}
