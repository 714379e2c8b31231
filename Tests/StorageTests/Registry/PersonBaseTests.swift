import Mentoring
import Storage
import TestSupport
import Testing

@Suite("The bases of mentors and mentees")
struct PersonBaseTests {
  private let registry: Registry

  init() throws { registry = try Registry() }

  private func mentors(_ change: (inout PersonBaseFilter) -> Void = { _ in }) throws -> PersonBaseList<MentorProfile> {
    var filter = PersonBaseFilter()
    change(&filter)
    return try registry.store.mentorBase(filter, for: registry.curator(), on: registry.today, size: nil)
  }

  @Test("mentors with their columns, their pairs and their load")
  func columns() throws {
    let line = try #require(
      try mentors { $0.search = "иванова анна петровна" }.lines.first { $0.name == DemoCast.experiencedTeacher.name })
    #expect(line.profile.competencies.contains("Математика"))
    #expect(!line.profile.achievements.isEmpty && line.profile.enteredOn != nil)
    #expect(!line.contact.phone.isEmpty)
    #expect(line.pairs.allSatisfy { $0.side == .mentor })
    #expect(line.load > 0)
  }

  @Test("filters by role, subject, training, room and form")
  func filters() throws {
    let all = try mentors().total
    #expect(try mentors { $0.role = .teacher }.lines.allSatisfy { $0.role == .teacher })
    #expect(try mentors { $0.subject = "матем" }.lines.map(\.name).contains(DemoCast.experiencedTeacher.name))
    #expect(try mentors { $0.isFree = true }.lines.allSatisfy { $0.load < $0.profile.capacity })
    #expect(try mentors { $0.isTrained = true }.lines.allSatisfy { $0.profile.trainedOn != nil })
    let led = try mentors { $0.form = .init(rawValue: "teacher-pupil") }
    #expect(led.total > 0 && led.total < all)
  }

  @Test("mentees with their requests, by reason and by class")
  func mentees() throws {
    var filter = PersonBaseFilter()
    filter.reason = .career
    filter.schoolClass = "8"
    let list = try registry.store.menteeBase(filter, for: registry.curator(), on: registry.today, size: 50)
    #expect(list.lines.map(\.name).contains(DemoCast.mentee.name))
    #expect(list.lines.allSatisfy { $0.profile.reason == .career })
  }

  @Test("a curator's base has nobody of another school; a search by the district office finds no child")
  func scope() throws {
    #expect(!(try mentors().lines.map(\.organisation).contains { $0.contains("Пижанка") && $0.contains("СОШ") }))
    var filter = PersonBaseFilter()
    filter.search = "Смирнова Полина"
    let ruo = registry.account(.ruo, .everything)
    #expect(try registry.store.mentorBase(filter, for: ruo, on: registry.today, size: nil).total == 0)
  }
}
