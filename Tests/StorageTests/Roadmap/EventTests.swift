import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Events and the media plan")
struct EventTests {
  private let store: Store
  private let school: Organisation
  private let author = Author(account: nil, address: "local", moment: 1, today: TestPortal.today)

  init() throws {
    store = try TestPortal.demoStore()
    school = try store.organisation(DemoCast.school, within: .everything)
  }

  private var own: Scope { .organisations([school.id]) }

  private func event(_ day: CalendarDate, _ owner: OfficialDocument.Owner, _ scope: Scope) throws -> MentoringEvent.ID {
    try store.addEvent(.init(kind: .seminar, title: "Семинар", heldOn: day), of: owner, within: scope, by: author)
  }

  @Test("people are counted by organisation, and only once the event was held")
  func attendance() throws {
    let id = try event(TestPortal.today, .organisation(school.id), own)
    #expect(try store.mentoringEvent(id, within: own).attendance.total == nil)
    try store.saveAttendance(.init(people: [school.id: 12], guests: 3), of: id, version: 1, within: own, by: author)
    #expect(try store.mentoringEvent(id, within: own).line.participants == 15)
    let ahead = try event(TestPortal.today.adding(days: 1), .organisation(school.id), own)
    #expect(throws: Failure.refused(.dateInFuture, field: "guests")) {
      try store.saveAttendance(.init(people: [:], guests: 3), of: ahead, version: 1, within: own, by: author)
    }
  }

  @Test("schools read the events of their centre and change none of them")
  func scope() throws {
    let centre = Scope.municipality(school.municipality)
    let id = try event(TestPortal.today, .municipality(school.municipality), centre)
    #expect(try !store.mentoringEvent(id, within: own).line.isEditable)
    #expect(throws: Failure.forbidden) {
      try store.saveAttendance(.init(people: [:], guests: 1), of: id, version: 1, within: own, by: author)
    }
    let other = try store.organisation(DemoCast.otherSchool, within: .everything)
    let foreign = try event(TestPortal.today, .organisation(other.id), centre)
    #expect(throws: Failure.notFound) { try store.mentoringEvent(foreign, within: own) }
  }

  @Test("a plan is late from the day after its term, until there is a date of publication")
  func states() {
    var terms = MediaPlanItem.Terms(topic: "Итоги", channel: .site, plannedOn: TestPortal.today)
    #expect(terms.state(on: TestPortal.today) == .planned)
    #expect(terms.state(on: TestPortal.today.adding(days: 1)) == .late)
    terms.publishedOn = TestPortal.today
    #expect(terms.state(on: TestPortal.today.adding(days: 1)) == .published)
  }

  @Test("the public page gets published events that were not called off")
  func published() throws {
    let found = try store.publishedEvents(of: school.id, on: TestPortal.today)
    #expect(!found.isEmpty && found.allSatisfy { $0.terms.isPublished && !$0.terms.isCancelled })
    #expect(try !store.madePublications(of: school.id).isEmpty)
  }
}
