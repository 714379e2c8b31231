import Mentoring
import Storage

extension Coverage {
  /// Half of two people, for the samples of pages.
  static func example(on date: CalendarDate) -> Coverage {
    let facts = Facts(
      organisation: .init(1), kind: .school,
      members: [1, 2].map {
        .init(person: .init($0), role: .pupil, period: Period(openFrom: date), birthDate: nil)
      },
      engagements: [
        Person.ID(1): [
          .init(
            pair: .init(1), side: .mentee, role: .pupil, form: .init(rawValue: "pupil-pupil"), orderedOn: date,
            period: Period(openFrom: date))
        ]
      ],
      contingents: [
        SchoolYear(containing: date): Contingent(
          organisation: .init(1), year: SchoolYear(containing: date), heads: [.pupils: 2], asOf: date, source: "ОО-1")
      ])
    let indicator = Indicator(
      code: .init(rawValue: "coverage"), name: "Охват", source: "Ростов, п. 4.1", side: .mentee, role: .pupil,
      kinds: [.school], ages: nil, denominator: .pupils)
    return Coverage(indicator, on: date, over: [facts])
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
