import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Trainings, interviews, awards and contests")
struct AttainmentTests {
  private let registry: Registry

  init() throws { registry = try Registry() }

  private func training(_ day: CalendarDate) -> Attainment {
    Attainment(kind: .training, title: "Школа наставника", day: day, hours: 36, number: "43-1")
  }

  @Test("a training of many is on each card, and each of them counts as trained from its day")
  func many() throws {
    let people = try [DemoCast.seniorPupil, .experiencedTeacher].map { try registry.store.id($0) }
    try registry.store.addAttainment(
      training(registry.today), of: people, in: registry.scope(), by: registry.author)
    for person in people {
      let card = try registry.card(person)
      #expect(card.attainments.first?.attainment.title == "Школа наставника")
      #expect(card.mentor?.value.trainedOn == registry.today)
    }
  }

  @Test("a training that is taken out gives the day of the one before back")
  func removal() throws {
    let person = try registry.store.id(.experiencedTeacher)
    let before = try registry.card(person).mentor?.value.trainedOn
    try registry.store.addAttainment(
      training(registry.today), of: [person], in: registry.scope(), by: registry.author)
    let line = try #require(try registry.card(person).attainments.first)
    try registry.store.removeAttainment(line.id, of: person, in: registry.scope(), by: registry.author)
    #expect(try registry.card(person).mentor?.value.trainedOn == before)
  }

  @Test("the same twice is refused, and somebody else's person is not there")
  func refusals() throws {
    let person = try registry.store.id(.experiencedTeacher)
    try registry.store.addAttainment(
      training(registry.today), of: [person], in: registry.scope(), by: registry.author)
    #expect(throws: Failure.refused(.alreadyExists)) {
      try registry.store.addAttainment(
        training(registry.today), of: [person], in: registry.scope(), by: registry.author)
    }
    #expect(throws: Failure.self) {
      try registry.store.addAttainment(
        training(registry.today), of: [person], in: registry.scope(DemoCast.otherSchool), by: registry.author)
    }
  }
}
