import HTTP
import Mentoring

/// The date and the indicator of a dashboard: links and one field above the figure.
struct FigureControls: Encodable, Sendable {
  let action: String
  let date: Field
  let hidden: [HiddenField]
  let tabs: [Tab]

  struct Tab: Encodable, Sendable {
    let title: String
    let address: String
    let isCurrent: Bool
  }

  /// - Parameter keeping: other keys of the address that stay as they are.
  init(_ question: FigureQuestion, action: String, keeping: FormFields = [:]) {
    self.action = action
    var input = question.input
    if input["on"].isEmpty { input = Input(input.values.setting("on", to: Russian.date(question.date))) }
    date = Field(input, "on", "На дату", width: .date)
    hidden =
      [HiddenField(name: "indicator", value: question.indicator.code.rawValue)] + HiddenField.all(keeping)
    // What mixes pupils and teachers stands in the directory, not beside the others.
    let shown = question.indicators.filter { !$0.isApart || $0.code == question.indicator.code }
    tabs = shown.map { indicator in
      let query = keeping.setting("indicator", to: indicator.code.rawValue).setting("on", to: question.date.iso)
      return Tab(
        title: indicator.name, address: action + "?" + query.encoded,
        isCurrent: indicator.code == question.indicator.code)
    }
  }

  private init() {
    action = CoverageAddress.index
    date = .sample
    hidden = [HiddenField(name: "indicator", value: "coverage")]
    tabs = [Tab(title: "Охват", address: CoverageAddress.index, isCurrent: true)]
  }

  static let sample = FigureControls()
}
