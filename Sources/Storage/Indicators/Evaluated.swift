import Mentoring

/// What was counted over the facts of each organisation. It does not change while they do not, so a dashboard adds up
/// numbers: only a touched organisation is counted anew.
struct Evaluated {
  struct Question: Hashable {
    let indicator: Indicator
    let date: CalendarDate
  }

  private(set) var parts: [Question: [Organisation.ID: Tally.Part]] = [:]
  private(set) var work: [CalendarDate: [Organisation.ID: OrganisationWork]] = [:]
  private var count = 0

  /// Parts that are kept, some 40 MB; the questions of a region on a day are about thirty times its organisations.
  private static let room = 200_000
  /// The days that work is asked about are few: today and what somebody typed.
  private static let days = 8

  mutating func keep(_ fresh: [Organisation.ID: Tally.Part], for question: Question) {
    if count + fresh.count > Self.room { (parts, count) = ([:], 0) }
    count += fresh.count
    parts[question, default: [:]].merge(fresh) { _, new in new }
  }

  mutating func keep(_ fresh: [Organisation.ID: OrganisationWork], on date: CalendarDate) {
    if work[date] == nil, work.count >= Self.days { work = [:] }
    work[date, default: [:]].merge(fresh) { _, new in new }
  }

  mutating func forget(_ organisations: Set<Organisation.ID>) {
    for question in parts.keys {
      for organisation in organisations where parts[question]?.removeValue(forKey: organisation) != nil { count -= 1 }
    }
    for date in work.keys {
      for organisation in organisations { work[date]?[organisation] = nil }
    }
  }
}

extension FactsCache.View {
  /// What each organisation adds to a figure.
  func parts(_ indicator: Indicator, on date: CalendarDate, of facts: [Facts]) -> [Organisation.ID: Tally.Part] {
    let question = Evaluated.Question(indicator: indicator, date: date)
    return evaluated(
      facts, { $0.parts[question] }, { Tally.Part(indicator, on: date, of: $0) }, keep: { $0.keep($1, for: question) })
  }

  func work(on date: CalendarDate, of facts: [Facts]) -> [Organisation.ID: OrganisationWork] {
    evaluated(facts, { $0.work[date] }, { OrganisationWork($0, on: date) }, keep: { $0.keep($1, on: date) })
  }

  private func evaluated<Value>(
    _ facts: [Facts], _ known: (Evaluated) -> [Organisation.ID: Value]?, _ evaluate: (Facts) -> Value,
    keep: (inout Evaluated, [Organisation.ID: Value]) -> Void
  ) -> [Organisation.ID: Value] {
    var found = cache.evaluated(of: generation, known) ?? [:]
    var fresh: [Organisation.ID: Value] = [:]
    for facts in facts where found[facts.organisation] == nil { fresh[facts.organisation] = evaluate(facts) }
    guard !fresh.isEmpty else { return found }
    cache.keep(of: generation) { keep(&$0, fresh) }
    found.merge(fresh) { _, new in new }
    return found
  }
}
