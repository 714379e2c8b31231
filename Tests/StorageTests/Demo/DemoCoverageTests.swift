import Mentoring
import Storage
import TestSupport
import Testing

@Suite struct DemoCoverageTests {
  let store: Store
  let indicator: Indicator

  init() throws {
    store = try TestPortal.demoStore()
    indicator = try #require(try store.indicators().first)
  }

  @Test(
    "The district is short of its plan and was shorter before",
    arguments: [("2026-11-21", 61.0...62.0), ("2025-12-20", 51.5...52.5), ("2026-05-20", 56.5...57.5)])
  func district(_ day: String, _ expected: ClosedRange<Double>) throws {
    let date = try #require(CalendarDate(iso: day))
    let place = try store.municipality("pizhanskiy")
    let percent = try #require(try store.coverage(indicator, on: date, in: .municipality(place)).percent)
    #expect(expected.contains(percent), "\(percent)")
    let district = try #require(try store.places(within: .municipality(place)).first)
    #expect(try store.figure(indicator, of: district, on: date).step?.percent == 70)
  }

  @Test("Schools are ahead, near, behind, and one has no figure")
  func schools() throws {
    let percents = try store.places(with: indicator).compactMap { place -> Double?? in
      guard case .organisation = place.area else { return nil }
      return try store.coverage(indicator, on: TestPortal.today, in: place.area).percent
    }
    let known = percents.compactMap { $0 }
    #expect(percents.count - known.count == 1)
    #expect(known.count { $0 >= 70 } == 2)
    #expect(known.count { (60..<70).contains($0) } == 2)
    #expect(known.count { (20...55).contains($0) } == 3)
  }

  @Test("Every reason not to count occurs, and people counted twice do")
  func missed() throws {
    let coverage = try store.coverage(indicator, on: TestPortal.today, in: .region)
    let reasons = Set(coverage.missed.map(\.reason))
    #expect(reasons.isSuperset(of: [.noPair, .waiting, .overdue, .noOrder, .outsideAge]))
    #expect(coverage.repeats.count > 20)
  }
}
