import Mentoring
import Storage

/// The log of a pair, newest first, with the line above it that the next meeting is entered by (`ux.md` K7).
struct PairMeetings: Encodable, Sendable {
  let entry: MeetingEntry?
  let removed: RemovedBand?
  let count: String
  /// Silence up to today.
  let silence: String?
  let lines: [MeetingRow]
  let isEmpty: Bool
  let journalAddress: String

  /// The meeting that was removed a moment ago (`ux.md` 34).
  struct RemovedBand: Encodable, Sendable {
    let text: String
    let action: String
  }

  init(_ course: PairCourse, _ viewer: Account, mayEnter: Bool, today: CalendarDate, form: MeetingForm?) {
    let pair = course.details.pair
    entry = mayEnter ? MeetingEntry(course, form, today: today) : nil
    removed =
      mayEnter
      ? course.removed.map {
        RemovedBand(
          text: "Встреча \(Russian.date($0.meeting.date)) удалена. Вернуть её можно в течение 10 минут.",
          action: MeetingAddress.restoration(pair.id, $0.id))
      } : nil
    let held = course.meetings.count { $0.meeting.state == .held }
    count = "Состоялось: \(Russian.plural(held, "встреча", "встречи", "встреч"))"
    let gaps = MeetingGaps(course, today: today)
    silence = gaps.upToToday.map(Words.withoutMeetings)
    let total = course.meetings.count
    lines = course.meetings.enumerated().map { index, line in
      MeetingRow(
        line, number: total - index, course.rules, viewer, mayChange: mayEnter, gap: gaps.before[line.id])
    }
    isEmpty = lines.isEmpty
    journalAddress = MeetingAddress.index(["pair": pair.id.description, "period": MeetingPeriod.all.rawValue])
  }

  /// What the line begins with: today, or the last day of a pair that is over, and the meeting that comes next.
  static func begun(_ course: PairCourse, today: CalendarDate) -> Input {
    let pair = course.details.pair
    let date = min(pair.lastDay ?? today, today)
    return MeetingForm.begun(
      Meeting.Kind.expected(after: course.held, ends: pair.lastDay, on: date), today: date)
  }

  private init(entry: MeetingEntry) {
    self.entry = entry
    removed = RemovedBand(text: "Встреча 12.11.2026 удалена.", action: MeetingAddress.restoration(.init(1), .init(1)))
    count = "Состоялось: 12 встреч"
    silence = "38 дней без встреч"
    lines = [.sample]
    isEmpty = true
    journalAddress = MeetingAddress.index
  }

  static let sample = PairMeetings(entry: .sample)
}

/// One line for the meeting of today: Enter saves it, and the page comes back with the cursor in the date.
struct MeetingEntry: Encodable, Sendable {
  let action: String
  let heldOn: Field
  let shortcuts: DateShortcuts
  let kind: Choice
  let topic: Field
  let result: Field
  let again: Choice?
  let newAddress: String

  init(_ course: PairCourse, _ form: MeetingForm?, today: CalendarDate) {
    let input = form?.input ?? PairMeetings.begun(course, today: today)
    let pair = course.details.pair.id
    action = MeetingAddress.of(pair)
    heldOn = Field(input, "heldOn", "Дата", width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "heldOn", today: today)
    kind = MeetingChoices.kind(input, course.rules)
    topic = Field(input, "topic", "Тема", autocomplete: "off")
    result = Field(input, "result", "Результат", autocomplete: "off")
    again = MeetingChoices.again(input)
    newAddress = MeetingAddress.new(pair)
  }

  private init() {
    action = MeetingAddress.of(.init(1))
    heldOn = .sample
    shortcuts = .sample
    kind = .sample
    topic = .sample
    result = .sample
    again = .sample
    newAddress = MeetingAddress.new(.init(1))
  }

  static let sample = MeetingEntry()
}

/// Stretches without a meeting that are longer than the centre allows, vacations left out.
struct MeetingGaps {
  /// The gap before a meeting, by the meeting.
  private(set) var before: [Meeting.ID: String] = [:]
  /// Days since the last meeting, or since the beginning of work.
  private(set) var upToToday: Int?

  init(_ course: PairCourse, today: CalendarDate) {
    let pair = course.details.pair
    guard let order = pair.order else { return }
    var last = max(order.date, pair.period.start)
    for line in course.meetings.reversed() where line.meeting.state == .held {
      if course.isGap(from: last, to: line.meeting.date) {
        before[line.id] = Words.withoutMeetings(last.days(until: line.meeting.date))
      }
      last = line.meeting.date
    }
    let end = min(pair.lastDay ?? today, today)
    if course.isGap(from: last, to: end), pair.status(on: today) == .active { upToToday = last.days(until: end) }
  }
}

extension PairCourse {
  /// Kinds of meetings that were held.
  var held: Set<Meeting.Kind> { Set(meetings.map(\.meeting).filter { $0.state == .held }.map(\.kind)) }

  func isGap(from start: CalendarDate, to end: CalendarDate) -> Bool {
    calendar.schoolDays(after: start, through: end) > rules.limits.gapDays
  }
}
