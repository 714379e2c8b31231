import Mentoring
import Storage
import TestSupport
import Testing

@Suite("What goes on from a campaign")
struct OutcomeTests {
  private let reports: Reports
  private var store: Store { reports.store }
  private let municipality = Municipality.ID(1)

  init() throws { reports = try Reports() }

  private func outcome(_ period: ReportPeriod) throws -> CampaignOutcome {
    try store.outcome(period, in: municipality, on: TestPortal.today)
  }

  @Test("its figures are those of the dashboard on the day of the campaign, school by school")
  func sameAsDashboard() throws {
    let outcome = try outcome(reports.passed)
    #expect(outcome.date == outcome.campaign.terms.asOf)
    for (index, line) in outcome.figures.enumerated() {
      let dashboard = try store.dashboard(line.indicator, of: outcome.place, on: outcome.date)
      #expect(dashboard.whole.tally == line.figure.tally && dashboard.whole.gap == line.figure.gap)
      guard index == 0 else { continue }
      #expect(dashboard.parts.map(\.figure.tally) == outcome.schools.compactMap { $0.figures.first?.figure.tally })
      #expect(dashboard.history.map(\.percent) == outcome.history.map(\.percent))
    }
  }

  @Test("the mentees of accepted reports are the counted of the dashboard on that day")
  func sameAsReports() throws {
    let outcome = try outcome(reports.passed)
    let code = try #require(outcome.leading?.indicator.code)
    for school in outcome.schools {
      let answered = try #require(outcome.reports.organisations.first { $0.slug == school.place.slug })
      let line = try #require(outcome.reports.line("categories.age10to19"))
      #expect(
        outcome.reports.value(line, of: answered.id) == school.figure(code).map { String($0.tally.counted) },
        "\(school.place.slug)")
    }
  }

  @Test("a correction of later is the edition that counts, and an accepted report moves with nothing else")
  func editions() throws {
    let outcome = try outcome(reports.passed)
    #expect(outcome.reports.organisations.contains { $0.edition == 2 })
    #expect(outcome.reports.organisations.count == outcome.board.rows.count)
  }

  @Test("a year shows the reports of its half, a campaign ahead shows today")
  func year() throws {
    let year = try outcome(ReportPeriod(year: 2026, part: .whole))
    #expect(year.reports.campaign.period == reports.passed && !year.reports.organisations.isEmpty)
    let ahead = try outcome(ReportPeriod(year: 2027, part: .first))
    #expect(ahead.date == TestPortal.today && ahead.reports.organisations.isEmpty)
  }

  @Test("people by age and sex add up to the coverage of the same date, in each school")
  func headcount() throws {
    let date = TestPortal.today
    let indicator = try #require(try store.indicators().first)
    let outcome = try outcome(reports.current)
    for school in outcome.schools {
      let headcount = try store.headcount(of: school.place, on: date)
      let coverage = try store.coverage(indicator, on: date, in: school.place.area)
      let ages = Headcount.Group.learnerMentees.ages.filter { age in
        guard case .years(let years) = age else { return false }
        return (10...19).contains(years.lowerBound) && years.count == 1
      }
      let people = ages.flatMap { headcount.people(.learnerMentees, $0) }.map(\.person)
      #expect(Set(people) == Set(coverage.counted.compactMap(\.person)), "\(school.place.slug)")
      #expect(people.count == ages.reduce(0) { $0 + headcount.count(.learnerMentees, $1) })
    }
  }

  @Test("a sex that is entered moves somebody from one column to another, and the total stays")
  func sex() throws {
    let place = try store.place(slug: DemoCast.school, within: .everything)
    let before = try store.headcount(of: place, on: TestPortal.today)
    let girl = try #require(before.people(.learners, nil, .some(.female)).first).person
    let card = try store.personCard(girl, in: .everything, on: TestPortal.today)
    try store.changePerson(
      girl,
      PersonChange(
        identity: PersonIdentity(name: card.person.name, birthDate: card.person.birthDate), sex: nil,
        workSince: card.person.workSince), version: card.person.version, in: .everything, by: reports.author())
    let after = try store.headcount(of: place, on: TestPortal.today)
    #expect(after.count(.learners, nil, .some(nil)) == before.count(.learners, nil, .some(nil)) + 1)
    #expect(after.count(.learners) == before.count(.learners))
  }
}
