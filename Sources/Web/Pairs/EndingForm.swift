import HTTP
import Mentoring
import Storage

/// An answer about each pair past its end: done, on until a day, or nothing yet.
struct EndingForm: Form {
  var input: Input
  let today: CalendarDate
  let pairs: [OverduePair]

  enum Decision: String, Sendable, CaseIterable { case complete, prolong, later }

  static func decision(_ pair: Pair.ID) -> String { "decision-\(pair)" }
  static func until(_ pair: Pair.ID) -> String { "until-\(pair)" }

  init(_ fields: FormFields, _ pairs: [OverduePair], today: CalendarDate) {
    input = Input(fields)
    self.pairs = pairs
    self.today = today
  }

  mutating func validated() -> [Pair.ID: Ending]? {
    var endings: [Pair.ID: Ending] = [:]
    for overdue in pairs {
      let id = overdue.pair.id
      let decision: Decision? = input.optionalChoice(Self.decision(id))
      switch decision {
      case .complete: endings[id] = .complete
      case .prolong:
        let until = input.date(
          Self.until(id), today: today, missing: "Пара №\u{A0}\(id): укажите, до какого дня продолжить")
        guard let until else { continue }
        if let words = Words.refusalToProlong(overdue.pair, overdue.room, until: until) {
          input.fail(Self.until(id), "Пара №\u{A0}\(id): \(words.prefix(1).lowercased() + words.dropFirst())")
        }
        endings[id] = .prolong(until: until)
      case .later, nil: continue
      }
    }
    if endings.isEmpty, input.isValid { input.fail("pairs", "Ответьте хотя бы об одной паре") }
    return input.isValid ? endings : nil
  }

  /// The end of lessons, as far as both are there and the pair may last.
  static func suggestedEnd(_ pair: Pair, _ room: Period?, today: CalendarDate) -> CalendarDate? {
    let from = max(today, pair.period.end?.adding(days: 1) ?? today)
    let limit = min(
      room?.end ?? pair.period.start.adding(years: Pair.longest), pair.period.start.adding(years: Pair.longest))
    return PairTerms.suggestedPeriod(today: from, within: [])?.end.map { min($0, limit) }.flatMap {
      $0 >= from ? $0 : nil
    }
  }
}
