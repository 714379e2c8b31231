import Mentoring
import Storage

/// The other indicators beside the leading one: a bar, a number that opens its list, the step (`ux.md` D1, row 2).
struct OtherFigure: Encodable, Sendable {
  let name: String
  let address: String
  let percent: String
  let listAddress: String
  let bar: BulletBar?
  let plan: String
  let standing: StatusWord
  let basis: String

  /// - Parameter address: of the same page with another indicator.
  init(
    _ indicator: Indicator, _ figure: Figure, _ question: FigureQuestion, of place: Place,
    address: (Indicator.Code) -> String
  ) {
    name = indicator.name
    self.address = address(indicator.code)
    percent = Percent.text(figure.tally, indicator)
    listAddress =
      indicator.isAsked
      ? SurveyAddress.results
      : CoverageAddress.index(indicator: indicator.code, on: question.date, in: place, .counted)
    bar = BulletBar(
      percent: figure.tally.percent, plan: figure.step?.percent, previous: figure.previous.flatMap(\.percent))
    plan = figure.step.map { Percent.plan($0.percent) } ?? "не задан"
    standing = Words.standing(figure.standing)
    basis = FigureView.basis(figure.tally, indicator)
  }

  private init() {
    name = "Дети 15–19 лет в роли наставника"
    address = "/district?indicator=mentors"
    percent = "12,0 %"
    listAddress = "/coverage?indicator=mentors"
    bar = .sample
    plan = "10 %"
    standing = Words.standing(.ahead)
    basis = "12 из 100"
  }

  static let sample = OtherFigure()
}
