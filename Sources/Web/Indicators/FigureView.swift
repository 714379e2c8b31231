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

  init(_ figure: Figure, _ question: FigureQuestion, organisation slug: String?) {
    let coverage = figure.coverage
    percent = Percent.text(coverage.percent)
    headline = Self.headline(figure)
    basis = Self.basis(coverage, question.indicator)
    plan = figure.step.map { "\(Percent.plan($0.percent)) на \(Russian.date($0.due)) (\($0.source))" } ?? "не задан"
    gap = Percent.points(coverage.percent, minus: figure.step?.percent)
    need = figure.peopleToPlan.flatMap {
      $0 > 0 ? "До плана нужно ещё \(Russian.plural($0, "человек", "человека", "человек"))" : nil
    }
    change = Self.change(figure)
    let cautions = [Self.caution(coverage), Self.doubt(figure, isOne: slug != nil)].compactMap(\.self)
    caution = cautions.isEmpty ? nil : cautions.joined(separator: " ")
    doubt = figure.doubtful.isEmpty ? nil : "проверить численность"
    countedLabel = "Учтены: " + Russian.number(coverage.counted.count)
    countedAddress = question.address(of: .counted, organisation: slug)
    missed = Russian.number(coverage.missed.count)
    missedLabel = "Не учтены: " + missed
    missedAddress = question.address(of: .missed, organisation: slug)
    standing = Words.standing(figure.standing)
    bar = BulletBar(
      percent: coverage.percent, plan: figure.step?.percent, previous: figure.previous.flatMap(\.percent))
  }

  static func headline(_ figure: Figure) -> String {
    guard let percent = figure.coverage.percent else {
      guard let latest = figure.latest else { return "Охват н/д: не внесена численность обучающихся" }
      return "Охват н/д: численность \(SchoolYear(containing: figure.coverage.date).label) ещё не внесена. "
        + "На \(Russian.date(latest.date)) было \(Percent.text(latest.percent))"
    }
    guard let gap = figure.gap else { return "Охват \(Percent.text(percent)), план не задан" }
    return "Охват \(Percent.text(percent)): \(Percent.gap(gap))"
  }

  static func basis(_ coverage: Coverage, _ indicator: Indicator) -> String {
    guard let heads = coverage.denominator.heads, let asOf = coverage.denominator.asOf else {
      return "Численности на \(SchoolYear(containing: coverage.date).label) учебный год нет ни у одной организации"
    }
    return "\(Russian.number(coverage.countedWithDenominator)) из \(Russian.number(heads)) – \(indicator.population), "
      + "численность на \(Russian.date(asOf)), \(coverage.denominator.sources.joined(separator: ", "))"
  }

  private static func change(_ figure: Figure) -> String? {
    guard let now = figure.coverage.percent, let before = figure.previous?.percent, let day = figure.previous?.date
    else { return nil }
    return "\(Russian.points((now - before) / 100)) с \(Russian.date(day))"
  }

  private static func caution(_ coverage: Coverage) -> String? {
    let missing = coverage.denominator.missing.count
    guard missing > 0, coverage.denominator.heads != nil else { return nil }
    let left = coverage.counted.count - coverage.countedWithDenominator
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

extension Indicator {
  /// Of whom the denominator consists.
  var population: String {
    switch denominator {
    case .pupils: "все обучающиеся"
    case .pupils10to19: "обучающиеся 10–19 лет"
    case .pupils15to19: "обучающиеся 15–19 лет"
    case .teachers: "педагоги"
    case .teachersUnder35: "педагоги моложе 35 лет"
    case .novices: "педагоги со стажем 0–3 года"
    }
  }
}
