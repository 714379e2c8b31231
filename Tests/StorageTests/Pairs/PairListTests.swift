import Mentoring
import Storage
import TestSupport
import Testing

@Suite("The list of pairs")
struct PairListTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  private func all(_ filter: PairFilter, in scope: Scope, today: CalendarDate = PairWork.today) throws -> [PairLine] {
    var filter = filter
    var lines: [PairLine] = []
    repeat {
      lines += try work.store.pairs(filter, in: scope, today: today).lines
      filter.page += 1
    } while lines.count == (filter.page - 1) * 50
    return lines
  }

  @Test(
    "the statement and the domain agree on the status of every pair",
    arguments: [
      "2025-09-10", "2025-12-20", "2026-05-20", "2026-08-31", "2026-11-21", "2027-06-01",
    ])
  func statusTwice(_ iso: String) throws {
    let date = try #require(CalendarDate(iso: iso))
    let lines = try all(PairFilter(), in: work.scope(), today: date)
    #expect(lines.count > 100)
    for line in lines {
      let pair = try work.store.pair(line.id, in: .everything, today: date).pair
      #expect(pair.status(on: date) == line.status)
    }
  }

  @Test(
    "pages neither repeat nor lose a pair, whatever the order",
    arguments: [
      PairFilter.Sort.urgency, .mentor, .mentee, .form, .organisation, .status, .order, .starts, .ends,
    ])
  func pages(_ sort: PairFilter.Sort) throws {
    var filter = PairFilter()
    filter.sort = sort
    filter.isDescending = sort == .starts
    let lines = try all(filter, in: work.scope())
    let total = try work.store.pairs(filter, in: work.scope(), today: PairWork.today).total
    #expect(lines.count == total)
    #expect(Set(lines.map(\.id)).count == total)
  }

  @Test("filters narrow to what they say")
  func filters() throws {
    var filter = PairFilter()
    filter.text = "тюлькина а"
    #expect(try all(filter, in: work.scope()).map(\.mentee.name.surname) == ["Тюлькина"])
    filter = PairFilter()
    filter.status = .overdue
    #expect(try all(filter, in: work.scope()).allSatisfy { $0.lastDay < PairWork.today })
    filter = PairFilter()
    filter.place = "7А"
    let seventh = try all(filter, in: work.scope())
    #expect(!seventh.isEmpty && seventh.allSatisfy { $0.mentee.place == "7А" })
    filter = PairFilter()
    filter.form = .init(rawValue: "teacher-teacher")
    #expect(try all(filter, in: work.scope()).allSatisfy { $0.form == "учитель – учитель" })
  }

  @Test("what asks for something stands first")
  func urgency() throws {
    let statuses = try all(PairFilter(), in: work.scope()).map(\.status)
    #expect(statuses.first == .overdue)
    let rank: [Pair.Status: Int] = [.overdue: 0, .draft: 1, .active: 2, .fixed: 3, .completed: 4, .endedEarly: 5]
    #expect(statuses.compactMap { rank[$0] } == statuses.compactMap { rank[$0] }.sorted())
  }

  @Test("a school sees its pairs, and those that its people lead elsewhere, but changes only its own")
  func scope() throws {
    let college = try work.scope(DemoCast.college)
    let led = try all(PairFilter(), in: college).filter { !$0.isOwn }
    let line = try #require(led.first)
    #expect(try work.store.pair(line.id, in: college, today: PairWork.today).line.isOwn == false)
    #expect(throws: Failure.notFound) {
      try work.store.pairForEditing(line.id, in: college, today: PairWork.today)
    }
    let foreign = try work.store.pair(of: .draftMentee)
    #expect(throws: Failure.notFound) {
      try work.store.pair(foreign, in: work.scope(DemoCast.otherSchool), today: PairWork.today)
    }
  }

  @Test("to whom minors are codes, no minor is found by a name")
  func hiddenMinors() throws {
    var filter = PairFilter()
    filter.text = "Тюлькина"
    filter.seesMinors = false
    #expect(try all(filter, in: work.scope()).isEmpty)
    filter.text = "Иванова"
    #expect(try all(filter, in: work.scope()).allSatisfy { !$0.mentor.isMinor })
  }

  @Test("a surname typed in the other keyboard layout is found all the same")
  func swappedLayout() throws {
    var filter = PairFilter()
    filter.text = "n.kmrbyf"
    let list = try work.store.pairs(filter, in: work.scope(), today: PairWork.today)
    #expect(list.swapped == "тюлькина")
    #expect(list.lines.map(\.mentee.name.surname) == ["Тюлькина"])
  }
}
