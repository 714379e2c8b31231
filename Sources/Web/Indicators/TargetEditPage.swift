import Mentoring
import Storage

/// The form of one step of a plan.
struct TargetEditPage: Page {
  static let template = "indicators/target-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let hidden: [HiddenField]
  let year: Field
  let percent: Field
  let source: Field
  let others: [String]

  init(_ form: TargetForm, _ indicator: Indicator, _ place: Place, _ lines: [TargetLine]) {
    title = "Ступень плана"
    caption = place.name
    crumbs = [
      Crumb("Показатели", IndicatorAddress.index), Crumb(indicator.name, IndicatorAddress.show(indicator.code)),
    ]
    errors = ErrorSummary(form.input)
    action = TargetAddress.update(indicator.code)
    cancelAddress = IndicatorAddress.show(indicator.code)
    hidden =
      switch place.area {
      case .organisation: [HiddenField(name: "organisation", value: place.slug)]
      case .municipality: [HiddenField(name: "municipality", value: place.slug)]
      case .region: []
      }
    year = Field(form.input, "year", "Год", hint: "Ступень на 31 декабря", width: .short, inputmode: "numeric")
    percent = Field(
      form.input, "percent", "План, %", hint: "Пусто – действует ступень уровнем выше", width: .short,
      inputmode: "decimal")
    source = Field(form.input, "source", "Акт", hint: "Например, приказ РУО № 78, приложение 1", width: .name)
    let wanted = Int(form.input["year"])
    others = lines.filter { wanted == nil || $0.step.due.year == wanted }.map {
      "\($0.level.title), \($0.step.due.year): \(Percent.plan($0.step.percent)) (\($0.step.source))"
    }
  }

  private init() {
    title = "Ступень плана"
    caption = "Пижанский район"
    crumbs = [Crumb("Показатели", IndicatorAddress.index)]
    errors = .sample
    action = "/admin/indicators/coverage/targets"
    cancelAddress = "/admin/indicators/coverage"
    hidden = [HiddenField(name: "municipality", value: "pizhanka")]
    year = .sample
    percent = .sample
    source = .sample
    others = ["Регион, 2026: 70 %"]
  }

  static let sample = TargetEditPage()
}

extension TargetLine.Level {
  var title: String {
    switch self {
    case .region: "Регион"
    case .municipality(let name, _), .organisation(let name, _): name
    }
  }

  /// Empty for the region.
  var slug: String {
    switch self {
    case .region: ""
    case .municipality(_, let slug), .organisation(_, let slug): slug
    }
  }
}
