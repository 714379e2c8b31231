import Mentoring
import Testing

@Suite("Scores of practices")
struct PracticeScoreTests {
  private let today = CalendarDate(iso: "2026-11-21")!

  private func score(_ mark: Int) -> PracticeScore? {
    PracticeScore(
      marks: Dictionary(uniqueKeysWithValues: PracticeScore.Criterion.allCases.map { ($0, mark) }), comment: "",
      scoredOn: today)
  }

  @Test("five criteria of ten make fifty at most")
  func maximum() {
    #expect(score(10)?.total == 50)
    #expect(PracticeScore.maximum == 50)
  }

  @Test("a sheet without a mark, or with one outside 1–10, is no sheet", arguments: [0, 11, -1])
  func range(mark: Int) { #expect(score(mark) == nil) }

  @Test("the mean is of the totals, with the number of experts")
  func mean() throws {
    let scores = try [#require(score(10)), #require(score(5))]
    #expect(PracticeScore.Mean(scores) == .init(total: 37.5, experts: 2))
    #expect(PracticeScore.Mean([]) == nil)
  }
}
