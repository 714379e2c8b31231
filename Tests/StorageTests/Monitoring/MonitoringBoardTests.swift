import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Who has handed in")
struct MonitoringBoardTests {
  private let reports: Reports

  init() throws { reports = try Reports() }

  private func board(_ scope: Scope = .everything) throws -> MonitoringBoard {
    try reports.store.monitoringBoard(of: .init(1), within: scope, in: 2026, on: TestPortal.today)
  }

  @Test("the passed half-year is accepted everywhere, in time but for one school")
  func passed() throws {
    let board = try board()
    let campaign = try #require(board.campaigns.first { $0.period == reports.passed })
    let cells = board.rows.compactMap { row in campaign.id.flatMap { row.cells[$0] } }
    #expect(cells.count == board.rows.count)
    #expect(cells.allSatisfy { $0.state == .accepted && $0.isHandedIn })
    #expect(cells.count { !$0.isInTime(campaign.terms.due) } == 1)
    #expect(cells.count { $0.edition == 2 } == 1)
  }

  @Test("the half-year that is on has a draft, one sent and one returned")
  func current() throws {
    let board = try board()
    let campaign = try #require(board.campaigns.last)
    #expect(campaign.period == reports.current)
    let states = board.rows.map { row in campaign.id.flatMap { row.cells[$0] }?.state }
    #expect(states.contains(.draft) && states.contains(.sent) && states.contains(.returned) && states.contains(nil))
  }

  @Test("nothing in the demo contradicts itself: what was sent has no errors left")
  func demo() throws {
    let board = try board()
    for row in board.rows {
      for period in [reports.passed, reports.current] {
        let card = try reports.card(row.slug, period)
        guard card.report?.state.isFrozen == true else { continue }
        let errors = card.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(row.slug) \(period.code): \(errors.map(\.key))")
      }
    }
  }

  @Test("a curator sees the row of her school alone")
  func scope() throws {
    #expect(try board(reports.curator(of: reports.school).scope).rows.map(\.slug) == [reports.school])
  }

  @Test("the first page counts what waits: for the school to fill, for the centre to check")
  func home() throws {
    let curator = try reports.store.home(of: reports.curator(of: reports.school), on: TestPortal.today)
    #expect(curator.agenda.items.contains { $0.kind == .fillReports && $0.count == 1 })
    #expect(!curator.agenda.items.contains { $0.kind == .checkReports })
    let centre = try reports.store.home(of: reports.centre(), on: TestPortal.today)
    #expect(centre.agenda.items.first { $0.kind == .checkReports }?.count == 1)
    let ringing = try reports.store.home(of: reports.centre(), on: CalendarDate(iso: "2026-12-23")!)
    #expect(ringing.agenda.items.contains { $0.kind == .callHeads })
  }

  @Test("on the planned day the centre is asked to open what nobody opened")
  func opening() throws {
    let spring = try reports.store.home(of: reports.centre(), on: CalendarDate(iso: "2027-04-20")!)
    #expect(spring.agenda.items.contains { $0.kind == .openCampaigns })
    let before = try reports.store.home(of: reports.centre(), on: CalendarDate(iso: "2027-04-19")!)
    #expect(!before.agenda.items.contains { $0.kind == .openCampaigns })
  }

  @Test("two who open one campaign: the second is told")
  func race() throws {
    let period = ReportPeriod(year: 2027, part: .first)
    let terms = Campaign.Terms(due: CalendarDate(iso: "2027-05-20")!)
    try reports.store.openCampaign(period, in: .init(1), terms, version: 0, by: reports.author())
    #expect(throws: Failure.stale) {
      try reports.store.openCampaign(period, in: .init(1), terms, version: 0, by: reports.author())
    }
  }
}
