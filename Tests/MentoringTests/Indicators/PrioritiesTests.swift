import Mentoring
import Testing

@Suite("Free mentors beside those who wait")
struct PrioritiesTests {
  private let today = date("2026-11-21")

  private func member(
    _ id: Int64, _ role: Stay.Role = .pupil, mentor: Bool = false, in categories: [SpecialCategory] = [],
    elsewhere: Bool = false
  ) -> Facts.Member {
    Facts.Member(
      person: .init(rawValue: id), role: role, period: Period(openFrom: date("2024-09-01")), birthDate: nil,
      hasOtherStays: elsewhere, isRegisteredMentor: mentor, categories: SpecialCategories(categories))
  }

  private func pair(_ side: Pair.Side, until end: String) -> Facts.Engagement {
    Facts.Engagement(
      pair: .init(rawValue: 1), side: side, role: .pupil, orderedOn: date("2026-09-10"),
      period: Period(start: date("2026-09-10"), end: date(end)) ?? Period(openFrom: today))
  }

  private func facts(_ members: [Facts.Member], _ pairs: [Int64: Facts.Engagement] = [:]) -> Facts {
    Facts(
      organisation: .init(rawValue: 1), kind: .school, members: members,
      engagements: pairs.reduce(into: [:]) { $0[Person.ID(rawValue: $1.key)] = [$1.value] }, contingents: [:])
  }

  @Test("a mentor is free without a pair that lasts; a pupil waits in each of the groups")
  func counts() {
    let found = Priorities(
      facts(
        [
          member(1, .teacher, mentor: true), member(2, .teacher, mentor: true), member(3, .teacher),
          member(4, in: [.gifted, .remote]), member(5, in: [.gifted]), member(6, in: [.health]), member(7),
        ],
        [
          2: pair(.mentor, until: "2027-05-25"), 5: pair(.mentee, until: "2027-05-25"),
          6: pair(.mentee, until: "2026-10-01"),
        ]
      ), on: today)
    #expect(found.freeMentors == 1)
    #expect(found.waiting == [.gifted: 1, .remote: 1, .health: 1])
  }

  @Test("somebody at two organisations counts once")
  func twice() {
    let one = Priorities(
      facts([member(1, .teacher, mentor: true, elsewhere: true), member(4, in: [.gifted], elsewhere: true)]), on: today)
    let both = one + one
    #expect(both.freeMentors == 1 && both.waiting == [.gifted: 1])
  }
}
