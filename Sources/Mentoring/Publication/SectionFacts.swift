/// What a school must publish and what it has (Пижанка, п. 11.8; row F6).
package struct SectionFacts: Sendable, Equatable {
  /// The first day of the model at the school.
  package var since: CalendarDate
  package var hasOrder = false
  /// Curators with a phone or a mail address.
  package var curators = 0
  /// Forms of the pairs in force, and those of them without a published programme.
  package var forms = 0
  package var formsWithoutProgramme = 0
  package var namedMentors = 0
  package var partners = 0
  package var practices = 0
  package var reports = 0
  /// When the words of the school were published last; nil while there are none.
  package var wordsOn: CalendarDate?
  package var lastNewsOn: CalendarDate?
  package var withdrawnOn: CalendarDate?

  package init(since: CalendarDate) { self.since = since }

  /// A page without news for longer than that looks left.
  package static let newsDays = 90

  package func has(_ requirement: SectionRequirement, on today: CalendarDate) -> Bool {
    switch requirement {
    case .curator: curators > 0
    case .order: hasOrder
    case .words: wordsOn != nil
    case .programmes: formsWithoutProgramme == 0
    case .mentors: namedMentors > 0
    case .partners: partners > 0
    case .practices: practices > 0
    case .reports: reports > 0
    case .news: lastNewsOn.map { $0.days(until: today) <= Self.newsDays } ?? false
    }
  }

  package func missing(on today: CalendarDate) -> [SectionRequirement] {
    SectionRequirement.allCases.filter { !has($0, on: today) }
  }

  /// By when it had to be there: the day of the order of the district, for a school that began later a month after that.
  package func due(_ requirement: SectionRequirement) -> CalendarDate? {
    if requirement == .news { return (lastNewsOn ?? since).adding(days: Self.newsDays) }
    return requirement.firstDue.map { max($0, since.adding(days: 30)) }
  }

  /// What makes a page overdue: what has a day, and the day has passed.
  package func overdue(on today: CalendarDate) -> [SectionRequirement] {
    missing(on: today).filter { requirement in due(requirement).map { $0 < today } ?? false }
  }
}

/// A part of the section that a school answers for.
package enum SectionRequirement: String, Sendable, CaseIterable {
  case curator, order, words, programmes, mentors, practices, partners, news, reports

  /// The days of the district's order (Пижанка, п. 11.3, 11.4, 11.8, 11.9); nil where it names none.
  package var firstDue: CalendarDate? {
    switch self {
    case .curator: CalendarDate(iso: "2021-01-20")
    case .order: CalendarDate(iso: "2021-02-01")
    case .words: CalendarDate(iso: "2021-02-03")
    case .partners: CalendarDate(iso: "2021-02-15")
    case .programmes, .mentors, .practices, .news, .reports: nil
    }
  }

  /// Where the obligation stands.
  package var source: String {
    switch self {
    case .curator: "Пижанка, п. 11.3"
    case .order: "Пижанка, п. 11.4"
    case .words, .mentors, .news, .reports: "Пижанка, п. 11.8"
    case .partners: "Пижанка, п. 11.9"
    case .programmes: "Пижанка, п. 11.10"
    case .practices: "Пижанка, п. 11.16"
    }
  }
}
