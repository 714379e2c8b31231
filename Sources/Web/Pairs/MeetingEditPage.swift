import Mentoring
import Storage

/// A meeting with all its fields: a new one, or one that is in the log already.
struct MeetingEditPage: Page {
  static let template = "pairs/meeting-edit"

  let title: String
  let crumbs: [Crumb]
  let heading: String
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens?
  let heldOn: Field
  let shortcuts: DateShortcuts
  let kind: Choice
  let state: Choice
  let minutes: Field
  let way: Choice
  let place: Field
  let topic: Field
  let result: Field
  let nextStep: Field
  let again: Choice?
  let button: String
  let removal: String?
  let cancelAddress: String

  /// A new one.
  init(_ course: PairCourse, _ form: MeetingForm, _ viewer: Account) {
    self.init(
      of: course.details.pair.id, PairRow.names(course.details.line, viewer), course.rules, form,
      title: "Новая встреча", action: MeetingAddress.of(course.details.pair.id))
  }

  init(_ edition: MeetingEdition, _ form: MeetingForm, _ viewer: Account) {
    self.init(
      of: edition.pair.id, PairRow.names(edition.line, viewer), edition.rules, form, title: "Изменить встречу",
      action: MeetingAddress.update(edition.meeting.id), removing: edition.meeting.id)
  }

  private init(
    of pair: Pair.ID, _ names: String, _ rules: MeetingRules, _ form: MeetingForm, title: String, action: String,
    removing meeting: Meeting.ID? = nil
  ) {
    let input = form.input
    self.title = title
    crumbs = [
      Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(pair)", PairAddress.show(pair)),
    ]
    heading = names
    errors = ErrorSummary(input)
    self.action = action
    edit = meeting == nil ? nil : EditTokens(input)
    heldOn = Field(
      input, "heldOn", "Дата", hint: Self.days(form.window), width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "heldOn", today: form.today)
    kind = MeetingChoices.kind(input, rules)
    state = Choice(
      input, "state", "Состоялась ли",
      options: Meeting.State.allCases.map { ($0.rawValue, Russian.initialUpper(Words.meetingState($0).word), nil) })
    minutes = Field(input, "minutes", "Сколько минут", width: .short, inputmode: "numeric", isOptional: true)
    way = Choice(
      input, "way", "Как встретились",
      options: [
        (MeetingForm.Way.inPerson.rawValue, "Очно", nil), (MeetingForm.Way.online.rawValue, "Онлайн", nil),
      ])
    place = Field(input, "place", "Место", width: .name, autocomplete: "off", isOptional: true)
    topic = Field(input, "topic", "Тема", autocomplete: "off", isOptional: true)
    result = Field(input, "result", "Результат", isOptional: true, rows: 2)
    nextStep = Field(input, "nextStep", "Следующий шаг", autocomplete: "off", isOptional: true)
    again = MeetingChoices.again(input)
    button = meeting == nil ? "Внести встречу" : "Сохранить"
    removal = meeting.map(MeetingAddress.removal)
    cancelAddress = MeetingAddress.log(of: pair)
  }

  private static func days(_ window: MeetingWindow) -> String? {
    window.order.map {
      "С \(Russian.date(max($0, window.starts))) по \(Russian.date(window.lastDay)), не позже сегодня"
    }
  }

  private init(errors: ErrorSummary) {
    title = "Изменить встречу"
    crumbs = [Crumb("Пары и группы", PairAddress.index)]
    heading = "Иванова А. П. → Котов Д. С."
    self.errors = errors
    action = MeetingAddress.update(.init(1))
    edit = .sample
    heldOn = .sample
    shortcuts = .sample
    kind = .sample
    state = .sample
    minutes = .sample
    way = .sample
    place = .sample
    topic = .sample
    result = .sample
    nextStep = .sample
    again = .sample
    button = "Сохранить"
    removal = MeetingAddress.removal(.init(1))
    cancelAddress = MeetingAddress.log(of: .init(1))
  }

  static let sample = MeetingEditPage(errors: .sample)
}
