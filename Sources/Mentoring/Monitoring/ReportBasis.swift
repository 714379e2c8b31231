/// What the registry knows of one organisation for one campaign, read once, and how each line is counted from it.
package struct ReportBasis: Sendable {
  package let date: CalendarDate
  package let span: Period
  package var words: [ReportLine.Code: String] = [:]
  package var contingent: [Contingent.Group: Int] = [:]
  /// Teachers whose stay began within the span.
  package var newcomers: [Person.ID] = []
  package var bonds: [Bond] = []
  /// Whom the evaluator counts as covered on the date; nil where no indicator speaks of the organisation.
  package var covered: [Person.ID]?
  package var special: [SpecialCategory: Int] = [:]
  package var agreements: [Partnership] = []
  package var programmes: [Entry] = []
  package var practices: [Entry] = []
  /// Items of the roadmap of Пижанка, п. 11, by their number: whether all of an item is done.
  package var roadmap: [String: Bool] = [:]
  package var marks: [ReportLine.Code: Bool] = [:]
  /// Obligatory papers by their kind: whether one is there, or a record that proves it.
  package var papers: [DocumentKind.Code: Bool] = [:]
  /// Nil while the organisation keeps no journal of events: then it types what it held.
  package var events: Events?
  package var satisfaction: Satisfaction?
  /// The curator's own judgement of the year that ends on the date.
  package var judgement: Judgement?

  package init(date: CalendarDate, span: Period) {
    self.date = date
    self.span = span
  }

  /// A pair with its order, in force on the date or over within the span.
  package struct Bond: Sendable {
    package let pair: Int64
    package let form: MentoringForm.Code
    /// The first pair of a group; nil where one leads one.
    package let group: Int64?
    package let mentor: Side
    package let mentee: Side
    package let starts: CalendarDate
    package let lastDay: CalendarDate
    package let closure: Pair.Reason?

    package init(
      pair: Int64, form: MentoringForm.Code, group: Int64?, mentor: Side, mentee: Side, starts: CalendarDate,
      lastDay: CalendarDate, closure: Pair.Reason?
    ) {
      self.pair = pair
      self.form = form
      self.group = group
      self.mentor = mentor
      self.mentee = mentee
      self.starts = starts
      self.lastDay = lastDay
      self.closure = closure
    }
  }

  /// Somebody on one side of a pair.
  package struct Side: Sendable {
    package let person: Int64
    package let role: Stay.Role
    package let organisation: Int64
    package let birthDate: CalendarDate?
    package let workSince: CalendarDate?
    package let trainedOn: CalendarDate?

    package init(
      person: Int64, role: Stay.Role, organisation: Int64, birthDate: CalendarDate?, workSince: CalendarDate?,
      trainedOn: CalendarDate? = nil
    ) {
      self.person = person
      self.role = role
      self.organisation = organisation
      self.birthDate = birthDate
      self.workSince = workSince
      self.trainedOn = trainedOn
    }
  }

  package struct Partnership: Sendable {
    package let id: Int64
    package let partner: Int64
    package let period: Period

    package init(id: Int64, partner: Int64, period: Period) {
      self.id = id
      self.partner = partner
      self.period = period
    }
  }

  /// A programme or a practice in the bank.
  package struct Entry: Sendable {
    package let id: Int64
    package let form: MentoringForm.Code?
    package let state: Moderation
    /// Years of contests that a programme took part in.
    package let contests: [Int]

    package init(id: Int64, form: MentoringForm.Code?, state: Moderation, contests: [Int] = []) {
      self.id = id
      self.form = form
      self.state = state
      self.contests = contests
    }
  }

  /// What the organisation held within the span.
  package struct Events: Sendable {
    package let held: [Int64]
    /// Nil while nobody was counted.
    package let participants: Int?

    package init(held: [Int64], participants: Int?) {
      self.held = held
      self.participants = participants
    }
  }

  package struct Judgement: Sendable {
    package let points: Int
    package let level: ProgrammeLevel
    /// Whether it is written down what will be put right.
    package let hasPlan: Bool

    package init(points: Int, level: ProgrammeLevel, hasPlan: Bool) {
      self.points = points
      self.level = level
      self.hasPlan = hasPlan
    }
  }

  package struct Satisfaction: Sendable {
    package let menteesAsked, menteesSatisfied, mentorsAsked, mentorsSatisfied: Int
    package let mean: Double?

    package init(menteesAsked: Int, menteesSatisfied: Int, mentorsAsked: Int, mentorsSatisfied: Int, mean: Double?) {
      self.menteesAsked = menteesAsked
      self.menteesSatisfied = menteesSatisfied
      self.mentorsAsked = mentorsAsked
      self.mentorsSatisfied = mentorsSatisfied
      self.mean = mean
    }
  }
}
