internal import GRDB
import Mentoring

extension Pair {
  /// Pairs kept by the organisations of the scope, and pairs that their people lead elsewhere. (A mentee's own
  /// organisation always keeps the pair.)
  static func isVisible(in scope: Scope) -> SQL {
    if case .everything = scope { return "1" }
    let place = scope.condition(on: "place")
    return """
      pair.id IN (
        SELECT kept.id FROM pair AS kept
        JOIN organisation AS place ON place.id = kept.organisationId
        WHERE \(place)
        UNION
        SELECT led.id FROM pair AS led
        JOIN stay ON stay.id = led.mentorStayId
        JOIN organisation AS place ON place.id = stay.organisationId
        WHERE \(place) AND led.organisationId <> stay.organisationId)
      """
  }
}

extension Pair.Status {
  /// The rule of `Pair.status(on:)` for statements over `pair` and `fixingOrder`; a test holds both equal.
  static func expression(on today: CalendarDate) -> SQL {
    """
    CASE
      WHEN pair.closedOn IS NOT NULL
        AND (pair.lastDay < \(today) OR pair.closedOn <= \(today) AND ifnull(fixingOrder.issuedOn, '9999') > \(today))
        THEN iif(pair.closeReason = 'completed', 'completed', 'endedEarly')
      WHEN fixingOrder.issuedOn IS NULL OR fixingOrder.issuedOn > \(today) THEN 'draft'
      WHEN pair.starts > \(today) THEN 'fixed'
      WHEN pair.ends < \(today) THEN 'overdue'
      WHEN pair.id IN (
        SELECT pairId FROM pause WHERE pause.starts <= \(today) AND ifnull(pause.ends, '9999') >= \(today)) THEN 'paused'
      ELSE 'active'
    END
    """
  }
}
