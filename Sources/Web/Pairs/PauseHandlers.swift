import HTTP
import HTTPTypes
import Mentoring
import Storage

enum PauseHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let draft = try context.pairChange()
    guard draft.pair.closure == nil, draft.pair.pause(on: context.today) == nil
    else { return context.redirect(to: PairAddress.show(draft.pair.id)) }
    return try page(
      context, draft, PauseForm(["starts": Russian.date(context.today)], draft, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let draft = try context.pairChange()
    let form = PauseForm(try context.form(), draft, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, draft, form, status)
    } save: { sent in
      try context.store.pausePair(
        draft.pair.id, sent.period, sent.reason, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(draft.pair.id), .pairPaused)
    }
  }

  private static func page(
    _ context: Context, _ draft: PairChangeDraft, _ form: PauseForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let input = form.input
    let page = PairChangePage(
      draft, "приостановить", try context.viewer(),
      lead: "Первые \(Pause.countedDays) дней паузы пара остаётся в охвате, дальше – нет, пока работа не возобновится.",
      input, action: PauseAddress.create(draft.pair.id),
      reason: Choice(
        input, "reason", "Почему", options: Pause.Reason.allCases.map { ($0.rawValue, Words.pauseReason($0), nil) }),
      dates: [
        .init(
          field: Field(input, "starts", "Первый день паузы", width: .date, autocomplete: "off"),
          shortcuts: DateShortcuts(of: "starts", today: context.today)),
        .init(
          field: Field(
            input, "ends", "Последний день", hint: "Если он известен; иначе паузу закончит «Возобновить»", width: .date,
            autocomplete: "off", isOptional: true), shortcuts: nil),
      ], saveLabel: "Приостановить пару")
    return try context.page(page, status: status)
  }
}

enum ResumptionHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let draft = try context.pairChange()
    guard draft.pair.pause(on: context.today) != nil
    else { return context.redirect(to: PairAddress.show(draft.pair.id)) }
    let input = Input(["date": Russian.date(context.today)])
    return try page(context, draft, ResumptionForm(input: input, today: context.today), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let draft = try context.pairChange()
    let form = ResumptionForm(input: Input(try context.form()), today: context.today)
    return try context.submit(form) { form, status in
      try page(context, draft, form, status)
    } save: { day in
      try context.store.resumePair(draft.pair.id, on: day, in: context.scope(), by: context.author)
      return context.redirect(to: PairAddress.show(draft.pair.id), .pairResumed)
    }
  }

  private static func page(
    _ context: Context, _ draft: PairChangeDraft, _ form: ResumptionForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    let page = PairChangePage(
      draft, "возобновить", try context.viewer(),
      lead: draft.pair.pause(on: context.today).map { "Приостановлена \(Words.span($0))." }, form.input,
      action: ResumptionAddress.create(draft.pair.id),
      dates: [
        .init(
          field: Field(form.input, "date", "Пара снова работает с", width: .date, autocomplete: "off"),
          shortcuts: DateShortcuts(of: "date", today: context.today))
      ], saveLabel: "Возобновить пару")
    return try context.page(page, status: status)
  }
}

extension Context {
  /// The pair of the address for a change by those whose organisation keeps it.
  func pairChange() throws -> PairChangeDraft {
    try store.pairChange(id(), in: scope(), today: today)
  }
}
