import Mentoring
import Testing

@Suite("Numbers of people on public pages")
struct PublicCountTests {
  @Test("one to four people are «few», nobody and five are said as they are")
  func small() {
    #expect([0, 1, 4, 5].map { PublicCount($0) } == [.exact(0), .few, .few, .exact(5)])
  }

  @Test("a single small part is not to be found by subtraction")
  func single() {
    #expect(PublicCount.breakdown([60, 12, 3]) == [.exact(60), .withheld, .few])
  }

  @Test("small parts that add up to a small number need company too")
  func together() {
    #expect(PublicCount.breakdown([60, 12, 1, 1]) == [.exact(60), .withheld, .few, .few])
    #expect(PublicCount.breakdown([60, 12, 3, 4]) == [.exact(60), .exact(12), .few, .few])
  }

  @Test("nothing is hidden where nothing is small, and nothing more where there is nothing else")
  func edges() {
    #expect(PublicCount.breakdown([60, 0, 5]) == [.exact(60), .exact(0), .exact(5)])
    #expect(PublicCount.breakdown([3]) == [.few])
    #expect(PublicCount.breakdown([]).isEmpty)
  }
}
