import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Orders about pairs")
struct OrderTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  private func drafts(_ mentees: [DemoCast] = [.mentee, .twinHere]) throws -> [Pair.ID] {
    try work.store.addPairs(work.new(.experiencedTeacher, mentees), in: work.scope(), by: work.author)
  }

  private let signature = Pair.FixingOrder(number: "77-ОД", date: PairWork.today)

  @Test("a draft keeps its pairs without fixing them; number and date fix them all at once")
  func signing() throws {
    let pairs = try drafts()
    let order = try work.store.draftOrder(pairs, .fixing, in: work.scope(), by: work.author)
    #expect(try pairs.allSatisfy { try work.details($0).line.status == .draft })
    #expect(try work.details(pairs[0]).line.awaits == nil)
    let card = try work.store.order(order, in: work.scope(), today: PairWork.today)
    #expect(card.lines.count == 2 && card.order.state == .draft && card.head.isEmpty == false)
    #expect(throws: Failure.refused(.pairInDraftOrder, field: "number")) {
      try work.store.draftOrder([pairs[0]], .fixing, in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.stale) {
      try work.store.signOrder(order, as: signature, version: 99, in: work.scope(), by: work.author)
    }
    try work.store.signOrder(order, as: signature, version: card.order.version, in: work.scope(), by: work.author)
    #expect(try pairs.allSatisfy { try work.details($0).line.status == .active })
    #expect(throws: Failure.refused(.orderSigned, field: "number")) {
      try work.store.signOrder(order, as: signature, version: 2, in: work.scope(), by: work.author)
    }
  }

  @Test("a pair leaves a draft, a draft is dropped, and a signed order is neither")
  func discarding() throws {
    let pairs = try drafts()
    let order = try work.store.draftOrder(pairs, .fixing, in: work.scope(), by: work.author)
    try work.store.excludePair(pairs[1], from: order, in: work.scope(), by: work.author)
    #expect(try work.details(pairs[1]).line.awaits == .fixing)
    #expect(throws: Failure.notFound) {
      try work.store.excludePair(pairs[1], from: order, in: work.scope(), by: work.author)
    }
    try work.store.discardOrder(order, in: work.scope(), by: work.author)
    #expect(throws: Failure.notFound) { try work.store.order(order, in: work.scope(), today: PairWork.today) }
    let signed = try work.store.fixPairs(pairs, by: signature, in: work.scope(), by: work.author)
    #expect(throws: Failure.refused(.orderSigned)) {
      try work.store.discardOrder(signed, in: work.scope(), by: work.author)
    }
  }

  @Test("an order on completion takes closed pairs only, and a pair it completed is not opened again")
  func completion() throws {
    let overdue = try work.store.pair(of: .overdueMentee)
    #expect(throws: Failure.refused(.pairNotClosed, field: "number")) {
      try work.store.draftOrder([overdue], .completion, in: work.scope(), by: work.author)
    }
    try work.store.endPairs([overdue: .complete], in: work.scope(), by: work.author)
    #expect(try work.details(overdue).line.awaits == .completion)
    try work.store.fixPairs([overdue], .completion, by: signature, in: work.scope(), by: work.author)
    #expect(try work.details(overdue).changes.completion?.signature == signature)
    #expect(throws: Failure.refused(.completionSigned)) {
      try work.store.reopenPair(overdue, .mistake, until: nil, in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.refused(.alreadyExists, field: "number")) {
      try work.store.fixPairs(drafts(), by: signature, in: work.scope(), by: work.author)
    }
  }

  @Test("an order on replacement names who led before, and takes no other pairs")
  func replacement() throws {
    let pairs = try drafts([.mentee])
    #expect(throws: Failure.refused(.notReplacement, field: "number")) {
      try work.store.draftOrder(pairs, .replacement, in: work.scope(), by: work.author)
    }
    let later = Replacement(mentor: try work.stay(.noviceTeacher), starts: PairWork.today.adding(days: 10))
    let new = try work.store.replaceMentor(of: pairs[0], later, in: work.scope(), by: work.author)
    let order = try work.store.draftOrder(new, .replacement, in: work.scope(), by: work.author)
    let card = try work.store.order(order, in: work.scope(), today: PairWork.today)
    #expect(card.lines.first?.former?.surname == "Иванова")
  }

  @Test("another school neither sees an order nor changes it; the list is the scope's own")
  func foreign() throws {
    let order = try work.store.draftOrder(drafts(), .fixing, in: work.scope(), by: work.author)
    let other = try work.scope(DemoCast.otherSchool)
    #expect(throws: Failure.notFound) { try work.store.order(order, in: other, today: PairWork.today) }
    #expect(throws: Failure.notFound) {
      try work.store.signOrder(order, as: signature, version: 1, in: other, by: work.author)
    }
    #expect(throws: Failure.notFound) { try work.store.discardOrder(order, in: other, by: work.author) }
    let list = try work.store.orders(OrderFilter(), in: work.scope())
    #expect(list.lines.first?.order.id == order && list.lines.first?.pairs == 2)
    #expect(try !work.store.orders(OrderFilter(), in: other).lines.contains { $0.order.id == order })
  }

  @Test("the demo has an order of each kind, drafts, a pause, a replacement and papers of teachers")
  func demo() throws {
    let lines = try work.store.orders(OrderFilter(), in: work.scope(), size: 500).lines
    for kind in Order.Kind.allCases { #expect(lines.contains { $0.order.kind == kind && $0.pairs > 0 }) }
    #expect(lines.contains { $0.order.state == .draft })
    var filter = PairFilter()
    filter.status = .paused
    #expect(try work.store.pairs(filter, in: work.scope(), today: PairWork.today).total == 1)
    filter = PairFilter()
    filter.lacksPapers = true
    let lacking = try work.store.pairs(filter, in: .everything, today: PairWork.today).total
    filter = PairFilter()
    filter.form = .init(rawValue: "teacher-teacher")
    #expect(lacking > 0)
    #expect(try work.store.pairs(filter, in: .everything, today: PairWork.today).total > lacking)
  }
}
