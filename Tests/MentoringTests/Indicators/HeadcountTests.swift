import Mentoring
import Testing

@Suite struct HeadcountTests {
  private let today = CalendarDate(iso: "2026-11-21")!

  @Test("Ages are full years on the date, and those of whom nothing is known stand apart")
  func ages() {
    let headcount = count([
      learner(1, birth: "2016-11-21", .male), learner(2, birth: "2016-11-22", .female), learner(3, birth: nil, nil),
    ])
    #expect(headcount.count(.learners, .years(10...10), .some(.male)) == 1)
    #expect(headcount.count(.learners, .years(9...9), .some(.female)) == 1)
    #expect(headcount.count(.learners, .unknown, .some(nil)) == 1)
    #expect(headcount.count(.learners) == 3)
  }

  @Test("Whoever learns at two schools is one learner of the district, met at the first")
  func once() {
    let two = [1, 2].map { facts($0, [learner(1, .female)]) }
    let headcount = Headcount(on: today, over: two)
    #expect(headcount.people(.learners).map(\.organisation) == [Identifier(1)])
    #expect(Headcount(on: today, over: [two[1]]).count(.learners) == 1)
  }

  @Test("Whoever has left or not come yet is not counted")
  func stays() {
    let stays =
      [("2020-09-01", "2026-11-20"), ("2026-11-22", nil), ("2020-09-01", "2026-11-21")] as [(String, String?)]
    let members = stays.enumerated().map { learner($0 + 1, stay: $1) }
    #expect(count(members).people(.learners).map(\.person) == [Identifier(3)])
  }

  @Test(
    "A mentee has a pair in force by an order of the date; a mentor is one by the other side",
    arguments: [
      ("2026-10-01", "2027-05-31", "2026-10-01", Pair.Side.mentee, 1, 0),
      ("2026-10-01", "2027-05-31", nil, .mentee, 0, 0),
      ("2026-10-01", "2027-05-31", "2026-11-22", .mentee, 0, 0),
      ("2025-10-01", "2026-11-20", "2025-10-01", .mentee, 0, 0),
      ("2026-10-01", "2027-05-31", "2026-10-01", .mentor, 0, 1),
    ] as [(String, String, String?, Pair.Side, Int, Int)])
  func sides(from: String, to: String, order: String?, side: Pair.Side, mentees: Int, mentors: Int) throws {
    let period = try #require(
      Period(start: CalendarDate(iso: from) ?? today, end: CalendarDate(iso: to)))
    let pair = Facts.Engagement(
      pair: Identifier(1), side: side, role: .pupil, orderedOn: order.flatMap(CalendarDate.init(iso:)), period: period)
    let headcount = Headcount(on: today, over: [facts(1, [learner(1)], [Identifier(1): [pair]])])
    #expect(headcount.count(.learnerMentees) == mentees && headcount.count(.learnerMentors) == mentors)
    #expect(headcount.count(.learners) == 1 && headcount.count(.teacherMentors) == 0)
  }

  @Test("The ages of a group leave no gap and do not overlap", arguments: Headcount.Group.allCases)
  func whole(group: Headcount.Group) {
    let ranges = group.ages.compactMap { age -> ClosedRange<Int>? in
      guard case .years(let years) = age else { return nil }
      return years
    }
    #expect(ranges.first?.lowerBound == 0)
    for (one, next) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound + 1 == next.lowerBound) }
    #expect(group.ages.last == .unknown)
  }

  private func count(_ members: [Facts.Member]) -> Headcount { Headcount(on: today, over: [facts(1, members)]) }

  private func learner(
    _ person: Int64, birth: String? = "2012-05-05", _ sex: Person.Sex? = nil,
    stay: (String, String?) = ("2020-09-01", nil)
  ) -> Facts.Member {
    Facts.Member(
      person: Identifier(person), role: .pupil,
      period: Period(start: CalendarDate(iso: stay.0) ?? today, end: stay.1.flatMap(CalendarDate.init(iso:)))!,
      birthDate: birth.flatMap(CalendarDate.init(iso:)), sex: sex)
  }

  private func learner(_ person: Int, stay: (String, String?)) -> Facts.Member {
    learner(Int64(person), nil, stay: stay)
  }

  private func facts(
    _ organisation: Int64, _ members: [Facts.Member], _ pairs: [Person.ID: [Facts.Engagement]] = [:]
  ) -> Facts {
    Facts(
      organisation: Identifier(organisation), kind: .school, members: members, engagements: pairs, contingents: [:])
  }
}
