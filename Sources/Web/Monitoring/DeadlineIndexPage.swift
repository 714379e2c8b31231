import Mentoring
import Storage

/// Days of the year with the papers that set them (`ux.md` D8).
struct DeadlineIndexPage: Page {
  static let template = "monitoring/deadlines"

  let title = "Сроки мониторинга"
  let crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
  let errors: ErrorSummary?
  let rows: [Row]
  let ladder: String
  let form: Sheet?

  struct Row: Encodable, Sendable {
    let kind: String
    let days: String
    let since: String
    let source: String
    let status: StatusWord
  }

  /// For the centre.
  struct Sheet: Encodable, Sendable {
    let action: String
    let kind: Choice
    let days: Field
    let source: Field
    let validFrom: Field
  }

  init(_ sets: [DeadlineSet], _ input: Input, for viewer: Account, today: CalendarDate) {
    errors = ErrorSummary(input)
    rows = sets.map { set in
      let isNow = sets.first { $0.kind == set.kind && $0.validFrom <= today } == set
      return Row(
        kind: Words.deadline(set.kind), days: set.days.map(Words.day).joined(separator: ", "),
        since: Russian.date(set.validFrom), source: set.source,
        status: isNow
          ? StatusWord("действуют", .ok)
          : set.validFrom > today ? StatusWord("впереди", .work) : StatusWord("прошлые", .idle))
    }
    ladder = "Напоминания: " + Reminder.ladder.map(Words.reminder).joined(separator: ", ") + "."
    form = viewer.isOfCentre ? Sheet(input) : nil
  }

  private init(rows: [Row]) {
    errors = .sample
    self.rows = rows
    ladder = "Напоминания: за 14 дней до срока."
    form = Sheet(
      action: DeadlineAddress.index, kind: .sample, days: .sample, source: .sample, validFrom: .sample)
  }

  static let sample = DeadlineIndexPage(rows: [
    Row(
      kind: "Мониторинг школ", days: "20 мая, 20 декабря", since: "03.12.2020", source: "Пижанка, п. 8",
      status: StatusWord("действуют", .ok))
  ])
}

extension DeadlineIndexPage.Sheet {
  fileprivate init(_ input: Input) {
    action = DeadlineAddress.index
    kind = Choice(
      input, "kind", "Что сдают", options: Deadline.Kind.allCases.map { ($0.rawValue, Words.deadline($0), nil) })
    days = Field(
      input, "days", "Дни", hint: "День и месяц через точку. Школы – по дню на полугодие: 20.05, 20.12", width: .name,
      autocomplete: "off")
    source = Field(input, "source", "Акт", hint: "Например, приказ РУО № 78, п. 8", width: .name)
    validFrom = Field(
      input, "validFrom", "С какого дня", hint: "Открытые сборы свои сроки сохранят", width: .date,
      inputmode: "numeric", autocomplete: "off")
  }
}

extension Words {
  static func deadline(_ kind: Deadline.Kind) -> String {
    switch kind {
    case .monitoring: "Мониторинг школ"
    case .regional: "Сводка в регион"
    }
  }

  /// «20 мая».
  static func day(_ deadline: Deadline) -> String { Russian.day(deadline.day, ofMonth: deadline.month) }
}
