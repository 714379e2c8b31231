import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Who suits whom")
struct MatchingTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  private func profile(_ member: DemoCast, _ change: (inout MentorProfile) -> Void) throws {
    let card = try work.store.personCard(work.store.id(member), in: .everything, on: PairWork.today)
    var profile = card.mentor?.value ?? MentorProfile()
    change(&profile)
    try work.store.saveProfile(
      profile, of: card.person.id, version: card.mentor?.version ?? 0, in: .everything, by: work.author)
  }

  @Test("the mentors of the base stand in order, each once, those who answer the request first")
  func mentors() throws {
    try profile(.employee) { $0.competencies = "Техника и наладка линий" }
    let matches = try work.store.mentors(suiting: work.stay(.mentee), in: work.scope(), today: PairWork.today)
    let levels = matches.lines.map(\.eligibility.level.rawValue)
    #expect(levels == levels.sorted() && matches.lines.count > 3)
    #expect(Set(matches.lines.map(\.mentor.stay)).count == matches.lines.count)
    #expect(matches.lines.first?.mentor.name.surname == DemoCast.employee.name.surname)
    #expect(matches.lines.first?.match.reasons.contains(.competence(["техника"])) == true)
    #expect(matches.lines.allSatisfy { $0.mentor.isRegistered })
  }

  @Test("from the mentor's side those who wait stand in order, and only the scope's own")
  func mentees() throws {
    let matches = try work.store.mentees(
      suiting: work.stay(.experiencedTeacher), in: work.scope(), today: PairWork.today)
    #expect(matches.lines.contains { $0.mentee.name.surname == "Котов" })
    #expect(Set(matches.lines.map(\.mentee.organisation)).count == 1)
    #expect(matches.lines.allSatisfy { $0.mentee.side.pairs.isEmpty })
    #expect(throws: Failure.notFound) {
      try work.store.mentors(suiting: work.stay(.twinThere), in: work.scope(), today: PairWork.today)
    }
  }

  @Test("a teacher who is ready to help elsewhere comes within reach of other schools, with the name")
  func elsewhere() throws {
    #expect(throws: Failure.notFound) {
      try work.store.mentees(suiting: work.stay(.marriedTeacher), in: work.scope(), today: PairWork.today)
    }
    try profile(.marriedTeacher) { $0.elsewhere = true }
    #expect(throws: Never.self) {
      try work.store.mentees(suiting: work.stay(.marriedTeacher), in: work.scope(), today: PairWork.today)
    }
    let network = try work.store.network(in: work.scope(), today: PairWork.today)
    #expect(network.open.contains { $0.name.surname == DemoCast.marriedTeacher.name.surname })
    #expect(network.places.contains { $0.isOwn } && network.places.contains { !$0.isOwn })
    #expect(throws: Never.self) {
      try work.store.addPairs(work.new(.marriedTeacher), in: work.scope(), by: work.author)
    }
  }

  @Test("the counts of the list are those of its two sides")
  func list() throws {
    let waiting = try work.store.matching(.mentee, page: 1, in: work.scope(), today: PairWork.today)
    let free = try work.store.matching(.mentor, page: 1, in: work.scope(), today: PairWork.today)
    #expect(waiting.waiting == free.waiting && waiting.free == free.free)
    #expect(waiting.people.allSatisfy { $0.side.pairs.isEmpty })
    #expect(free.people.allSatisfy { $0.side.pairs.count < $0.side.capacity })
  }
}
