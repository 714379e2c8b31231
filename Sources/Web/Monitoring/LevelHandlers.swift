import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The borders of levels: seen with their history, replaced from a day on.
enum LevelHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let scales = try context.store.levels(within: context.scope())
    let now = LevelScale.inForce(scales, in: try own(context), on: context.today)
    return try page(context, Input(LevelForm.fields(of: now, today: context.today)), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = LevelForm(
      input: Input(try context.form()), municipality: try own(context), today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { scale in
      try context.store.setLevels(scale, within: context.scope(), by: context.author)
      return context.redirect(to: QualityAddress.levels, .saved)
    }
  }

  /// Whoever sees one municipality sets its own borders, whoever sees the region the common ones.
  private static func own(_ context: Context) throws -> Municipality.ID? {
    if case .municipality(let id) = try context.scope() { id } else { nil }
  }

  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    try context.page(
      LevelIndexPage(context.store.levels(within: context.scope()), input, of: own(context), today: context.today),
      status: status)
  }
}

/// Borders from a day on; what was judged before keeps its level.
struct LevelForm: Form {
  var input: Input
  let municipality: Municipality.ID?
  let today: CalendarDate

  static func fields(of scale: LevelScale?, today: CalendarDate) -> FormFields {
    FormFields([
      ("optimal", scale.map { String($0.optimal) } ?? ""), ("acceptable", scale.map { String($0.acceptable) } ?? ""),
      ("source", ""), ("validFrom", Russian.date(today)),
    ])
  }

  mutating func validated() -> LevelScale? {
    let optimal = input.number("optimal", label: "Оптимальный", in: 2...200, missing: "Укажите баллы")
    let acceptable = input.number("acceptable", label: "Допустимый", in: 1...199, missing: "Укажите баллы")
    let source = input.text("source", label: "Акт", limit: 120, missing: "Укажите акт: приказ, номер, пункт")
    let from = input.date("validFrom", today: today, missing: "Укажите, с какого дня действуют границы")
    if let from, from < today {
      input.fail("validFrom", "Прошлые оценки не пересматриваются: укажите день не раньше сегодня")
    }
    if let optimal, let acceptable, optimal <= acceptable {
      input.fail("optimal", "Оптимальный уровень начинается выше допустимого")
    }
    guard input.isValid, let optimal, let acceptable, let from else { return nil }
    return LevelScale(
      validFrom: from, optimal: optimal, acceptable: acceptable, source: source, municipality: municipality)
  }
}
