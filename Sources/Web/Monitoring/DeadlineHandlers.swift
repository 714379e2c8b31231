import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The days on which monitoring is due, year by year: seen with their history, replaced from a day on.
enum DeadlineHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    try page(context, Input(DeadlineForm.fields(today: context.today)), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = DeadlineForm(input: Input(try context.form()), today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { set in
      try context.store.setDeadlines(set, in: context.scope(), by: context.author)
      return context.redirect(to: DeadlineAddress.index, .saved)
    }
  }

  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(
      DeadlineIndexPage(context.store.deadlines(), input, for: context.viewer(), today: context.today), status: status)
  }
}

/// «20.05, 20.12» with a paper and the day from which they hold.
struct DeadlineForm: Form {
  var input: Input
  let today: CalendarDate

  static func fields(today: CalendarDate) -> FormFields {
    FormFields([("kind", Deadline.Kind.monitoring.rawValue), ("validFrom", Russian.date(today))])
  }

  mutating func validated() -> DeadlineSet? {
    let kind: Deadline.Kind? = input.choice("kind", missing: "Выберите, что сдают")
    let source = input.text("source", label: "Акт", limit: 120, missing: "Укажите акт: приказ, номер, пункт")
    let from = input.date("validFrom", today: today, missing: "Укажите, с какого дня действуют сроки")
    if let from, from < today { input.fail("validFrom", "Прошлые сроки не меняются: укажите день не раньше сегодня") }
    let days = readDays(kind, from ?? today)
    guard input.isValid, let kind, let from else { return nil }
    return DeadlineSet(kind: kind, validFrom: from, source: source, days: days)
  }

  private mutating func readDays(_ kind: Deadline.Kind?, _ from: CalendarDate) -> [Deadline] {
    let typed = input.text("days", label: "Дни", limit: 60, missing: "Укажите дни, например 20.05, 20.12")
    let words = typed.split { $0 == "," || $0 == ";" || $0.isWhitespace }
    let days = words.compactMap { word -> Deadline? in
      let parts = word.split(separator: ".").compactMap { Int($0) }
      // The day must be there every year.
      guard parts.count == 2, CalendarDate(year: 2023, month: parts[1], day: parts[0]) != nil else { return nil }
      return Deadline(month: parts[1], day: parts[0], validFrom: from)
    }
    guard !words.isEmpty, days.count == words.count else {
      if !words.isEmpty { input.fail("days", "Пишите день и месяц через точку: 20.05, 20.12") }
      return []
    }
    switch kind {
    case .monitoring where days.count != 2 || Set(days.map { $0.month <= 6 }).count < 2:
      input.fail("days", "По одному дню на полугодие, всего два: например 20.05, 20.12")
    case .regional where days.count > 1: input.fail("days", "Сводку передают раз в год: укажите один день")
    case .monitoring, .regional, nil: break
    }
    return days
  }
}
