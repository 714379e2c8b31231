import Mentoring
import Storage
import TestSupport
import Testing

@Suite struct DemoCastTests {
  let demo: DemoDatabase

  init() throws { demo = try DemoDatabase.shared.get() }

  @Test("Everybody of the cast is where tests look", arguments: DemoCast.allCases)
  func presence(_ member: DemoCast) throws {
    let count = try demo.number(
      """
      SELECT count(*) FROM person
      JOIN stay ON stay.personId = person.id
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE surname || ' ' || given || ' ' || patronymic = '\(member.name.full)' AND slug = '\(member.organisation)'
      """)
    #expect(count == 1)
  }

  @Test("The mentee is 14 in class 8 without a pair, the youngest is 9")
  func ages() throws {
    let store = try TestPortal.demoStore()
    #expect(try demo.texts(placement(of: .mentee)) == ["8А"])
    #expect(try demo.number("SELECT count(*) FROM pair WHERE menteeStayId IN (\(stays(of: .mentee)))") == 0)
    #expect(try demo.texts(birth(of: .mentee)) == ["2012-03-14"])
    #expect(try demo.texts(birth(of: .tooYoung)) == ["2017-05-12"])
    #expect(throws: Failure.notFound) { try store.pair(of: .mentee) }
  }

  @Test("The experienced teacher leads a draft and an overdue pair and is free for more")
  func teacher() throws {
    #expect(
      try demo.texts(
        "SELECT ifnull(issuedOn, 'none') FROM pair LEFT JOIN fixingOrder ON fixingOrder.id = orderId"
          + " WHERE mentorStayId IN (\(stays(of: .experiencedTeacher))) ORDER BY 1") == ["2026-09-11", "none"])
    #expect(
      try demo.number(
        "SELECT capacity FROM mentorProfile WHERE personId IN (\(people(.experiencedTeacher)))") == 5)
  }

  @Test("The dairy has an agreement in force with the school of the cast")
  func agreement() throws {
    #expect(
      try demo.number(
        """
        SELECT count(*) FROM agreement
        JOIN organisation AS school ON school.id = organisationId
        JOIN organisation AS partner ON partner.id = partnerId
        WHERE school.slug = 'voya' AND partner.slug = 'maslozavod' AND ends > '2026-11-21'
        """) == 1)
  }

  private func people(_ member: DemoCast) -> String {
    "SELECT id FROM person WHERE surname || ' ' || given || ' ' || patronymic = '\(member.name.full)'"
  }

  private func stays(of member: DemoCast) -> String { "SELECT id FROM stay WHERE personId IN (\(people(member)))" }

  private func birth(of member: DemoCast) -> String { "SELECT birthDate FROM person WHERE id IN (\(people(member)))" }

  private func placement(of member: DemoCast) -> String {
    "SELECT label FROM placement WHERE stayId IN (\(stays(of: member))) ORDER BY since DESC LIMIT 1"
  }
}
