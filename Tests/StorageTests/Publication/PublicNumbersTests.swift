import Mentoring
import Storage
import TestSupport
import Testing

@Suite("What the pages of a district show of its numbers together")
struct PublicNumbersTests {
  private let today = TestPortal.today

  private func region() throws -> Store {
    let store = try Store.inMemory()
    try Demo.fillRegion(store, municipalities: 2, today: today, passwordHash: "!")
    return store
  }

  private func shown(_ store: Store) throws -> [PublicNumbers] {
    let schools = try store.publicSchools(matching: "").map { try store.publicSchool($0.slug, on: today).place }
    return try (store.places(within: .everything) + schools).map { try store.publicFigures(of: $0, on: today).numbers }
  }

  @Test("no small number of a school is found from all that the district and its schools show")
  func district() throws {
    let audit = try SubtractionAudit(try TestPortal.demoStore(), on: today)
    let small = audit.found.filter { PublicCount.isSmall($0.value) }
    #expect(small.isEmpty, "\(small)")
    #expect(audit.hidden > 0 && audit.seen > 0)
  }

  @Test("nor from what a region, its municipalities and all their schools show")
  func levels() throws {
    let audit = try SubtractionAudit(try region(), on: today)
    let small = audit.found.filter { PublicCount.isSmall($0.value) }
    #expect(small.isEmpty, "\(small)")
  }

  @Test("pairs, mentees and mentors are shown together or not at all")
  func together() throws {
    for numbers in try shown(try TestPortal.demoStore()) {
      let lines =
        [[numbers.pairs, numbers.mentees, numbers.mentors]]
        + numbers.forms.map { [$0.pairs, $0.mentees, $0.mentors] }
      #expect(lines.allSatisfy { line in line.allSatisfy { $0 == .hidden } || !line.contains(.hidden) })
    }
  }

  @Test("most of what a district and its schools have is shown all the same")
  func enough() throws {
    let numbers = try shown(try TestPortal.demoStore())
    #expect(numbers[0].pairs != .hidden && numbers[0].counted[0] != .hidden)
    #expect(numbers.count { $0.counted[0] != .hidden } * 2 > numbers.count)
  }

  @Test("a past day that is small in one municipality is shown of none, nor of the region")
  func past() throws {
    let store = try region()
    let all = try store.places(within: .everything).map { try store.publicIndicators(of: $0, on: today) }
    for line in all[0].lines.indices {
      let small = Set(
        all.flatMap { $0.lines[line].history }
          .filter { $0.date < today && PublicCount.isSmall($0.countedWithDenominator) }.map(\.date))
      for place in all { #expect(small.isDisjoint(with: place.shownHistories[line].map(\.date))) }
    }
  }
}
