import HTTP
import Mentoring
import Storage

enum MovementHandlers {
  /// Undoing happens at once; what cannot be undone any more is said by the page of the refusal.
  @Sendable static func undo(_ context: Context) throws -> Response {
    try context.once {
      let movement = try context.store.undoMovement(context.id(), in: context.scope(), by: context.author)
      return context.redirect(to: try address(after: movement, context), .movementUndone)
    }
  }

  /// The card of the one person, if the viewer still sees it; of several, the list.
  private static func address(after movement: Movement, _ context: Context) throws -> String {
    if movement.kind.isOfPairs {
      return Pair.ID(try context.form()["pair"]).map(PairAddress.show) ?? PairAddress.index
    }
    let isOne = movement.people.count == 1 || movement.kind == .merge
    guard isOne, let person = movement.people.first else { return PersonAddress.index }
    let card = try? context.store.personCard(person, in: context.scope(), on: context.today)
    return card == nil ? PersonAddress.index : PersonAddress.show(person)
  }
}
