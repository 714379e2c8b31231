import HTTP
import Mentoring
import Storage

/// A break in the work of a pair, from a day on, with or without its last day.
struct PauseForm: Form {
  var input: Input
  let today: CalendarDate
  private let pair: Pair

  init(_ fields: FormFields, _ draft: PairChangeDraft, today: CalendarDate) {
    input = Input(fields)
    self.today = today
    pair = draft.pair
  }

  struct Value: Sendable {
    let period: Period
    let reason: Pause.Reason
  }

  mutating func validated() -> Value? {
    let reason: Pause.Reason? = input.choice("reason", missing: "Выберите причину паузы")
    let start = input.date("starts", today: today, missing: "Укажите первый день паузы")
    let end = input.date("ends", today: today)
    let bounds = pair.lastDay.map {
      "Пауза лежит внутри сроков пары: с \(Russian.date(pair.period.start)) по \(Russian.date($0))"
    }
    let period = start.flatMap { Period(start: $0, end: end) }
    if start != nil && period == nil { input.fail("ends", "Последний день раньше первого: проверьте даты") }
    if let period, pair.refusalToPause(period) == .pauseOutsidePair, let bounds {
      let isAboutEnd = period.start >= pair.period.start && period.start <= pair.lastDay ?? period.start
      input.fail(isAboutEnd ? "ends" : "starts", bounds)
    }
    guard input.isValid, let period, let reason else { return nil }
    return Value(period: period, reason: reason)
  }
}

/// From which day a paused pair works again.
struct ResumptionForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> CalendarDate? {
    let day = input.date("date", today: today, missing: "Укажите, с какого дня пара снова работает")
    if let day, day > today { input.fail("date", Words.refusal(.dateInFuture)) }
    return input.isValid ? day : nil
  }
}
