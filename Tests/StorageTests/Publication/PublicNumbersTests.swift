import Mentoring
import Storage
import TestSupport
import Testing

@Suite("What the pages of a district show of its numbers together")
struct PublicNumbersTests {
  @Test("no small number of a school is the rest of the district's total")
  func district() throws {
    let store = try TestPortal.demoStore()
    let today = TestPortal.today
    let district = try #require(try store.places(within: .everything).first)
    let whole = try store.publicFigures(of: district, on: today).numbers
    let slugs = try store.publicSchools(matching: "").map(\.slug)
    let schools = try slugs.map { try store.publicSchool($0, on: today) }
    let shown = try schools.map { try store.publicFigures(of: $0.place, on: today).numbers }
    let real = schools.map(\.participation.total)
    let district2 = try store.participation(in: district.area, on: today).total
    let kinds: [(PublicCount, [PublicCount], [Int], Int)] = [
      (whole.pairs, shown.map(\.pairs), real.map(\.pairs), district2.pairs),
      (whole.mentees, shown.map(\.mentees), real.map(\.mentees), district2.mentees),
      (whole.mentors, shown.map(\.mentors), real.map(\.mentors), district2.mentors),
    ]
    for (total, parts, values, all) in kinds {
      guard case .exact = total else { continue }
      let hidden = zip(parts, values).filter { !Self.isSeen($0.0) }
      let rest = all - zip(parts, values).filter { Self.isSeen($0.0) }.reduce(0) { $0 + $1.1 }
      #expect(hidden.isEmpty || !(1..<PublicCount.threshold).contains(rest), "\(rest) of \(hidden.count)")
      #expect(hidden.count != 1 || rest >= PublicCount.threshold)
      for (count, value) in zip(parts, values) where (1..<PublicCount.threshold).contains(value) {
        #expect(!Self.isSeen(count))
      }
    }
  }

  private static func isSeen(_ count: PublicCount) -> Bool { if case .exact = count { true } else { false } }
}
