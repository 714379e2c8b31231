import Mentoring
import Storage
import TestSupport
import Testing

@Suite struct DemoTests {
  let demo: DemoDatabase

  init() throws { demo = try DemoDatabase.shared.get() }

  @Test("The same day gives the same rows")
  func determinism() throws {
    #expect(try demo.dump() == DemoDatabase().dump())
  }

  @Test("The cast is of believable size")
  func sizes() throws {
    #expect(try demo.number("SELECT count(*) FROM organisation WHERE implementsSince IS NOT NULL") >= 8)
    #expect(try demo.number("SELECT count(DISTINCT personId) FROM stay WHERE role = 'pupil' AND ends IS NULL") >= 1_500)
    #expect(try demo.number("SELECT count(DISTINCT personId) FROM stay WHERE role = 'teacher' AND ends IS NULL") >= 150)
    #expect(try demo.number("SELECT count(DISTINCT organisationId) FROM stay WHERE role = 'employee'") >= 12)
    #expect(try demo.number("SELECT count(*) FROM pair WHERE starts >= '2026-09-01'") >= 700)
    #expect(try demo.number("SELECT count(*) FROM pair WHERE starts < '2026-08-31'") >= 600)
  }

  @Test("Every form of mentoring is in use, and groups are")
  func forms() throws {
    let forms = try demo.texts("SELECT DISTINCT formCode FROM pair ORDER BY 1")
    #expect(try forms == demo.texts("SELECT code FROM mentoringForm ORDER BY 1"))
    #expect(try demo.number("SELECT max(n) FROM (SELECT count(*) AS n FROM pair GROUP BY groupId)") >= 6)
  }

  @Test("Every status and every reason of an early end occur")
  func statuses() throws {
    let rules = [
      "closeReason = 'completed'", "closeReason <> 'completed'", "closedOn IS NULL AND orderId IS NULL",
      "closedOn IS NULL AND orderId IS NOT NULL AND starts > '2026-11-21'",
      "closedOn IS NULL AND orderId IS NOT NULL AND ends < '2026-11-21'",
      "closedOn IS NULL AND orderId IS NOT NULL AND '2026-11-21' BETWEEN starts AND ends",
    ]
    for rule in rules { #expect(try demo.number("SELECT count(*) FROM pair WHERE \(rule)") > 0, "\(rule)") }
    let reasons = try demo.texts("SELECT DISTINCT closeReason FROM pair WHERE closeReason IS NOT NULL")
    #expect(Set(reasons) == Set(Pair.Reason.allCases.map(\.rawValue)))
  }

  @Test("The previous school year is closed")
  func previousYear() throws {
    #expect(
      try demo.number("SELECT count(*) FROM pair WHERE starts < '2026-06-01' AND closedOn IS NULL") == 0)
  }

  @Test("No rule that only Swift knows is broken: age, order before the end, work of employers")
  func rules() throws {
    #expect(
      try demo.number(
        """
        SELECT count(*) FROM pair JOIN fixingOrder ON fixingOrder.id = orderId
        WHERE issuedOn > pair.ends OR fixingOrder.organisationId <> pair.organisationId
        """) == 0)
    #expect(
      try demo.number(
        """
        SELECT count(*) FROM pair
        JOIN stay AS guide ON guide.id = mentorStayId
        JOIN stay AS led ON led.id = menteeStayId
        JOIN mentoringForm ON code = formCode
        WHERE guide.role <> mentorRole OR led.role <> menteeRole OR led.organisationId <> pair.organisationId
        """) == 0)
  }

  @Test("Accounts without a password of the demo cannot sign in")
  func accounts() throws {
    let logins = try demo.texts("SELECT login FROM account WHERE passwordHash = 'hash' ORDER BY 1")
    #expect(logins == ["admin", "centre", "curator", "ruo"])
    #expect(try demo.number("SELECT count(*) FROM account WHERE passwordHash NOT IN ('hash', '!')") == 0)
  }

  @Test(
    "Any day can be today",
    arguments: ["2026-09-01", "2026-12-31", "2027-02-28", "2027-05-20", "2027-07-15", "2027-08-31"])
  func anyDay(_ text: String) throws {
    let today = try #require(CalendarDate(iso: text))
    let store = try Store.inMemory()
    try Demo.fill(store, today: today, passwordHash: "!")
    let percent = try store.coverage(try store.indicators()[0], on: today, in: .region).percent ?? 0
    #expect((60...63).contains(percent), "\(text): \(percent)")
  }

  @Test("A region grows a municipality at a time; its centre is what the dashboard is measured on")
  func region() throws {
    let store = try Store.inMemory()
    try Demo.fillRegion(store, municipalities: 2, today: TestPortal.today, passwordHash: "!")
    let indicator = try store.indicators()[0]
    let places = try store.places(with: indicator).filter { if case .municipality = $0.area { true } else { false } }
    let figures = try places.map { try store.coverage(indicator, on: TestPortal.today, in: $0.area) }
    #expect(Set(figures.compactMap { $0.percent.map { Int($0) } }) == [61, 48])
    let centre = try #require(places.first { $0.slug == "kirov" })
    #expect(try store.dashboard(indicator, of: centre, on: TestPortal.today).parts.count == 30)
    let all = try store.coverage(try store.indicators()[1], on: TestPortal.today, in: centre.area)
    let heads = try #require(all.denominator.heads)
    #expect((11_900...12_300).contains(heads), "\(heads) pupils")
  }
}
