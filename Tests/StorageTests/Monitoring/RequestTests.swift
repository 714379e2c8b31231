import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Requests of the centre")
struct RequestStorageTests {
  private let reports: Reports
  private var store: Store { reports.store }
  private let today = TestPortal.today

  init() throws { reports = try Reports() }

  private let known = DataRequest.Line(title: "Пар", kind: .number, source: .count(.pairs))
  private let coverage = DataRequest.Line(
    title: "Охват", kind: .share, source: .indicator(.init(rawValue: "coverage")))
  private let pupils = DataRequest.Line(title: "По отчёту", kind: .number, source: .report(.init("base.pupils")))
  private let asked = DataRequest.Line(title: "Комнат", kind: .number, source: nil)

  private func send(_ lines: [DataRequest.Line], to slugs: [String]) throws -> RequestCard {
    let places = try slugs.map { try store.organisation($0, within: .everything).id }
    let id = try store.sendRequest(
      DataRequest.Terms(title: "Проверка", explanation: "", asOf: today, due: today.adding(days: 7)), lines,
      to: places, in: .init(1), by: reports.author())
    return try store.request(id, within: .everything)
  }

  private func answer(_ card: RequestCard, _ slug: String, _ values: [Int: String], version: Int = 1) throws {
    try store.answerRequest(
      card.request.id, of: slug, values, note: "", version: version, within: .everything, by: reports.author())
  }

  @Test("the registry answers first: who is known wholly is not asked")
  func registry() throws {
    let card = try send([known, coverage, pupils], to: [reports.school])
    let reply = try #require(card.replies.first)
    #expect(reply.state == .answered && reply.author == nil)
    #expect(reply.answers[0]?.value == (try reports.card(reports.school).counted("forms.pairs")?.value))
    #expect(reply.answers[2]?.period == reports.passed)
    let curator = try reports.curator(of: reports.school)
    let before = try store.home(of: curator, on: today).total.openRequests.count
    _ = try send([known, asked], to: [reports.school])
    #expect(try store.home(of: curator, on: today).total.openRequests.count == before + 1)
  }

  @Test("an answer is one row of the table; its own value stands beside the registry's")
  func answered() throws {
    let card = try send([known, asked], to: [reports.school, reports.idle])
    try answer(card, reports.school, [0: "1", 1: "4"])
    let after = try store.request(card.request.id, within: .everything)
    let reply = try #require(after.replies.first { $0.slug == reports.school })
    #expect(reply.state == .answered && reply.answers[1]?.value == "4")
    #expect(reply.answers[0]?.isOfRegistry == false && reply.answers[0]?.counted != nil)
    #expect(after.replies.first { $0.slug == reports.idle }?.state == .asked)
    #expect(throws: Failure.stale) { try answer(card, reports.school, [:]) }
  }

  @Test("an answer goes back with a remark and comes again")
  func returned() throws {
    let card = try send([asked], to: [reports.school])
    try answer(card, reports.school, [0: "4"])
    try store.returnAnswer(
      card.request.id, of: reports.school, remark: "Проверьте", version: 2, within: .everything, by: reports.author())
    let reply = try #require(try store.request(card.request.id, within: .everything).replies.first)
    #expect(reply.state == .returned && reply.remark == "Проверьте")
    try answer(card, reports.school, [0: "5"], version: 3)
    let again = try #require(try store.request(card.request.id, within: .everything).replies.first)
    #expect(again.state == .answered && again.remark.isEmpty)
  }

  @Test("a closed request takes no answer and reminds nobody")
  func closed() throws {
    let card = try send([asked], to: [reports.school])
    let curator = try reports.curator(of: reports.school)
    let waiting = try store.home(of: curator, on: today).total.openRequests.count
    try store.closeRequest(card.request.id, version: 1, within: .everything, by: reports.author())
    #expect(throws: Failure.refused(.requestClosed)) { try answer(card, reports.school, [0: "4"]) }
    #expect(try store.home(of: curator, on: today).total.openRequests.count == waiting - 1)
  }

  @Test("a curator sees her own row and no request that does not ask her")
  func scope() throws {
    let card = try send([asked], to: [reports.school, reports.idle])
    let own = try reports.curator(of: reports.school).scope
    #expect(try store.request(card.request.id, within: own).replies.map(\.slug) == [reports.school])
    let foreign = try send([asked], to: [reports.idle])
    #expect(throws: Failure.notFound) { try store.request(foreign.request.id, within: own) }
    #expect(throws: Failure.notFound) {
      try store.sendRequestToStranger(asked, by: reports.author())
    }
  }
}

extension Store {
  /// An organisation that does not implement the model is nobody's addressee.
  fileprivate func sendRequestToStranger(_ line: DataRequest.Line, by author: Author) throws {
    do {
      _ = try sendRequest(
        DataRequest.Terms(title: "Проверка", explanation: "", asOf: author.today, due: author.today), [line],
        to: [organisation(DemoCast.dairy, within: .everything).id], in: .init(1), by: author)
    } catch Failure.refused(.notOffered, _) { throw Failure.notFound }
  }
}
