import Mentoring
import Storage

/// A line of the history of a pair: who, when, what, from what to what.
struct PairChange: Encodable, Sendable {
  let moment: String
  let author: String
  let what: String
  let details: [String]

  init(_ event: EventLine, _ viewer: Account, clock: Clock, today: CalendarDate) {
    moment = "\(Russian.dateInWords(clock.date(of: event.moment), today: today)), \(clock.time(of: event.moment))"
    author = event.author ?? "портал"
    what = Words.pairEvent(event.kind)
    let order = ["starts", "ends", "orderNumber", "orderDate", "closedOn", "closeReason"]
    // People's own words may name a child.
    let hidden = viewer.seesMinorsByName ? [] : ["explanation", "closeNote", "place", "topic", "result", "nextStep"]
    // Of what was removed the log keeps everything: a line says which it was.
    let isRemoved = event.kind == "meetingRemoved"
    let values = isRemoved ? event.before.filter { ["heldOn", "kind"].contains($0.key) } : event.after
    let keys = values.keys.filter { !hidden.contains($0) }.sorted { left, right in
      (order.firstIndex(of: left) ?? order.count, left) < (order.firstIndex(of: right) ?? order.count, right)
    }
    details = keys.compactMap { key in
      let after = values[key] ?? ""
      guard !isRemoved, let before = event.before[key] else {
        return after.isEmpty ? nil : "\(Words.pairField(key)): \(Words.pairValue(after, of: key))"
      }
      return "\(Words.pairField(key)): \(Words.pairValue(before, of: key)) → \(Words.pairValue(after, of: key))"
    }
  }

  private init(details: [String]) {
    moment = "сегодня, 14:05"
    author = "Токмалаева А. Ю."
    what = "Пара сохранена"
    self.details = details
  }

  static let sample = PairChange(details: ["начало: 21.11.2026"])
}
