internal import GRDB
import Mentoring

/// Pairs about to stand in an order, as they are.
package struct OrderDraft: Sendable {
  package let kind: Order.Kind
  package let pairs: [Line]
  /// Organisation that issues the order: of the first pair that fits.
  package let organisation: String

  package struct Line: Sendable {
    package let line: PairLine
    package let pair: Pair
    /// Why the pair cannot stand in the order, whatever its number and date.
    package let refusal: Failure.Refusal?
    /// Somebody of the pair has no consent to processing in force.
    package let lacksConsent: Bool
  }
}

extension Store {
  /// - Parameter kind: nil for the kind that the first of the pairs waits for.
  /// - Throws: `Failure.notFound` when none of the pairs is kept by an organisation of the scope.
  package func orderDraft(
    _ ids: [Pair.ID], _ kind: Order.Kind? = nil, in scope: Scope, today: CalendarDate
  ) throws -> OrderDraft {
    try read { db in
      let own: SQL = "pair.id IN \(ids) AND \(scope.condition(on: "organisation"))"
      let lines = try PairLine.fetchAll(
        db, where: "\(own) ORDER BY mentor.searchKey, mentee.searchKey, pair.id", in: scope, today: today)
      let pairs = try Pair.fetchAll(db, where: own).map { ($0.id, $0) }
      let byID = Dictionary(uniqueKeysWithValues: pairs)
      let replacing: SQLRequest<Pair.ID> = "SELECT id FROM pair WHERE id IN \(ids) AND precedingId IS NOT NULL"
      let replacements = Set(try replacing.fetchAll(db))
      let kind = kind ?? lines.lazy.compactMap(\.awaits).first ?? .fixing
      let isRequired = try kind != .completion && ConsentSettings.fetch(db).isRequired
      let lacking = kind == .completion ? [] : try Pair.lackingConsent(db, among: pairs.map(\.0), on: today)
      let refusal = { (id: Pair.ID) in
        byID[id]?.refusalToEnter(kind, isReplacement: replacements.contains(id))
      }
      guard let host = lines.first(where: { refusal($0.id) == nil })?.organisation ?? lines.first?.organisation
      else { throw Failure.notFound }
      return OrderDraft(
        kind: kind,
        pairs: lines.compactMap { line in
          byID[line.id].map { pair in
            let refusal = refusal(line.id) ?? (line.organisation == host ? nil : .otherOrganisation)
            let lacksConsent = lacking.contains(pair.id)
            return OrderDraft.Line(
              line: line, pair: pair, refusal: refusal ?? (isRequired && lacksConsent ? .consentMissing : nil),
              lacksConsent: lacksConsent)
          }
        },
        organisation: host)
    }
  }
}
