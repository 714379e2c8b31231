import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Measures of a pair, and their sums.
enum MeasurementHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let question = ResultQuestion(context.query, today: context.today)
    // Last year's pairs have both values; this year's will.
    let year = context.query["year"] == nil ? question.year.previous : question.year
    let totals =
      district.isWholeRegion ? [] : try context.store.measureTotals(in: year, of: district.viewer.scope)
    return try context.page(MeasureIndexPage(totals, question.years, year, context.query, district: district))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    try context.page(MeasurementShowPage(card(context), try context.viewer()))
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let card = try changeable(context)
    let input = Input(editing: MeasurementForm.fields(card), version: card.version)
    return try context.page(MeasurementEditPage(MeasurementForm(input: input, card: card, today: context.today)))
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let card = try changeable(context)
    let pair = card.line.id
    return try context.submitEdit(
      MeasurementForm(input: Input(try context.form()), card: card, today: context.today),
      now: {
        let now = try changeable(context)
        return try context.edition(of: "pair:\(pair)", MeasurementForm.fields(now), version: now.version)
      },
      action: MeasurementAddress.show(pair),
      show: { try context.page(MeasurementEditPage($0), status: $1) },
      save: { sent, version in
        try context.store.saveMeasurement(
          of: pair, entryOn: sent.entryOn, exitOn: sent.exitOn, values: sent.values, version: version,
          in: context.scope(), by: context.author)
        return context.redirect(to: MeasurementAddress.show(pair), .saved)
      })
  }

  private static func card(_ context: Context) throws -> MeasurementCard {
    try context.store.measurement(context.id(), in: context.scope(), on: context.today)
  }

  private static func changeable(_ context: Context) throws -> MeasurementCard {
    let card = try card(context)
    guard card.line.isOwn else { throw Failure.notFound }
    return card
  }
}

/// The values of a pair's measures on entry and at the end, with their days.
struct MeasurementForm: EditForm {
  var input: Input
  let card: MeasurementCard
  let today: CalendarDate

  struct Value: Sendable {
    let entryOn: CalendarDate?
    let exitOn: CalendarDate?
    let values: [Measure.ID: MeasuredValue]
  }

  /// Of every form: the conflict page shows those that differ.
  static let labels: [(name: String, label: String)] =
    [("entryOn", "День измерения на входе"), ("exitOn", "День измерения на выходе")]
    + (1...9).flatMap {
      [("entry-\($0)", "Показатель \($0): на входе"), ("exit-\($0)", "Показатель \($0): на выходе")]
    }

  static func fields(_ card: MeasurementCard) -> FormFields {
    let days = [("entryOn", card.entryOn), ("exitOn", card.exitOn)].map { ($0, $1.map(Russian.date) ?? "") }
    let text = { (value: Double?) in value.map { Russian.decimal($0, places: $0 == $0.rounded() ? 0 : 1) } ?? "" }
    return FormFields(
      days
        + card.values.enumerated().flatMap { place, one in
          [("entry-\(place + 1)", text(one.value.entry)), ("exit-\(place + 1)", text(one.value.exit))]
        })
  }

  mutating func validated() -> Value? {
    let entryOn = day("entryOn")
    let exitOn = day("exitOn")
    if let entryOn, let exitOn, exitOn < entryOn { input.fail("exitOn", "Итоговое измерение раньше входного") }
    var values: [Measure.ID: MeasuredValue] = [:]
    for (place, one) in card.values.enumerated() {
      values[one.measure.id] = MeasuredValue(
        entry: number("entry-\(place + 1)", "\(one.measure.name) на входе", of: one.measure),
        exit: number("exit-\(place + 1)", "\(one.measure.name) на выходе", of: one.measure))
    }
    if entryOn == nil, values.values.contains(where: { $0.entry != nil }), input.error(at: "entryOn") == nil {
      input.fail("entryOn", "Укажите день измерения на входе")
    }
    if exitOn == nil, values.values.contains(where: { $0.exit != nil }), input.error(at: "exitOn") == nil {
      input.fail("exitOn", "Укажите день измерения на выходе")
    }
    return input.isValid ? Value(entryOn: entryOn, exitOn: exitOn, values: values) : nil
  }

  private mutating func day(_ name: String) -> CalendarDate? {
    let day = input.date(name, today: today)
    if let day, day > today { input.fail(name, Words.refusal(.dateInFuture)) }
    return day
  }

  /// A comma or a point; of a scale no more than its top.
  private mutating func number(_ name: String, _ label: String, of measure: Measure) -> Double? {
    let typed = input[name].filter { !$0.isWhitespace }.replacing(",", with: ".")
    guard !typed.isEmpty else { return nil }
    guard typed.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Double(typed) else {
      input.fail(name, "\(Russian.initialUpper(label)): введите число")
      return nil
    }
    let top = measure.unit == "из 10" ? 10 : measure.unit == "%" ? 100 : MeasuredValue.range.upperBound
    guard value <= top else {
      input.fail(name, "\(Russian.initialUpper(label)): не больше \(Russian.decimal(top, places: 0))")
      return nil
    }
    return (value * 100).rounded() / 100
  }
}
