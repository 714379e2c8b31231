internal import GRDB
import Mentoring

extension Pause {
  /// The pauses of `pair` in one column, as `[Period].init(pauses:)` reads them.
  static let column: SQL = """
    (SELECT group_concat(starts || ' ' || ifnull(ends, ''), ';') FROM pause WHERE pause.pairId = pair.id)
    """
}

extension [Period] {
  /// Earliest first.
  init(pauses text: String?) {
    guard let text else {
      self = []
      return
    }
    self = text.split(separator: ";").compactMap { entry in
      let parts = entry.split(separator: " ", omittingEmptySubsequences: false)
      return CalendarDate(iso: String(parts[0])).flatMap {
        Period(start: $0, end: parts.last.flatMap { CalendarDate(iso: String($0)) })
      }
    }.sorted { $0.start < $1.start }
  }
}
