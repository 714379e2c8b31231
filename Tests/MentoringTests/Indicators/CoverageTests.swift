import Mentoring
import Testing

@Suite struct CoverageTests {
  private let today = date("2026-11-21")

  @Test("A pupil with a fixed pair in force counts, by that pair")
  func counts() {
    let coverage = evaluate([member(1)], [1: [pair(10)]])
    #expect(coverage.counted.map(\.person) == [id(1)])
    #expect(coverage.counted.map(\.pair) == [id(10)])
    #expect(coverage.missed.isEmpty)
  }

  @Test("A pupil in two pairs counts once, by the earlier one, and the other is a repeat")
  func countsOnce() {
    let coverage = evaluate([member(1)], [1: [pair(11, from: "2026-10-20"), pair(10, from: "2026-10-01")]])
    #expect(coverage.counted.map(\.pair) == [id(10)])
    #expect(coverage.repeats.map(\.pair) == [id(11)])
    #expect(coverage.repeats.map(\.countedBy) == [id(10)])
  }

  @Test("A pupil of two schools counts once in the municipality and once in each school")
  func countsOnceAcrossSchools() {
    let engagements = [id(1) as Person.ID: [pair(10)]]
    let schools = [1, 2].map { school($0, [member(1)], engagements, heads: 2) }
    #expect(Coverage(indicator(), on: today, over: schools).counted.count == 1)
    #expect(Coverage(indicator(), on: today, over: [schools[1]]).counted.count == 1)
  }

  @Test(
    "Whoever does not count is listed with the first reason",
    arguments: [
      ([], Coverage.Reason.noPair),
      ([pair(1, order: nil)], .noOrder),
      ([pair(1, order: "2026-11-22")], .noOrder),
      ([pair(1, from: "2025-10-01", to: "2026-05-31")], .overdue),
      ([pair(1, from: "2025-10-01", to: "2026-05-31", order: nil)], .outsideDates),
      ([pair(1, from: "2025-10-01", to: "2026-05-25", closed: "2026-05-25")], .outsideDates),
      ([pair(1, from: "2025-10-01", to: "2026-05-31", closed: "2026-11-22")], .overdue),
      ([pair(1, track: .teachers)], .otherForm),
      ([pair(1, from: "2026-11-22")], .noPair),
      ([pair(1, from: "2025-10-01", to: "2026-05-31"), pair(2, order: nil)], .noOrder),
      ([pair(1, side: .mentor)], .noPair),
    ])
  func reasons(pairs: [Facts.Engagement], reason: Coverage.Reason) {
    let coverage = evaluate([member(1)], [1: pairs])
    #expect(coverage.counted.isEmpty)
    #expect(coverage.missed.map(\.reason) == [reason])
  }

  @Test(
    "Ages are full years on the date, both ends included",
    arguments: [
      ("2016-11-21", true), ("2016-11-22", false), ("2006-11-22", true), ("2006-11-21", false),
    ])
  func ages(birth: String, counts: Bool) {
    let coverage = evaluate([member(1, birth: birth)], [1: [pair(10)]], ages: 10...19)
    #expect(coverage.counted.count == (counts ? 1 : 0))
    #expect(coverage.missed.map(\.reason) == (counts ? [] : [.outsideAge]))
  }

  @Test("Somebody of another age without a pair in force is not part of the question")
  func otherAge() {
    let coverage = evaluate([member(1, birth: "2018-01-01")], [1: [pair(10, order: nil)]], ages: 10...19)
    #expect(coverage.counted.isEmpty && coverage.missed.isEmpty && coverage.others == 1)
  }

  @Test("Without a birth date an age cannot count")
  func unknownAge() {
    let coverage = evaluate([member(1, birth: nil)], [1: [pair(10)]], ages: 10...19)
    #expect(coverage.missed.map(\.reason) == [.birthDateUnknown])
  }

  @Test("Those who left before the date or come after it are not part of the question")
  func stays() {
    let members = [
      member(1, stay: ("2020-09-01", "2026-11-20")), member(2, stay: ("2026-11-22", nil)),
      member(3, stay: ("2020-09-01", "2026-11-21")),
    ]
    #expect(evaluate(members, [:]).missed.map(\.person) == [id(3)])
  }

  @Test("The first and the last day of a pair count, the days around them do not")
  func pairEnds() {
    let pairs = [1: [pair(10, from: "2026-10-01", to: "2026-10-31")]]
    for (day, counted) in [("2026-09-30", 0), ("2026-10-01", 1), ("2026-10-31", 1), ("2026-11-01", 0)] {
      #expect(evaluate([member(1)], pairs, on: date(day)).counted.count == counted)
    }
  }

