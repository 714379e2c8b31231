import Mentoring
import Storage

/// A step in the life of a pair (Калмыкия, п. 5–31), as `shared/timeline` shows it.
struct PairMilestone: Encodable, Sendable {
  let title: String
  let state: String
  let stateWord: String
  let date: String?
  let note: String?

  enum State: String {
    case done, due, overdue, next

    var word: String {
      switch self {
      case .done: "выполнено"
      case .due: "пора"
      case .overdue: "просрочено"
      case .next: "впереди"
      }
    }
  }

  init(_ title: String, _ state: State, _ date: CalendarDate?, note: String? = nil) {
    self.title = title
    self.state = state.rawValue
    stateWord = state.word
    self.date = date.map(Russian.date)
    self.note = note
  }

  /// Every stage in its order: each is one line here, and what it looks at is a function below. A stage that another
  /// table tells of (questionnaires, preferences, measures) joins the list where it happens.
  ///
  /// - Parameter savedOn: the day the pair was entered, if the log knows it.
  static func all(of course: PairCourse, savedOn: CalendarDate?, today: CalendarDate) -> [PairMilestone] {
    let stages = PairStages(course, today: today)
    return [stages.request, stages.questionnaires(.entry, "Входные анкеты", source: "Калмыкия, п. 5, 10")]
      + stages.preference + [PairMilestone("Пара подобрана и сохранена", .done, savedOn), stages.order]
      + Meeting.Kind.opening.map(stages.opening)
      + [stages.regular] + stages.together
      + [stages.final, stages.questionnaires(.exit, "Итоговые анкеты", source: "Калмыкия, п. 27"), stages.end]
  }

  static let sample = PairMilestone("Начало работы", .done, CalendarDate(dayNumber: 20_000), note: "Примечание")
}

/// What the registry knows of each stage of a pair.
struct PairStages {
  private let course: PairCourse
  private let pair: Pair
  private let today: CalendarDate
  private let status: Pair.Status

  init(_ course: PairCourse, today: CalendarDate) {
    self.course = course
    self.today = today
    pair = course.details.pair
    status = pair.status(on: today)
  }

  var request: PairMilestone {
    course.hasRequest
      ? PairMilestone("Запрос и анкета наставляемого", .done, course.requestedOn)
      : PairMilestone("Запрос и анкета наставляемого", isOver ? .next : .due, nil, note: "Внесите запрос в карточке")
  }

  /// Both sides are asked; done when all who were asked have answered.
  func questionnaires(_ kind: Questionnaire.Kind, _ title: String, source: String) -> PairMilestone {
    let asked = course.details.surveys.filter { $0.kind == kind }
    let answered = asked.compactMap(\.answeredOn)
    guard !asked.isEmpty else { return PairMilestone(title, .next, nil, note: source) }
    if answered.count == asked.count { return PairMilestone(title, .done, answered.max()) }
    return PairMilestone(title, isOver ? .next : .due, nil, note: "Ответили: \(answered.count) из \(asked.count)")
  }

  /// The group meeting and what people wished after it: where they were asked, and before the order in any case.
  var preference: [PairMilestone] {
    let wasAsked = course.details.surveys.contains { $0.kind == .preference }
    guard wasAsked || pair.order == nil && !isOver else { return [] }
    return [questionnaires(.preference, "Групповая встреча и предпочтения", source: "Калмыкия, п. 16–18")]
  }

  var order: PairMilestone {
    guard let order = pair.order else {
      let state: PairMilestone.State = pair.closure != nil ? .next : pair.period.start < today ? .overdue : .due
      return PairMilestone(
        "Приказ о закреплении", state, nil, note: "До приказа пара не входит в охват (Калмыкия, п. 19)")
    }
    return PairMilestone(
      "Приказ \(Words.order(order))", .done, nil,
      note: "Работа с \(Russian.date(pair.period.start))")
  }

  /// The first, the trial and the planning meeting: each once, each by its day.
  func opening(_ kind: Meeting.Kind) -> PairMilestone {
    let title = "Встреча: " + course.rules.name(of: kind)
    if let day = days(of: kind).first { return PairMilestone(title, .done, day) }
    let due = course.rules.due(kind, from: begins)
    return PairMilestone(title, state(due: due), due, note: course.rules.kinds[kind]?.source)
  }

  var regular: PairMilestone {
    let days = days(of: .regular)
    let title = "Регулярные встречи" + (days.isEmpty ? "" : ": \(days.count)")
    let last = days.last.map { "Последняя \(Russian.date($0))" }
    let silence = MeetingGaps(course, today: today).upToToday
    if let silence { return PairMilestone(title, .overdue, nil, note: Words.withoutMeetings(silence)) }
    return PairMilestone(title, days.isEmpty ? .next : .done, nil, note: last)
  }

  /// Meetings of several pairs at once, where there were any.
  var together: [PairMilestone] {
    let days = days(of: .group)
    guard let last = days.last else { return [] }
    return [PairMilestone("Групповые встречи: \(days.count)", .done, last)]
  }

  var final: PairMilestone {
    let title = "Встреча: " + course.rules.name(of: .final)
    if let day = days(of: .final).last { return PairMilestone(title, .done, day) }
    return PairMilestone(title, state(due: pair.lastDay), pair.lastDay, note: course.rules.kinds[.final]?.source)
  }

  /// A pair past its end is asked about: it never becomes complete by itself.
  var end: PairMilestone {
    guard let closure = pair.closure else {
      return PairMilestone("Завершение и итоги", status == .overdue ? .overdue : .next, pair.period.end)
    }
    return PairMilestone(
      closure.reason.isEarly ? "Прекращена досрочно" : "Завершена", closure.date <= today ? .done : .next,
      closure.date, note: Words.reason(closure.reason))
  }

  private var isOver: Bool { pair.closure != nil }
  private var begins: CalendarDate { max(pair.period.start, pair.order?.date ?? pair.period.start) }

  /// Earliest first.
  private func days(of kind: Meeting.Kind) -> [CalendarDate] {
    course.meetings.map(\.meeting).filter { $0.kind == kind && $0.state == .held }.map(\.date).reversed()
  }

  /// What was not held by its day is overdue; within a week before it, it is time.
  private func state(due: CalendarDate?) -> PairMilestone.State {
    guard let due, !isOver, pair.order != nil else { return .next }
    if due < today { return .overdue }
    return today.days(until: due) <= 7 ? .due : .next
  }
}
