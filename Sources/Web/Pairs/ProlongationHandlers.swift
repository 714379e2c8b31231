import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Until when a pair works.
struct ProlongationForm: Form {
  var input: Input
  let today: CalendarDate
  let draft: PairChangeDraft

  mutating func validated() -> CalendarDate? {
    let until = input.date("until", today: today, missing: "Укажите, до какого дня работает пара")
    if let until, let words = Words.refusalToProlong(draft.pair, draft.room, until: until) {
      input.fail("until", words)
    }
    return input.isValid ? until : nil
  }
}

/// Why a closed pair goes on, and until when, where its term has passed.
struct ReopeningForm: Form {
  var input: Input
  let today: CalendarDate
  let draft: PairChangeDraft

  struct Value: Sendable {
    let reason: Pair.Reopening
    let until: CalendarDate?
  }

  /// Whether the pair would be over again at once.
  var needsTerm: Bool { draft.pair.period.end.map { $0 < today } ?? false }

  mutating func validated() -> Value? {
    let reason: Pair.Reopening? = input.choice("reason", missing: "Выберите, почему пара открывается снова")
    let missing = needsTerm ? "Срок пары вышел: укажите, до какого дня она работает" : nil
    let until = input.date("until", today: today, missing: missing)
    if let until, let words = Words.refusalOfTerm(draft.pair, draft.room, until: until) { input.fail("until", words) }
    guard input.isValid, let reason else { return nil }
    return Value(reason: reason, until: until)
  }
}

enum ProlongationHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let draft = try context.pairChange()
    guard draft.pair.closure == nil else { return context.redirect(to: PairAddress.show(draft.pair.id)) }
    let until = EndingForm.suggestedEnd(draft.pair, draft.room, today: context.today)
    let input = Input(["until": until.map(Russian.date) ?? ""])
    return try page(context, ProlongationForm(input: input, today: context.today, draft: draft), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = ProlongationForm(
      input: Input(try context.form()), today: context.today, draft: try context.pairChange())
    let id = form.draft.pair.id
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { until in
      do {
        try context.store.endPairs([id: .prolong(until: until)], in: context.scope(), by: context.author)
      } catch Failure.refused(let refusal, _) {
        throw Failure.refused(refusal, field: "until")
      }
      return context.redirect(to: PairAddress.show(id), .pairProlonged)
    }
  }

  private static func page(
    _ context: Context, _ form: ProlongationForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let draft = form.draft
    let page = PairChangePage(
      draft, "продлить", try context.viewer(),
      lead: draft.pair.period.end.map { "Сейчас пара работает по \(Russian.date($0))." }, form.input,
      action: ProlongationAddress.create(draft.pair.id),
      dates: [
        .init(
          field: Field(
            form.input, "until", "Новое окончание", hint: PairChangePage.bounds(draft.room), width: .date,
            autocomplete: "off"), shortcuts: nil)
      ], saveLabel: "Продлить пару")
    return try context.page(page, status: status)
  }
}

enum ReopeningHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let draft = try context.pairChange()
    guard draft.pair.closure != nil else { return context.redirect(to: PairAddress.show(draft.pair.id)) }
    return try page(context, ReopeningForm(input: Input(), today: context.today, draft: draft), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = ReopeningForm(input: Input(try context.form()), today: context.today, draft: try context.pairChange())
    let id = form.draft.pair.id
    return try context.submit(form) { form, status in
      try page(context, form, status)
    } save: { sent in
      do {
        try context.store.reopenPair(id, sent.reason, until: sent.until, in: context.scope(), by: context.author)
      } catch Failure.refused(let refusal, let field) {
        throw Failure.refused(refusal, field: field ?? "reason")
      }
      return context.redirect(to: PairAddress.show(id), .pairReopened)
    }
  }

  private static func page(
    _ context: Context, _ form: ReopeningForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let draft = form.draft
    let closed = draft.pair.closure.map {
      "Завершена \(Russian.date($0.date)): \(Words.reason($0.reason).lowercased())."
    }
    let page = PairChangePage(
      draft, "открыть снова", try context.viewer(), lead: closed, form.input,
      action: ReopeningAddress.create(draft.pair.id),
      reason: Choice(
        form.input, "reason", "Почему",
        options: Pair.Reopening.allCases.map { ($0.rawValue, Words.reopening($0), nil) }),
      dates: [
        .init(
          field: Field(
            form.input, "until", "Окончание", hint: PairChangePage.bounds(draft.room), width: .date,
            autocomplete: "off", isOptional: !form.needsTerm), shortcuts: nil)
      ], saveLabel: "Открыть пару снова")
    return try context.page(page, status: status)
  }
}

extension Words {
  /// Why a pair cannot last until a day, with the latest possible; nil when it can.
  static func refusalOfTerm(_ pair: Pair, _ room: Period?, until: CalendarDate) -> String? {
    if until < pair.period.start { return "Окончание раньше начала пары: \(Russian.date(pair.period.start))" }
    if let end = room?.end, until > end {
      return "Не позже \(Russian.date(end)): до этого дня оба числятся в организациях"
    }
    return until > pair.period.start.adding(years: Pair.longest) ? refusal(.pairTooLong) : nil
  }

  static func refusalToProlong(_ pair: Pair, _ room: Period?, until: CalendarDate) -> String? {
    if let words = refusalOfTerm(pair, room, until: until) { return words }
    return pair.refusalToProlong(until: until).map(refusal)
  }
}
