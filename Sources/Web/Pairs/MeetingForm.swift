import HTTP
import Mentoring
import Storage

/// A meeting as it is typed: whole on a page of its own, or its first four fields in the line above the log.
struct MeetingForm: EditForm {
  var input: Input
  let window: MeetingWindow
  let today: CalendarDate

  static let labels = [
    (name: "heldOn", label: "Дата"), (name: "kind", label: "Вид встречи"), (name: "state", label: "Состоялась ли"),
    (name: "minutes", label: "Минут"), (name: "way", label: "Как"), (name: "place", label: "Место"),
    (name: "topic", label: "Тема"), (name: "result", label: "Результат"), (name: "nextStep", label: "Следующий шаг"),
  ]

  struct Value: Sendable {
    let meeting: Meeting
    /// A second one on the day is meant.
    let again: Bool
  }

  mutating func validated() -> Value? {
    let date = input.date("heldOn", today: today, missing: "Укажите дату встречи")
    if let date, let refusal = window.refusal(of: date, today: today) {
      input.fail("heldOn", Words.refusal(refusal, window))
    }
    let kind: Meeting.Kind? = input.choice("kind", missing: "Выберите вид встречи")
    // The short line asks neither: what is entered there was held, face to face.
    let state: Meeting.State? = input.optionalChoice("state")
    let way: Way? = input.optionalChoice("way")
    let minutes = input.number("minutes", label: "Минут", in: 5...600)
    let place = input.text("place", label: "Место", limit: 100)
    let topic = input.text("topic", label: "Тема", limit: 200)
    let result = input.text("result", label: "Результат", limit: 500)
    let nextStep = input.text("nextStep", label: "Следующий шаг", limit: 300)
    guard input.isValid, let date, let kind else { return nil }
    return Value(
      meeting: Meeting(
        date: date, kind: kind, state: state ?? .held, minutes: minutes, isOnline: way == .online, place: place,
        topic: topic, result: result, nextStep: nextStep),
      again: input["again"] == "1")
  }

  enum Way: String, CaseIterable { case inPerson, online }

  func words(_ value: String, of name: String) -> String {
    switch name {
    case "kind": Meeting.Kind(rawValue: value).map { MeetingChoices.names[$0] ?? value } ?? value
    case "state": Meeting.State(rawValue: value).map { Words.meetingState($0).word } ?? value
    case "way": value == Way.online.rawValue ? "онлайн" : "очно"
    default: value
    }
  }

  static func fields(of meeting: Meeting) -> FormFields {
    FormFields([
      ("heldOn", Russian.date(meeting.date)), ("kind", meeting.kind.rawValue), ("state", meeting.state.rawValue),
      ("minutes", meeting.minutes.map(String.init) ?? ""),
      ("way", (meeting.isOnline ? Way.online : .inPerson).rawValue), ("place", meeting.place),
      ("topic", meeting.topic), ("result", meeting.result), ("nextStep", meeting.nextStep),
    ])
  }

  /// The line as it is first shown: today, and the meeting that comes next.
  static func begun(_ kind: Meeting.Kind, today: CalendarDate) -> Input {
    Input(FormFields([("heldOn", Russian.date(today)), ("kind", kind.rawValue)]))
  }
}

/// The choices that forms of meetings share.
enum MeetingChoices {
  static let names: [Meeting.Kind: String] = [
    .organisational: "организационная", .trial: "пробная рабочая", .planning: "планирование",
    .regular: "регулярная", .final: "заключительная", .group: "групповая",
  ]

  static func kind(_ input: Input, _ rules: MeetingRules, name: String = "kind", label: String = "Вид встречи")
    -> Choice
  {
    Choice(
      input, name, label,
      options: Meeting.Kind.allCases.map { ($0.rawValue, Russian.initialUpper(rules.name(of: $0)), nil) })
  }

  /// Asked only when there is one on that day already.
  static func again(_ input: Input) -> Choice? {
    guard input.error(at: "again") != nil || input["again"] == "1" else { return nil }
    return Choice(input, "again", "Вторая встреча за день", options: [("1", "Да, встреч было две", nil)])
  }
}
