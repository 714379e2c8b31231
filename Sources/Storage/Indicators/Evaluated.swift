import Mentoring

/// Figures of the past do not change while the facts do not: a dashboard asks the same of them on every showing.
struct Evaluated {
  struct Question: Hashable {
    let indicator: Indicator
    let area: Area
    let date: CalendarDate
  }

  private(set) var coverages: [Question: Coverage] = [:]
  private(set) var contradictions: [Organisation.ID: [CalendarDate: Bool]] = [:]
  private var people = 0

  /// People in all kept lists together, some 20 MB; the lists of a region are too long to be kept.
  private static let room = 500_000
  private static let longest = 50_000

  mutating func keep(_ coverage: Coverage, for question: Question) {
    let size = coverage.counted.count + coverage.missed.count
    guard size <= Self.longest else { return }
    if people + size > Self.room { (coverages, people) = ([:], 0) }
    people += size
    coverages[question] = coverage
  }

  mutating func keep(_ isContradicted: Bool, of organisation: Organisation.ID, on date: CalendarDate) {
    // The days that are asked about are few: today and what somebody typed.
    if contradictions[organisation, default: [:]].count > 20 { contradictions[organisation] = nil }
    contradictions[organisation, default: [:]][date] = isContradicted
  }

  /// What speaks of the organisations, alone or among others.
  mutating func forget(_ organisations: Set<Organisation.ID>) {
    coverages = coverages.filter { question, _ in
      if case .organisation(let id) = question.area { !organisations.contains(id) } else { false }
    }
    people = coverages.values.reduce(0) { $0 + $1.counted.count + $1.missed.count }
    for organisation in organisations { contradictions[organisation] = nil }
  }
}

extension FactsCache.View {
  func coverage(_ indicator: Indicator, of area: Area, on date: CalendarDate, over facts: () -> [Facts]) -> Coverage {
    let question = Evaluated.Question(indicator: indicator, area: area, date: date)
    return cache.evaluated(
      of: generation, { $0.coverages[question] }, { Coverage(indicator, on: date, over: facts()) },
      keep: { $0.keep($1, for: question) })
  }

  /// Whether more people are registered than the contingent has.
  func isContradicted(_ facts: Facts, on date: CalendarDate) -> Bool {
    cache.evaluated(
      of: generation, { $0.contradictions[facts.organisation]?[date] }, { !facts.contradicted(on: date).isEmpty },
      keep: { $0.keep($1, of: facts.organisation, on: date) })
  }
}
