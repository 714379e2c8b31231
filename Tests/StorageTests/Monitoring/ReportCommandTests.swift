import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Reports of schools")
struct ReportCommandTests {
  private let reports: Reports

  init() throws { reports = try Reports() }

  @Test("what the registry counts on the day is what the dashboard counts on it")
  func coverage() throws {
    let card = try reports.card(reports.school)
    #expect(card.countedOn == CalendarDate(iso: "2026-11-20"))
    let indicator = try reports.store.indicators()[0]
    let coverage = try reports.store.coverage(
      indicator, on: card.countedOn, in: .organisation(card.organisation.id))
    #expect(card.counted("categories.age10to19")?.keys == coverage.counted.map(\.person.rawValue).sorted())
  }

  @Test("from the first section to acceptance, every step is an event")
  func wholeWay() throws {
    try reports.send(reports.idle)
    #expect(try reports.card(reports.idle).report?.state == .sent)
    try reports.accept(reports.idle)
    let report = try #require(try reports.card(reports.idle).report)
    #expect(report.state == .accepted && report.acceptedOn == TestPortal.today)
    #expect(report.signature?.name == "Захарова Е. В.")
    let subject = Store.subject(ofReport: reports.current, of: try reports.card(reports.idle).organisation.id)
    let kinds = try reports.store.events(of: subject).map(\.kind)
    #expect(kinds.prefix(2) == ["reportAccepted", "reportSent"])
    #expect(kinds.count { $0 == "reportSectionSaved" } == ReportSection.allCases.count)
  }

