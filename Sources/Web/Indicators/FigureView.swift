import Mentoring
import Storage

/// A figure in words: the sentence, the numbers and where they lead. The same on every page.
struct FigureView: Encodable, Sendable {
  let percent: String
  let headline: String
  let basis: String
  let plan: String
  let gap: String
  let need: String?
  let change: String?
  let caution: String?
  /// A mark in a row of a table: the contingent contradicts the register.
  let doubt: String?
  let countedLabel: String
  let countedAddress: String
  let missed: String
  let missedLabel: String
  let missedAddress: String
  let standing: StatusWord
  let bar: BulletBar?

  /// - Parameter place: what the figure is of; the lists behind it open there.
  init(_ figure: Figure, _ question: FigureQuestion, of place: Place) {
    let (tally, indicator) = (figure.tally, question.indicator)
    percent = Percent.text(tally, indicator)
    headline = Self.headline(figure, indicator)
    basis = Self.basis(tally, indicator)
    plan = figure.step.map { "\(Percent.plan($0.percent)) на \(Russian.date($0.due)) (\($0.source))" } ?? "не задан"
    gap = Percent.points(tally.percent, minus: figure.step?.percent)
    need = figure.peopleToPlan.flatMap { $0 > 0 ? "До плана нужно ещё \(Words.counted($0, indicator))" : nil }
    change = Self.change(figure)
    let isOne = if case .organisation = place.area { true } else { false }
    let cautions = [Self.caution(tally, indicator), Self.doubt(figure, isOne: isOne)].compactMap(\.self)
    caution = cautions.isEmpty ? nil : cautions.joined(separator: " ")
    doubt = figure.doubtful.isEmpty ? nil : "проверить численность"
    countedLabel = (indicator.isAsked ? "Удовлетворены: " : "Учтены: ") + Russian.number(tally.counted)
    countedAddress = question.address(of: .counted, in: place)
    missed = Russian.number(tally.missed.total)
    missedLabel = indicator.isAsked ? "Итоги анкет" : "Не учтены: " + missed
    missedAddress = question.address(of: .missed, in: place)
    standing = Words.standing(figure.standing)
    bar = BulletBar(
      percent: tally.percent, plan: figure.step?.percent, previous: figure.previous.flatMap(\.percent))
  }

  static func headline(_ figure: Figure, _ indicator: Indicator) -> String {
    let name = Words.measure(indicator)
    guard let percent = figure.tally.percent else {
      guard let latest = figure.latest else { return "\(name) н/д: \(Words.lackOfDenominator(indicator))" }
      return "\(name) н/д: численность \(SchoolYear(containing: figure.tally.date).label) ещё не внесена. "
        + "На \(Russian.date(latest.date)) было \(Percent.text(latest, indicator))"
    }
    let text = Percent.text(figure.tally, indicator)
    guard let step = figure.step else { return "\(name) \(text), план не задан" }
    return "\(name) \(text): \(Percent.gap(percent, minus: step.percent))"
  }

  static func basis(_ tally: Tally, _ indicator: Indicator) -> String {
    let counted = Russian.number(tally.countedWithDenominator)
    guard let heads = tally.denominator.heads, let asOf = tally.denominator.asOf else {
      guard case .contingent = indicator.denominator else {
        return Russian.initialUpper(Words.lackOfDenominator(indicator))
      }
      return "Численности на \(SchoolYear(containing: tally.date).label) учебный год нет ни у одной организации"
    }
    let sources = tally.denominator.sources.joined(separator: ", ")
    let share = "\(counted) из \(Russian.number(heads)) – \(indicator.population)"
    return switch indicator.denominator {
    case .contingent: "\(share), численность на \(Russian.date(asOf)), \(sources)"
    case .enterprises: "\(share), на \(Russian.date(asOf)), \(sources)"
    case .registered: "\(share) на \(Russian.date(asOf))"
    case .survey: "\(share), анкеты с \(Russian.date(asOf))"
    }
  }

  private static func change(_ figure: Figure) -> String? {
    guard let now = figure.tally.percent, let before = figure.previous?.percent, let day = figure.previous?.date
    else { return nil }
    return "\(Percent.points(now, minus: before)) с \(Russian.date(day))"
  }

  private static func caution(_ tally: Tally, _ indicator: Indicator) -> String? {
    let missing = tally.denominator.missing.count
    guard missing > 0, tally.denominator.heads != nil, case .contingent = indicator.denominator else { return nil }
    let left = tally.counted - tally.countedWithDenominator
    return
      "Процент посчитан без \(Russian.plural(missing, "организации", "организаций", "организаций")), где не внесена "
      + "численность на этот учебный год (учтено там: \(Russian.number(left)))."
  }
}

extension FigureView {
  private static func doubt(_ figure: Figure, isOne: Bool) -> String? {
    let count = figure.doubtful.count
    guard count > 0 else { return nil }
    let whose = isOne ? "" : " у \(Russian.plural(count, "организации", "организаций", "организаций"))"
    return "Численность\(whose) меньше, чем числится в реестре: проверьте её."
  }
}

extension Words {
  static func standing(_ standing: Figure.Standing) -> StatusWord {
    switch standing {
    case .ahead: StatusWord("план выполнен", .ok)
    case .near: StatusWord("близко к плану", .warn)
    case .behind: StatusWord("отстаёт", .bad)
    case .unknown: StatusWord(Russian.notAvailable, .idle)
    }
  }
}
