import Mentoring
import Storage

/// A pair: who, how it stands, what comes next, and what happened to it (`ux.md` K7).
struct PairShowPage: Page {
  static let template = "pairs/show"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let status: StatusWord
  let mentor: Person
  let mentee: Person
  let rows: [Fact]
  let closeNote: String?
  let next: PairNextStep?
  let editAddress: String?
  let closeAddress: String?
  let errors: ErrorSummary?
  let milestones: [PairMilestone]
  /// Nothing before the order: until then there is nothing to meet about.
  let meetings: PairMeetings?
  let group: [PairRow]
  let isGroup: Bool
  let history: [PairChange]
  let hasHistory: Bool
  let changes: PairChangesView
  /// The act of the last day, to be undone.
  let movement: MovementBand?
  let surveys: PairSurveysView

  struct Person: Encodable, Sendable {
    let name: String
    let place: String
    let address: String?
  }

  /// A line of the summary.
  struct Fact: Encodable, Sendable {
    let key: String
    let value: String
  }

  /// - Parameter form: a meeting that was typed in the line above the log, and is not right yet.
  init(
    _ course: PairCourse, _ viewer: Account, clock: Clock, today: CalendarDate, form: MeetingForm? = nil
  ) {
    let details = course.details
    let line = details.line
    let pair = details.pair
    let mayChange = viewer.mayEdit && line.isOwn
    let isOpen = pair.closure == nil
    title = "Пара №\u{A0}\(pair.id)"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = PairRow.names(line, viewer)
    status = Words.status(line.status)
    mentor = Person(line.mentor, viewer, isWithinReach: details.mentorIsWithinReach)
    mentee = Person(line.mentee, viewer, isWithinReach: details.menteeIsWithinReach)
    rows = Self.facts(details, viewer)
    closeNote = details.closeNote.isEmpty || !viewer.seesMinorsByName ? nil : details.closeNote
    errors = form.flatMap { ErrorSummary($0.input) }
    next = PairNextStep(course, mayChange: mayChange, today: today)
    editAddress = mayChange && isOpen ? PairAddress.edit(pair.id) : nil
    closeAddress = mayChange && isOpen && pair.nextStep(on: today) != .close ? ClosureAddress.new(pair.id) : nil
    let saved = details.history.last { $0.kind == "pairAdded" }
    milestones = PairMilestone.all(of: course, savedOn: saved.map { clock.date(of: $0.moment) }, today: today)
    let mayEnter = mayChange && pair.meetingWindow(openFrom: course.rules.openFrom).isOpen(on: today)
    meetings =
      pair.order == nil
      ? nil : PairMeetings(course, viewer, mayEnter: mayEnter, today: today, form: form)
    group = details.group.map { PairRow($0, viewer) }
    isGroup = !group.isEmpty
    history = details.history.map { PairChange($0, viewer, clock: clock, today: today) }
    hasHistory = !history.isEmpty
    changes = PairChangesView(details, viewer, today: today)
    movement = Self.movement(details, viewer, clock: clock)
    surveys = PairSurveysView(details.surveys, of: pair.id, viewer, isOwn: line.isOwn)
  }

  /// After a replacement is undone, its new pair is gone: the page to come back to is the former's.
  private static func movement(_ details: PairDetails, _ viewer: Account, clock: Clock) -> MovementBand? {
    guard let movement = details.changes.movement, movement.isUndoable(at: clock.moment), viewer.mayEdit,
      movement.account == viewer.id || viewer.isOfCentre
    else { return nil }
    let isNew = movement.kind == .replacement ? details.changes.preceding : nil
    return MovementBand(movement, pair: isNew?.id ?? details.pair.id, clock: clock)
  }

  private static func facts(_ details: PairDetails, _ viewer: Account) -> [Fact] {
    let line = details.line
    let facts: [(String, String?)] = [
      ("Форма", line.form),
      ("Организация", line.organisation),
      ("Сроки", Words.term(details.pair.period.start, details.pair.period.end ?? line.lastDay)),
      ("Приказ", line.order.map(Words.order) ?? "не внесён"),
      ("Программа", details.programme?.title ?? "не указана"),
      ("Ролевая модель", details.roleModel?.name),
      // People's own words may name a child.
      ("Пояснение", details.explanation.isEmpty || !viewer.seesMinorsByName ? nil : details.explanation),
      ("Завершена", details.pair.closure.map { "\(Russian.date($0.date)), \(Words.reason($0.reason).lowercased())" }),
    ]
    return facts.compactMap { key, value in value.map { Fact(key: key, value: $0) } }
  }

  private init(title: String) {
    self.title = title
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    status = Words.status(.active)
    mentor = Person(name: "Иванова А. П.", place: "учитель", address: "/people/1")
    mentee = Person(name: "Котов Д. С.", place: "8А", address: "/people/2")
    rows = [Fact(key: "Форма", value: "учитель – ученик")]
    closeNote = "Примечание"
    next = .sample
    editAddress = "/pairs/1/edit"
    closeAddress = "/pairs/1/closure/new"
    errors = .sample
    milestones = [.sample]
    meetings = .sample
    group = [.sample]
    isGroup = true
    history = [.sample]
    hasHistory = true
    changes = .sample
    movement = .sample
    surveys = .sample
  }

  static let sample = PairShowPage(title: "Пара № 17")
}

extension PairShowPage.Person {
  fileprivate init(_ participant: Participant, _ viewer: Account, isWithinReach: Bool) {
    name = Words.participant(participant, to: viewer)
    place = participant.place
    address = isWithinReach ? PersonAddress.show(participant.person) : nil
  }
}
