import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Quality of programmes in the registry")
struct QualityStorageTests {
  private let reports: Reports
  private var store: Store { reports.store }
  private let year = SchoolYear(startYear: 2026)

  init() throws { reports = try Reports() }

  private func line(_ slug: String, in year: SchoolYear? = nil) throws -> (line: QualityLine, scale: LevelScale) {
    try store.quality(of: slug, in: year ?? self.year, within: .everything, on: TestPortal.today)
  }

  /// A school whose curator has not answered this year.
  private func silent() throws -> String {
    let board = try store.qualityBoard(of: .init(1), in: year, within: .everything, on: TestPortal.today)
    return try #require(board.lines.first { $0.latest == nil }).slug
  }

  private func assess(_ slug: String, _ choose: (Int) -> Int) throws {
    let survey = try store.beginAssessment(of: slug, within: .everything, by: reports.author())
    let card = try store.survey(survey, in: .everything, on: TestPortal.today)
    var answers = Answers()
    for place in 0..<9 { answers.choose([choose(place)], at: place) }
    try store.enterResponse(
      card.respondents[0].id, of: survey, answers, in: .everything, by: reports.author())
  }

  @Test("the board has every school that implements the model, its points and those of the cycle before")
  func board() throws {
    let board = try store.qualityBoard(of: .init(1), in: year, within: .everything, on: TestPortal.today)
    #expect(board.lines.count >= 9)
    #expect(board.lines.contains { board.level($0) == .unacceptable })
    #expect(board.lines.contains { $0.latest != nil && $0.before != nil })
    #expect(board.lines.compactMap(\.latest).allSatisfy { $0.most == 18 && $0.criteria.count == 9 })
  }

  @Test("what a curator answers is her level at once, and the report counts it")
  func assessed() throws {
    let slug = try silent()
    #expect(try line(slug).line.latest == nil)
    try assess(slug) { $0 < 3 ? 1 : 0 }
    let (found, scale) = try line(slug)
    #expect(found.latest?.points == 15 && scale.level(of: 15) == .optimal)
    #expect(found.latest?.criteria.first?.value == 1)
    #expect(try reports.card(slug).counted("score.sum")?.value == "15")
    #expect(try reports.card(slug).counted("score.level")?.value == "оптимальный")
    #expect(try reports.card(slug).counted("score.plan")?.value == "нет")
  }

  @Test("a questionnaire that is open and not answered is gone on with; answered ones are left alone")
  func again() throws {
    let slug = try silent()
    let first = try store.beginAssessment(of: slug, within: .everything, by: reports.author())
    #expect(try store.beginAssessment(of: slug, within: .everything, by: reports.author()) == first)
    try assess(slug) { _ in 2 }
    #expect(try store.beginAssessment(of: slug, within: .everything, by: reports.author()) != first)
  }

  @Test("an unacceptable programme without a plan waits on the first pages until there is one")
  func plan() throws {
    let slug = try silent()
    let curator = try reports.curator(of: slug)
    try assess(slug) { _ in 2 }
    #expect(try store.home(of: curator, on: TestPortal.today).total.missingPlans == 1)
    try store.saveSWOT(
      SWOT([.strengths: "опыт"], plan: "до 1 мая"), of: slug, in: year, version: 0, within: .everything,
      by: reports.author())
    #expect(try store.home(of: curator, on: TestPortal.today).total.missingPlans == 0)
    #expect(try reports.card(slug).counted("score.plan")?.value == "да")
  }

  @Test("two who write one table: the second is told")
  func stale() throws {
    let slug = try silent()
    let save = { (version: Int) in
      try store.saveSWOT(
        SWOT([.threats: "ставки"]), of: slug, in: year, version: version, within: .everything, by: reports.author())
    }
    try save(0)
    #expect(throws: Failure.stale) { try save(0) }
    try save(1)
    #expect(try line(slug).line.swot?.version == 2)
  }

  @Test("words of respondents are offered where five answered, and of nobody else")
  func suggested() throws {
    let found = try store.suggestedSWOT(
      of: reports.school, in: year, within: .everything, on: TestPortal.today)
    #expect(!found[.strengths].isEmpty)
    let none = try store.suggestedSWOT(of: silent(), in: year, within: .everything, on: TestPortal.today)
    #expect(none.isEmpty)
  }

  @Test("new borders judge from their day on; a curator sets none")
  func borders() throws {
    let scale = LevelScale(
      validFrom: TestPortal.today, optimal: 18, acceptable: 16, source: "приказ", municipality: .init(1))
    try store.setLevels(scale, within: .municipality(.init(1)), by: reports.author())
    #expect(try line(reports.school).scale.optimal == 18)
    #expect(try line(reports.school, in: year.previous).scale.optimal == 15)
    #expect(throws: Failure.forbidden) {
      try store.setLevels(scale, within: .organisations([.init(1)]), by: reports.author())
    }
  }

  @Test("the mean mark of satisfaction is counted where five answered")
  func mean() throws {
    let mean = try #require(try reports.card(reports.school).counted("satisfaction.mean"))
    let number = try #require(ReportLine.number(mean.value))
    #expect((1...10).contains(number) && mean.value.contains(","))
  }
}
