import Mentoring
import Testing

@Suite("Figures beside each other")
struct FigureTests {
  private let today = date("2026-11-21")

  private func facts(_ organisation: Int64, members: Int64, paired: Int64, heads: Int?) -> Facts {
    let people = (1...max(members, 1)).prefix(Int(members)).map { Person.ID(organisation * 1000 + $0) }
    let year = SchoolYear(containing: today)
    return Facts(
      organisation: .init(organisation), kind: .school,
      members: people.map {
        .init(person: $0, role: .pupil, period: Period(openFrom: date("2026-09-01")), birthDate: date("2012-05-05"))
      },
      engagements: Dictionary(
        uniqueKeysWithValues: people.prefix(Int(paired)).map { person in
          (
            person,
            [
              Facts.Engagement(
                pair: .init(person.rawValue), side: .mentee, role: .pupil, orderedOn: date("2026-10-01"),
                period: period("2026-10-01", "2027-05-31"))
            ]
          )
        }),
      contingents: heads.map {
        [
          year: Contingent(
            organisation: .init(organisation), year: year, heads: [.pupils: $0], asOf: date("2026-09-20"),
            source: "ОО-1")
        ]
      } ?? [:])
  }

  private func figure(_ paired: Int64, of heads: Int?) -> Figure {
    let indicator = Indicator(
      code: .init(rawValue: "coverage"), validFrom: date("2020-01-01"), name: "Охват", act: "Ростов", clause: "п. 4.1",
      rule: .init(sides: [.mentee], roles: [.pupil], kinds: [.school]), denominator: .contingent([.pupils]))
    return Figure(
      tally: Coverage(indicator, on: today, over: [facts(1, members: paired, paired: paired, heads: heads)]).tally,
      plan: Plan(steps: [.init(due: today, percent: 70, source: "")]), previous: nil)
  }

  @Test("equal distances share a place; small organisations and those without a figure stand last without one")
  func ranks() {
    let figures = [figure(10, of: 40), figure(30, of: 40), figure(5, of: nil), figure(9, of: 10), figure(20, of: 80)]
    let ranked = Figure.ranked(figures)
    #expect(ranked.map(\.index) == [1, 0, 4, 2, 3])
    #expect(ranked.map(\.rank) == [1, 2, 2, nil, nil])
  }

  @Test("within ten points below the plan a figure is near it")
  func standing() {
    #expect([28, 24, 23].map { figure($0, of: 40).standing } == [.ahead, .near, .behind])
    #expect(figure(1, of: nil).standing == .unknown)
  }

  @Test("a contingent smaller than the register contradicts it; children who grew up since do not")
  func contradicted() {
    #expect(facts(1, members: 5, paired: 0, heads: 4).contradicted(on: today) == [.pupils])
    #expect(facts(1, members: 5, paired: 0, heads: 5).contradicted(on: today).isEmpty)
    #expect(facts(1, members: 5, paired: 0, heads: nil).contradicted(on: today).isEmpty)
    let grown = Facts(
      organisation: .init(1), kind: .school,
      members: [
        .init(
          person: .init(1), role: .pupil, period: Period(openFrom: date("2026-09-01")), birthDate: date("2016-10-01"))
      ],
      engagements: [:], contingents: [:])
    #expect(grown.registered(on: today, agesOn: date("2026-09-20"))[.pupils10to19] == 0)
    #expect(grown.registered(on: today, agesOn: today)[.pupils10to19] == 1)
  }

  @Test("where the date has no percentage, the last day that had one is known")
  func lastKnown() {
    let known = figure(28, of: 40)
    let now = Figure(
      tally: figure(5, of: nil).tally, plan: known.plan, previous: nil, latest: known.tally)
    #expect(now.lastKnown.tally.percent == 70)
    #expect(known.lastKnown.tally == known.tally)
  }
}
