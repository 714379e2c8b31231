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

  @Test("totals that hold one another do not tell a small number by their difference")
  func nested() {
    #expect(PublicCount.nested([94, 96, 98]) == [.exact(94), .withheld, .withheld])
    #expect(PublicCount.nested([94, 96, 101]) == [.exact(94), .withheld, .exact(101)])
    #expect(PublicCount.nested([94, 94, 99]) == [.exact(94), .exact(94), .exact(99)])
    #expect(PublicCount.nested([3, 6, 8]) == [.few, .exact(6), .withheld])
    #expect(PublicCount.nested([]).isEmpty)
  }

  @Test("the parts of a total that is withheld do not add up to it")
  func partsOfWithheld() {
    #expect(PublicCount.breakdown([60, 36], of: .withheld) == [.exact(60), .withheld])
    #expect(PublicCount.breakdown([98], of: .withheld) == [.withheld])
    #expect(PublicCount.breakdown([60, 36], of: .exact(96)) == [.exact(60), .exact(36)])
  }

  @Test("nothing is hidden where nothing is small, and nothing more where there is nothing else")
  func edges() {
    #expect(PublicCount.breakdown([60, 0, 5]) == [.exact(60), .exact(0), .exact(5)])
    #expect(PublicCount.breakdown([3]) == [.few])
    #expect(PublicCount.breakdown([]).isEmpty)
  }
}
