import Mentoring
import Storage

/// What comes next in the life of a pair (`ux.md` K7): one button at most.
struct PairNextStep: Encodable, Sendable {
  let text: String
  let button: Button?

  struct Button: Encodable, Sendable {
    let title: String
    let address: String
  }

  /// One thing to do, for those who may do it; what to wait for, for everybody.
  init?(_ course: PairCourse, mayChange: Bool, today: CalendarDate) {
    let pair = course.details.pair
    switch pair.nextStep(on: today) {
    case nil: return nil
    case .enterOrder:
      text = "Подпишите приказ у руководителя и внесите его номер и дату: после этого пара войдёт в охват."
      button = mayChange ? Button(title: "Внести приказ", address: OrderAddress.new([pair.id])) : nil
    case .waitForStart:
      text = "Приказ внесён, работа начнётся \(Russian.dateInWords(pair.period.start, today: today))."
      button = nil
    case .work:
      text = Self.text(course, today: today)
      let title = course.held.isEmpty ? "Внести первую встречу" : "Внести встречу"
      button = mayChange ? Button(title: title, address: MeetingAddress.line(of: pair.id)) : nil
    case .resume:
      text = "Пара приостановлена \(pair.pause(on: today).map(Words.span) ?? "")."
      button = mayChange ? Button(title: "Возобновить", address: ResumptionAddress.new(pair.id)) : nil
    case .close:
      text = "Срок пары вышел. Завершите её или продлите."
      button = mayChange ? Button(title: "Завершить пару", address: ClosureAddress.new(pair.id)) : nil
    }
  }

  /// What the next meeting is, and how long the pair has been silent.
  private static func text(_ course: PairCourse, today: CalendarDate) -> String {
    let pair = course.details.pair
    let kind = Meeting.Kind.expected(after: course.held, ends: pair.lastDay, on: today)
    let silence = MeetingGaps(course, today: today).upToToday.map { "Уже \(Words.withoutMeetings($0)). " } ?? ""
    let due = course.rules.due(kind, from: max(pair.period.start, pair.order?.date ?? pair.period.start))
    let deadline = due.map { ", \(Russian.deadline($0, today: today))" } ?? ""
    return "\(silence)Следующая встреча – \(course.rules.name(of: kind))\(deadline)."
  }

  private init(text: String, button: Button?) {
    self.text = text
    self.button = button
  }

  static let sample = PairNextStep(
    text: "Внесите приказ", button: Button(title: "Внести приказ", address: OrderAddress.new([.init(1)])))
}
