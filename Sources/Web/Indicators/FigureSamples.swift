import Mentoring
import Storage

extension Tally {
  /// Half of two people, for the samples of pages.
  static func example(on date: CalendarDate) -> Tally {
    let denominator = Coverage.Denominator(heads: 2, asOf: date, sources: ["ОО-1"], missing: [])
    return Tally(on: date, counted: 1, of: denominator)
  }
}

extension FigureView {
  /// Every field filled.
  static let sample = FigureView()

  private init() {
    percent = "61,5 %"
    headline = "Охват 61,5 %: до плана не хватает 8,5 п. п."
    basis = "812 из 1 320 – обучающиеся 10–19 лет, численность на 20.09.2026, ОО-1"
    plan = "70 % на 31.12.2026 (Ростов, п. 4.1)"
    gap = "−8,5 п. п."
    need = "До плана нужно ещё 112 человек"
    change = "+4,0 п. п. с 20.05.2026"
    caution = "Без 1 организации: нет численности"
    doubt = "проверить численность"
    countedLabel = "Учтены: 812"
    countedAddress = "/coverage?list=counted"
    missed = "508"
    missedLabel = "Не учтены: 508"
    missedAddress = "/coverage?list=missed"
    standing = Words.standing(.near)
    bar = .sample
  }
}
