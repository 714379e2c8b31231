import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Curators")
struct CuratorshipTests {
  private let accounts: Accounts
  private var store: Store { accounts.store }

  init() throws { accounts = try Accounts() }

  private func appointment(at slug: String) throws -> CuratorBaseLine.Appointment {
    try #require(try accounts.curators(of: slug).first)
  }

  private func order(_ number: String = "15-од") -> AppointmentOrder {
    AppointmentOrder(number: number, date: accounts.today)
  }

  @Test("the role passes on: one period closes the day before the other opens, and both hear of it")
  func handover() throws {
    let old = try appointment(at: DemoCast.school)
    let next = try appointment(at: DemoCast.otherSchool)
    let day = accounts.today.adding(days: 6)
    try store.handOver(
      old.id, Handover(successor: next.account, date: day, order: order()), within: .everything, by: accounts.author())
    let now = try accounts.curators(of: DemoCast.school)
    #expect(now.map(\.period.end) == [day.adding(days: -1), nil])
    #expect(now.last?.account == next.account)
    #expect(now.last?.order == order())
    #expect(try accounts.reach(of: old.account, on: day, token: 1)?.organisations.isEmpty == true)
    #expect(try accounts.reach(of: next.account, on: day, token: 2)?.organisations.count == 2)
    let centre = try accounts.viewer("curator")
    #expect(try store.home(of: centre, on: day).handovers.map(\.isSuccessor) == [false])
  }

  @Test("a second curator who takes over keeps her own beginning, and the order is the new one")
  func secondCurator() throws {
    let old = try appointment(at: DemoCast.school)
    let link = try store.inviteAccount(
      accounts.newcomer(), link: Accounts.token(1), for: accounts.viewer("centre"), by: accounts.author())
    #expect(try accounts.curators(of: DemoCast.school).count == 2)
    let tomorrow = accounts.today.adding(days: 1)
    try store.handOver(
      old.id, Handover(successor: link.account, date: tomorrow, order: order()), within: .everything,
      by: accounts.author())
    let last = try #require(try accounts.curators(of: DemoCast.school).last)
    #expect(last.account == link.account)
    #expect(last.period.start == accounts.today)
    #expect(last.order == order())
  }

  @Test("what cannot be handed over is refused")
  func refusals() throws {
    let old = try appointment(at: DemoCast.school)
    let hand = { (successor: Account.ID?, day: CalendarDate, scope: Scope) in
      try store.handOver(
        old.id, Handover(successor: successor, date: day, order: order()), within: scope, by: accounts.author())
    }
    #expect(throws: Failure.refused(.sameCurator)) { try hand(old.account, accounts.today, .everything) }
    #expect(throws: Failure.refused(.beforeAppointment)) { try hand(nil, old.period.start, .everything) }
    #expect(throws: Failure.refused(.dateTooFar)) { try hand(nil, accounts.today.adding(years: 1), .everything) }
    #expect(throws: Failure.notFound) { try hand(accounts.viewer("ruo").id, accounts.today, .everything) }
    let other = Scope.organisations([try accounts.place(DemoCast.otherSchool)])
    #expect(throws: Failure.notFound) { try hand(nil, accounts.today, other) }
    try hand(nil, accounts.today, .everything)
    #expect(throws: Failure.refused(.alreadyHandedOver)) { try hand(nil, accounts.today, .everything) }
  }

  @Test("an organisation without a curator and a curator without an order are tasks and marks until they are not")
  func lacks() throws {
    let all = Scope.everything
    let lacking = { try store.curators(CuratorFilter(), within: all, on: accounts.today, limit: 50, page: { _ in 1 }) }
    let before = try lacking().lacking
    #expect(before[.curator] == 1)
    let old = try appointment(at: DemoCast.school)
    try store.handOver(
      old.id, Handover(successor: nil, date: accounts.today, order: order()), within: all, by: accounts.author())
    #expect(try lacking().lacking[.curator] == 2)
    #expect(try store.home(of: accounts.viewer("admin"), on: accounts.today).total.missingCurators == 2)
    _ = try store.inviteAccount(
      accounts.newcomer(), link: Accounts.token(1), for: accounts.viewer("admin"), by: accounts.author())
    let after = try lacking().lacking
    #expect(after[.curator] == 1)
    #expect(after[.order] == (before[.order] ?? 0) + 1)
  }

  @Test("contacts and training of a curator are changed once a version, within the reach")
  func editing() throws {
    let line = try appointment(at: DemoCast.school)
    let card = try store.curator(line.id, within: .everything)
    let draft = CuratorDraft(
      order: order("99-од"), contacts: AccountDetails.Contacts(post: "завуч", phone: "+7 (83355) 2-10-01", email: ""),
      training: CuratorTraining(course: "Курс", hours: 72, date: accounts.today, certificate: "№ 1"))
    let scope = Scope.organisations([try accounts.place(DemoCast.school)])
    try store.changeCurator(line.id, to: draft, version: card.version, within: scope, by: accounts.author())
    #expect(try appointment(at: DemoCast.school).training.hours == 72)
    #expect(throws: Failure.stale) {
      try store.changeCurator(line.id, to: draft, version: card.version, within: scope, by: accounts.author())
    }
    let other = Scope.organisations([try accounts.place(DemoCast.otherSchool)])
    #expect(throws: Failure.notFound) {
      try store.changeCurator(line.id, to: draft, version: card.version + 1, within: other, by: accounts.author())
    }
  }

  @Test("nobody is appointed twice to one organisation for the same days")
  func overlap() throws {
    let curator = try accounts.viewer("curator")
    #expect(throws: Failure.refused(.alreadyCurator)) {
      try store.appointCurator(
        curator.id, to: accounts.place(DemoCast.school), order(), from: accounts.today,
        for: accounts.viewer("centre"), by: accounts.author())
    }
  }
}
