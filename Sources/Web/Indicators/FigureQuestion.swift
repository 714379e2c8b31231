import HTTP
import Mentoring
import Storage

/// What a dashboard or a list of a figure is asked for in its address: indicator, date, place.
struct FigureQuestion: Sendable {
  let indicators: [Indicator]
  let indicator: Indicator
  let date: CalendarDate
  let today: CalendarDate
  /// What was typed where the date is wrong; then `date` is today.
  var input: Input

  /// - Throws: `Failure.notFound` for an indicator that the directory does not have.
  init(_ context: Context) throws {
    let directory = try context.store.directory(within: context.scope())
    let asked = context.query["indicator"]
    var input = Input(context.query.setting("on", to: context.query["on"].map(Self.shown)))
    let typed = input.date("on", today: context.today)
    if let typed, typed > context.today { input.fail("on", "Дата не может быть позже сегодняшней") }
    today = context.today
    date = input.isValid ? typed ?? context.today : context.today
    self.input = input
    indicators = directory.indicators(on: date)
    guard let indicator = asked == nil ? indicators.first : indicators.first(where: { $0.code.rawValue == asked })
    else { throw Failure.notFound }
    self.indicator = indicator
  }

  /// Dates travel as 2026-11-21 and are shown as 21.11.2026.
  private static func shown(_ typed: String) -> String { CalendarDate(iso: typed).map(Russian.date) ?? typed }

  func address(of list: CoverageList, in place: Place, because reason: Coverage.Reason? = nil) -> String {
    // Who said what is told nowhere: a share of answers opens into the results of the questionnaires.
    if indicator.isAsked { return SurveyAddress.results }
    return CoverageAddress.index(indicator: indicator.code, on: date, in: place, list, because: reason)
  }
}

/// The three lists that every figure opens into.
enum CoverageList: String, Sendable, CaseIterable {
  case counted, missed, repeats
}
