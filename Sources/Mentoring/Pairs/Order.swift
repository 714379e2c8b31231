/// The order of a head about pairs: a draft until number and date are entered, which is when it takes effect.
package struct Order: Sendable, Equatable {
  package typealias ID = Identifier<Order>

  package let id: ID
  package let kind: Kind
  /// Number and date; nil for a draft.
  package let signature: Pair.FixingOrder?
  /// When the draft was made; unknown for orders that were entered already signed.
  package let preparedOn: CalendarDate?
  package let version: Int

  package init(
    id: ID, kind: Kind, signature: Pair.FixingOrder?, preparedOn: CalendarDate?, version: Int
  ) {
    self.id = id
    self.kind = kind
    self.signature = signature
    self.preparedOn = preparedOn
    self.version = version
  }

  /// What the order is about: it fixes pairs, puts mentors in the place of others, or states that pairs are complete.
  package enum Kind: String, Sendable, CaseIterable, Codable { case fixing, replacement, completion }

  /// What can be said about an order without looking at its pairs.
  package enum State: String, Sendable, CaseIterable, Codable { case draft, signed }

  package var state: State { signature == nil ? .draft : .signed }
}

extension Pair {
  /// Says why the pair cannot stand in an order of the kind, or nil when it can.
  package func refusalToEnter(_ kind: Order.Kind, isReplacement: Bool) -> Failure.Refusal? {
    switch kind {
    case .fixing: return order == nil && orderID != nil ? .pairInDraftOrder : refusalToFix
    case .replacement:
      if !isReplacement { return .notReplacement }
      return order == nil && orderID != nil ? .pairInDraftOrder : refusalToFix
    case .completion:
      if closure == nil { return .pairNotClosed }
      if order == nil { return .pairHasNoOrder }
      return completionOrderID == nil ? nil : .pairHasOrder
    }
  }

  /// Says why an order of this number and date cannot be signed over the pair, or nil when it can.
  package func refusalToSign(
    _ kind: Order.Kind, by order: FixingOrder, today: CalendarDate
  ) -> Failure.Refusal? {
    guard kind == .completion else { return refusalToFix(by: order, today: today) }
    if order.date > today { return .dateInFuture }
    return order.date < period.start ? .orderTooEarly : nil
  }
}
