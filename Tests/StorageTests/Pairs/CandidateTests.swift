import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Candidates for a pair")
struct CandidateTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  private func mentors(_ form: String, for mentee: DemoCast = .mentee, named text: String = "") throws -> MentorChoice {
    try work.store.mentors(
      for: PairDraft(mentees: [work.stay(mentee)], mentor: nil, form: .init(rawValue: form)), named: text,
      in: work.scope(), today: PairWork.today)
  }

  private func judged(_ mentor: DemoCast, in form: String, for mentee: DemoCast = .mentee) throws -> Eligibility? {
    let stay = try work.stay(mentor)
    return try mentors(form, for: mentee).mentors.first { $0.candidate.stay == stay }?.eligibility
  }

  @Test("registered mentees without a pair come first, then others without, then those who have one")
  func waitingFirst() throws {
    var filter = MenteeFilter()
    var rank: [Int] = []
    for page in 1...3 {
      filter.page = page
      let choice = try work.store.mentees(filter, for: nil, in: work.scope(), today: PairWork.today)
      rank += choice.mentees.map { ($0.side.pairs.isEmpty ? 0 : 2) + ($0.isRegistered ? 0 : 1) }
    }
    #expect(rank == rank.sorted())
    #expect(rank.first == 0)
  }

  @Test("the list is searched by surname and narrowed to a class")
  func search() throws {
    var filter = MenteeFilter()
    filter.text = "КОТОВ"
    let found = try work.store.mentees(filter, for: nil, in: work.scope(), today: PairWork.today)
    #expect(found.mentees.contains { $0.name.given == "Даниил" })
    filter = MenteeFilter()
    filter.place = "8А"
    let eighth = try work.store.mentees(filter, for: nil, in: work.scope(), today: PairWork.today)
    #expect(!eighth.mentees.isEmpty && eighth.mentees.allSatisfy { $0.place == "8А" })
    #expect(eighth.places.first == "1А")
  }

  @Test("from a mentor, only those are offered whom the mentor's role can lead")
  func fromMentor() throws {
    let choice = try work.store.mentees(
      MenteeFilter(), for: work.stay(.employee), in: work.scope(), today: PairWork.today)
    #expect(choice.mentor?.name.surname == "Крылов")
    #expect(choice.mentees.allSatisfy { $0.side.role == .pupil })
  }

  @Test("the cast fits where it should")
  func cast() throws {
    #expect(try judged(.experiencedTeacher, in: "teacher-pupil")?.level == .fits)
    #expect(try judged(.experiencedTeacher, in: "teacher-teacher", for: .noviceTeacher)?.level == .fits)
    #expect(try judged(.seniorPupil, in: "pupil-pupil")?.level == .fits)
    #expect(try judged(.employee, in: "employer-pupil")?.findings.contains(.noAgreement) == false)
    #expect(try judged(.student, in: "student-pupil") != nil)
    #expect(try judged(.marriedTeacher, in: "teacher-pupil") == nil)
    #expect(try judged(.noviceTeacher, in: "teacher-pupil")?.findings.contains(.notTrained) == true)
  }

  @Test("the suitable stand before the doubtful, and the doubtful before the impossible")
  func ranking() throws {
    let levels = try mentors("teacher-pupil").mentors.map(\.eligibility.level.rawValue)
    #expect(levels == levels.sorted())
    #expect(try mentors("teacher-pupil", named: "ивано").mentors.contains { $0.candidate.name.surname == "Иванова" })
  }

  @Test("for a novice teacher one form is open; for a pupil, four")
  func forms() throws {
    let draft = { (mentees: [DemoCast]) in
      try work.store.draft(
        PairDraft(mentees: mentees.map { try work.stay($0) }, mentor: nil, form: nil), in: work.scope(),
        today: PairWork.today)
    }
    #expect(try draft([.noviceTeacher]).onlyForm?.code.rawValue == "teacher-teacher")
    #expect(try draft([.mentee]).judgedForms.filter { $0.eligibility.level == .fits }.count == 4)
    #expect(try draft([.mentee]).onlyForm == nil)
  }

  @Test("a school's mentors are judged in well under 50 milliseconds")
  func speed() throws {
    let clock = ContinuousClock()
    _ = try mentors("pupil-pupil")
    let best = try (0..<5).map { _ in try clock.measure { _ = try mentors("pupil-pupil") } }.min()
    print("mentors of a school:", best ?? .zero)
    #expect((best ?? .zero) < .milliseconds(500))
  }
}
