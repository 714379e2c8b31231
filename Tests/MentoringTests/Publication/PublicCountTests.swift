import Mentoring
import Testing

@Suite("Numbers of people on public pages")
struct PublicCountTests {
  @Test("one to four people are hidden, nobody and five are said as they are")
  func small() {
    #expect([0, 1, 4, 5].map { PublicCount($0) } == [.exact(0), .hidden, .hidden, .exact(5)])
  }

  @Test("totals that hold one another do not tell a small number by their difference")
  func nested() {
    #expect(PublicCount.nested([94, 96, 98]) == [.exact(94), .hidden, .hidden])
    #expect(PublicCount.nested([94, 96, 101]) == [.exact(94), .hidden, .exact(101)])
    #expect(PublicCount.nested([94, 94, 99]) == [.exact(94), .exact(94), .exact(99)])
    #expect(PublicCount.nested([3, 6, 8]) == [.hidden, .exact(6), .hidden])
    #expect(PublicCount.nested([]).isEmpty)
  }
}