  @Test("Without a contingent the share is unknown, never nought")
  func noDenominator() {
    let coverage = Coverage(indicator(), on: today, over: [school(1, [member(1)], [id(1): [pair(10)]], heads: nil)])
    #expect(coverage.percent == nil)
    #expect(coverage.counted.count == 1)
    #expect(Coverage(indicator(), on: today, over: [school(1, [], [:], heads: 0)]).percent == nil)
  }

  @Test("A school without a contingent leaves the share of the others alone")
  func partialDenominator() {
    let known = school(1, [member(1), member(2)], [id(1): [pair(10)]], heads: 4)
    let unknown = school(2, [member(3)], [id(3): [pair(11)]], heads: nil)
    let coverage = Coverage(indicator(), on: today, over: [known, unknown])
    #expect(coverage.counted.count == 2)
    #expect(coverage.percent == 25)
    #expect(coverage.denominator.missing == [id(2)])
  }

  @Test("The contingent is that of the school year of the date")
  func schoolYear() {
    let facts = [school(1, [member(1)], [id(1): [pair(10, from: "2026-01-01", order: "2026-01-01")]], heads: 4)]
    #expect(Coverage(indicator(), on: date("2026-09-01"), over: facts).percent == 25)
    #expect(Coverage(indicator(), on: date("2026-08-31"), over: facts).percent == nil)
  }

  private func evaluate(
    _ members: [Facts.Member], _ pairs: [Int: [Facts.Engagement]], on date: CalendarDate? = nil,
    ages: ClosedRange<Int>? = nil
  ) -> Coverage {
    let engagements = Dictionary(uniqueKeysWithValues: pairs.map { (id($0.key) as Person.ID, $0.value) })
    return Coverage(
      indicator(ages: ages), on: date ?? today, over: [school(1, members, engagements, heads: 10)])
  }
}

@Suite struct PlanTests {
  private let plan = Plan(
    steps: [("2024-12-31", 70), ("2020-12-31", 10), ("2021-12-31", 20)].map {
      Plan.Step(due: date($0.0), percent: $0.1, source: "Ростов, п. 4.1")
    })

  @Test(
    "The step in force is the one due on the date or next after it, and after the last the last",
    arguments: [
      ("2020-06-01", 10.0), ("2020-12-31", 10), ("2021-01-01", 20), ("2022-03-01", 70), ("2026-11-21", 70),
    ])
  func step(day: String, percent: Double) {
    #expect(plan.step(on: date(day))?.percent == percent)
  }
}

private func id<Owner>(_ number: Int) -> Identifier<Owner> { Identifier(Int64(number)) }

private func member(
  _ person: Int, birth: String? = "2012-05-05", stay: (String, String?) = ("2020-09-01", nil)
) -> Facts.Member {
  Facts.Member(person: id(person), role: .pupil, period: period(stay.0, stay.1), birthDate: birth.map { date($0) })
}

private func pair(
  _ number: Int, from: String = "2026-10-01", to: String = "2027-05-31", order: String? = "2026-10-01",
  side: Pair.Side = .mentee, track: MentoringForm.Track = .learners, closed: String? = nil
) -> Facts.Engagement {
  Facts.Engagement(
    pair: id(number), side: side, role: .pupil, track: track, orderedOn: order.map { date($0) },
    closedOn: closed.map { date($0) }, period: period(from, to))
}

private func school(
  _ number: Int, _ members: [Facts.Member], _ engagements: [Person.ID: [Facts.Engagement]], heads: Int?
) -> Facts {
  let year = SchoolYear(startYear: 2026)
  let contingent = heads.map {
    Contingent(organisation: id(number), year: year, heads: [.pupils: $0], asOf: date("2026-09-20"), source: "ОО-1")
  }
  return Facts(
    organisation: id(number), kind: .school, members: members, engagements: engagements,
    contingents: contingent.map { [year: $0] } ?? [:])
}

private func indicator(ages: ClosedRange<Int>? = nil) -> Indicator {
  Indicator(
    code: .init(rawValue: "coverage"), validFrom: date("2020-01-01"), name: "Охват", act: "Ростов", clause: "п. 4.1",
    rule: .init(sides: [.mentee], roles: [.pupil], kinds: [.school], ages: ages), denominator: .contingent([.pupils]))
}