  @Test("an error blocks, an unconfirmed warning blocks, and nothing is sent")
  func refused() throws {
    try reports.explain(reports.idle)
    let wrong = ["forms.pairs": "1", "forms.groups": "0"].reduce(into: [ReportLine.Code: ReportEntry]()) {
      $0[.init($1.key)] = ReportEntry(value: $1.value, note: "так")
    }
    try reports.save(.forms, wrong, of: reports.idle)
    let card = try reports.card(reports.idle)
    #expect(card.findings.contains { $0.severity == .error })
    #expect(throws: Failure.refused(.reportDoesNotAddUp, field: "confirm")) {
      try reports.store.sendReport(
        Report.Signature(name: "А", post: "Б", date: TestPortal.today), confirming: [:], of: reports.idle,
        in: reports.current, version: card.report?.version ?? 0, for: reports.curator(of: reports.idle),
        by: reports.author())
    }
    #expect(try reports.card(reports.idle).report?.state == .draft)
  }

  @Test("what was accepted stands still, whatever happens to the people and the contingent afterwards")
  func snapshot() throws {
    let before = try reports.card(reports.school, reports.passed)
    #expect(before.report?.state == .accepted)
    let keys = try #require(before.counted("forms.mentees")?.keys)
    #expect(keys.count == Int(before.value("forms.mentees")))
    let year = SchoolYear(startYear: 2025)
    let record = try reports.store.contingent(of: reports.school, in: year, within: .everything)
    try reports.store.saveContingent(
      of: reports.school, in: year, heads: [.pupils: 9000], asOf: CalendarDate(iso: "2025-09-20")!, source: "ОО-1",
      version: record.version, within: .everything, by: reports.author())
    let after = try reports.card(reports.school, reports.passed)
    #expect(after.sheet.counted == before.sheet.counted)
    #expect(after.sheet.entries == before.sheet.entries)
  }

  @Test("what is sent stands still too, and counts anew when it comes back")
  func sentStandsStill() throws {
    try reports.send(reports.idle)
    let before = try reports.card(reports.idle)
    let year = SchoolYear(startYear: 2026)
    let record = try reports.store.contingent(of: reports.idle, in: year, within: .everything)
    try reports.store.saveContingent(
      of: reports.idle, in: year, heads: [.pupils: 9000, .pupils10to19: 8000], asOf: TestPortal.today,
      source: "ОО-1", version: record.version, within: .everything, by: reports.author())
    #expect(try reports.card(reports.idle).sheet.counted == before.sheet.counted)
    try reports.store.returnReport(
      of: reports.idle, in: reports.current, remarks: [.init("base.pupils"): "Проверьте"],
      version: before.report?.version ?? 0, for: reports.centre(), by: reports.author())
    let returned = try reports.card(reports.idle)
    #expect(returned.report?.state == .returned)
    #expect(returned.counted("base.pupils")?.value == "9000")
    #expect(returned.value("base.pupils") == before.value("base.pupils"))
    #expect(returned.sheet.entry(.init("base.pupils")).remark == "Проверьте")
  }

  @Test("what comes back after the lock may be mended for two weeks")
  func returnedAfterLock() throws {
    try reports.send(reports.idle)
    let sent = try reports.card(reports.idle)
    let late = sent.campaign.terms.locksOn.adding(days: 5)
    try reports.store.returnReport(
      of: reports.idle, in: reports.current, remarks: [.init("base.pupils"): "Проверьте"],
      version: sent.report?.version ?? 0, for: reports.centre(), by: reports.author(on: late))
    #expect(try reports.card(reports.idle, on: late).isWritable)
    #expect(try reports.card(reports.idle, on: late.adding(days: Campaign.daysToCorrect)).isWritable)
    #expect(try !reports.card(reports.idle, on: late.adding(days: Campaign.daysToCorrect + 1)).isWritable)
  }

  @Test("a corrected edition begins with the accepted values and leaves those where they are")
  func correction() throws {
    let accepted = try reports.card(reports.school, reports.passed)
    try reports.store.correctReport(
      of: reports.school, in: reports.passed, version: accepted.report?.version ?? 0,
      for: reports.curator(of: reports.school), by: reports.author(on: CalendarDate(iso: "2026-06-01")!))
    let latest = try reports.card(reports.school, reports.passed)
    #expect(latest.report?.edition == accepted.editions.count + 1 && latest.report?.state == .draft)
    #expect(latest.value("score.sum") == "15")
    let first = try reports.card(reports.school, reports.passed, edition: 1)
    #expect(first.sheet.entries == accepted.sheet.entries)
  }

  @Test("after the lock nothing is written, corrected or sent, until the centre lets one school")
  func lock() throws {
    let late = CalendarDate(iso: "2027-01-20")!
    #expect(throws: Failure.refused(.campaignLocked)) { try reports.explain(reports.idle, on: late) }
    let accepted = try reports.card(reports.school, reports.passed)
    #expect(throws: Failure.refused(.campaignLocked, field: "correct")) {
      try reports.store.correctReport(
        of: reports.school, in: reports.passed, version: accepted.report?.version ?? 0,
        for: reports.curator(of: reports.school), by: reports.author())
    }
    try reports.store.grantException(
      reports.current, of: reports.idle, until: late.adding(days: 5), reason: "карантин", within: .everything,
      by: reports.author(on: late))
    try reports.send(reports.idle, on: late)
    let report = try #require(try reports.card(reports.idle, on: late).report)
    #expect(report.daysLate(due: CalendarDate(iso: "2026-12-20")!) == 31)
  }

  @Test("a return keeps the first day of sending, a recall forgets it")
  func days() throws {
    try reports.send(reports.idle)
    let sent = try reports.card(reports.idle)
    try reports.store.returnReport(
      of: reports.idle, in: reports.current, remarks: [.init("base.pupils"): "?"],
      version: sent.report?.version ?? 0, for: reports.centre(), by: reports.author())
    try reports.send(reports.idle, on: TestPortal.today.adding(days: 40))
    #expect(try reports.card(reports.idle).report?.sentOn == TestPortal.today)
    try reports.store.recallReport(
      of: reports.idle, in: reports.current, version: reports.card(reports.idle).report?.version ?? 0,
      for: reports.curator(of: reports.idle), by: reports.author())
    #expect(try reports.card(reports.idle).report?.sentOn == nil)
    #expect(try reports.card(reports.idle).report?.state == .draft)
  }

  @Test("a school with pairs cannot say that it has no participants; one without can, in one press and in time")
  func nilReturn() throws {
    #expect(throws: Failure.refused(.participantsExist, field: "nil-return")) {
      try reports.store.sendNilReport(
        of: reports.idle, in: reports.current, for: reports.curator(of: reports.idle), by: reports.author())
    }
    // The day of the figures moves only while nobody has handed in.
    let sent = try reports.store.monitoringBoard(of: .init(1), within: .everything, in: 2026, on: TestPortal.today).rows
      .map(\.slug).first { try reports.card($0).report?.state == .sent }
    try reports.store.returnReport(
      of: #require(sent), in: reports.current, remarks: [.init("base.pupils"): "?"],
      version: reports.card(#require(sent)).report?.version ?? 0, for: reports.centre(), by: reports.author())
    // In the summer nobody has a pair in force.
    let summer = CalendarDate(iso: "2026-07-10")!
    let terms = Campaign.Terms(
      opensOn: summer, asOf: summer, due: summer.adding(days: 90), locksOn: summer.adding(days: 120))
    try reports.store.openCampaign(
      reports.current, in: .init(1), terms,
      version: reports.store.campaign(reports.current, in: .init(1)).version, by: reports.author())
    try reports.store.sendNilReport(
      of: reports.idle, in: reports.current, for: reports.curator(of: reports.idle), by: reports.author(on: summer))
    let card = try reports.card(reports.idle, on: summer)
    #expect(card.report?.state == .sent && card.report?.isNil == true)
    #expect(card.value("forms.pairs") == "0" && card.value("categories.health") == "0")
    #expect(card.report?.daysLate(due: card.campaign.terms.due) == 0)
  }

  @Test("two who save one section: the second is told, whoever saved another section is not")
  func race() throws {
    let entries = [ReportLine.Code("score.sum"): ReportEntry(value: "12")]
    try reports.save(.score, entries, of: reports.idle)
    #expect(throws: Failure.stale) {
      try reports.store.saveSection(
        .score, entries, .draft, of: reports.idle, in: reports.current, version: 0, for: reports.centre(),
        by: reports.author())
    }
    try reports.store.saveSection(
      .results, [.init("results.events"): ReportEntry(value: "3")], .draft, of: reports.idle, in: reports.current,
      version: 0, for: reports.centre(), by: reports.author())
    #expect(try reports.card(reports.idle).value("results.events") == "3")
  }

  @Test("a foreign school's report does not exist")
  func foreign() throws {
    let other = try reports.curator(of: DemoCast.otherSchool)
    #expect(throws: Failure.notFound) {
      try reports.store.report(reports.current, of: reports.school, within: other.scope, on: TestPortal.today)
    }
    #expect(throws: Failure.notFound) {
      try reports.store.saveSection(
        .score, [:], .draft, of: reports.school, in: reports.current, version: 0, for: other, by: reports.author())
    }
  }
}
