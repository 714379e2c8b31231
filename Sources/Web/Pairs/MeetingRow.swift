import Mentoring
import Storage

/// A meeting as a line of the log or of the journal.
struct MeetingRow: Encodable, Sendable {
  let number: String
  let date: String
  let kind: String
  /// Said only where the meeting was not held.
  let status: StatusWord?
  let circumstances: String
  let topic: String
  let result: String?
  let nextStep: String?
  let editAddress: String?
  /// «38 дней без встреч» before it.
  let gap: String?

  init(
    _ line: MeetingLine, number: Int, _ rules: MeetingRules, _ viewer: Account, mayChange: Bool, gap: String? = nil
  ) {
    let meeting = line.meeting
    self.number = Russian.number(number)
    date = Russian.date(meeting.date)
    kind = rules.name(of: meeting.kind)
    status = meeting.state == .held ? nil : Words.meetingState(meeting.state)
    circumstances = Words.circumstances(line, to: viewer)
    // People's own words may name a child.
    topic = viewer.seesMinorsByName ? meeting.topic : ""
    result = viewer.seesMinorsByName && !meeting.result.isEmpty ? meeting.result : nil
    nextStep = viewer.seesMinorsByName && !meeting.nextStep.isEmpty ? meeting.nextStep : nil
    editAddress = mayChange ? MeetingAddress.edit(line.id) : nil
    self.gap = gap
  }

  private init() {
    number = "12"
    date = "12.11.2026"
    kind = "регулярная"
    status = Words.meetingState(.moved)
    circumstances = "45 минут, онлайн"
    topic = "Проект"
    result = "Выбрали тему"
    nextStep = "Собрать материал"
    editAddress = MeetingAddress.edit(.init(1))
    gap = "38 дней без встреч"
  }

  static let sample = MeetingRow()
}
