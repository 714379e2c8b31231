import HTTP
import Mentoring
import Storage

/// «Внести встречу» of a mentor: with whom, when, about what.
struct MentorMeetingForm: Form {
  var input: Input
  private let journal: MentorJournal
  private let today: CalendarDate

  /// - Parameter sent: nil on the first showing.
  init(_ journal: MentorJournal, _ sent: FormFields?, today: CalendarDate) {
    self.journal = journal
    self.today = today
    let only = journal.pairs.count == 1 ? journal.pairs[0].pair.id.description : ""
    input = Input(sent ?? FormFields([("pair", only), ("heldOn", Russian.date(today))]))
  }

  struct Value: Sendable {
    let pair: Pair.ID
    let meeting: Meeting
  }

  mutating func validated() -> Value? {
    let id: Pair.ID? = input.id("pair", missing: "Выберите, с кем была встреча")
    let line = journal.pairs.first { $0.pair.id == id }
    if id != nil, line == nil { input.fail("pair", Words.refusal(.notOffered)) }
    let date = input.date("heldOn", today: today, missing: "Укажите дату встречи")
    let window = line?.pair.meetingWindow(openFrom: journal.rules.openFrom)
    if let date, let window, let refusal = window.refusal(of: date, today: today) {
      input.fail("heldOn", Words.refusal(refusal, window))
    }
    let topic = input.text("topic", label: "О чём", limit: 200, missing: "Напишите в двух словах, о чём была встреча")
    guard input.isValid, let line, let date else { return nil }
    let kind = Meeting.Kind.expected(after: line.held, ends: line.pair.lastDay, on: date)
    return Value(pair: line.pair.id, meeting: Meeting(date: date, kind: kind, topic: topic))
  }
}
