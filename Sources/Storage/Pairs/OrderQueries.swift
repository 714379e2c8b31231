internal import GRDB
import Mentoring

/// Pairs about to be fixed by an order, as they stand.
package struct OrderDraft: Sendable {
  package let pairs: [Line]
  /// Organisation that issues the order: of the first pair.
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
  /// - Throws: `Failure.notFound` when none of the pairs is kept by an organisation of the scope.
  package func orderDraft(_ ids: [Pair.ID], in scope: Scope, today: CalendarDate) throws -> OrderDraft {
    try read { db in
      let own: SQL = "pair.id IN \(ids) AND \(scope.condition(on: "organisation"))"
      let lines = try PairLine.fetchAll(
        db, where: "\(own) ORDER BY mentor.searchKey, mentee.searchKey, pair.id", in: scope, today: today)
      let pairs = try Pair.fetchAll(db, where: own).map { ($0.id, $0) }
      let byID = Dictionary(uniqueKeysWithValues: pairs)
      let isRequired = try ConsentSettings.fetch(db).isRequired
      let lacking = try Pair.lackingConsent(db, among: pairs.map(\.0), on: today)
      guard
        let host = lines.first(where: { byID[$0.id]?.refusalToFix == nil })?.organisation
          ?? lines.first?.organisation
      else { throw Failure.notFound }
      return OrderDraft(
        pairs: lines.compactMap { line in
          byID[line.id].map { pair in
            let refusal = pair.refusalToFix ?? (line.organisation == host ? nil : .otherOrganisation)
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
