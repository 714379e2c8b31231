import Mentoring
import Testing

@Suite("Levels of programmes and what schools say of them")
struct QualityTests {
  private let common = LevelScale(validFrom: date("2020-01-01"), optimal: 15, acceptable: 9, source: "Р-145")
  private let own = LevelScale(
    validFrom: date("2026-09-01"), optimal: 20, acceptable: 12, source: "приказ", municipality: .init(rawValue: 3))

  @Test("15 and more is optimal, 9 to 14 acceptable, less is not")
  func levels() {
    #expect(
      [18, 15, 14, 9, 8, 0].map(common.level)
        == [.optimal, .optimal, .acceptable, .acceptable, .unacceptable, .unacceptable])
  }

  @Test("borders hold from their day on, a municipality's own before the common ones, nobody else's")
  func inForce() {
    let scales = [own, common]
    let level = { (place: Int64?, day: String) in
      LevelScale.inForce(scales, in: place.map { .init(rawValue: $0) }, on: date(day))?.optimal
    }
    #expect(level(3, "2026-10-01") == 20 && level(3, "2026-08-31") == 15)
    #expect(level(4, "2026-10-01") == 15 && level(nil, "2026-10-01") == 15)
    #expect(level(3, "2019-12-31") == nil)
  }

  @Test("an open question belongs to the list that its words name, or to none")
  func quadrants() {
    let names: [(String, SWOT.Quadrant?)] = [
      ("Что было самым ценным?", .strengths), ("Чего не хватило?", .weaknesses), ("Что стоит изменить?", .weaknesses),
      ("Сильные стороны программы", .strengths), ("Слабые стороны программы", .weaknesses),
      ("Возможности вокруг", .opportunities), ("Угрозы", .threats), ("Где вы учились раньше?", nil),
    ]
    for (question, quadrant) in names { #expect(SWOT.Quadrant(question: question) == quadrant, "\(question)") }
  }

  @Test("an unacceptable level without a plan is a warning, and none with one")
  func plan() {
    let finding = { (level: String, plan: String) in
      let values = ["score.sum": "7", "score.level": level, "score.plan": plan]
      let sheet = ReportSheet(
        lines: ReportLine.all([]),
        entries: values.reduce(into: [:]) { $0[ReportLine.Code($1.key)] = ReportEntry(value: $1.value) }, counted: [:],
        previous: [:], jump: 50)
      return sheet.findings.contains { $0.problem == .planMissing }
    }
    #expect(finding("недопустимый", "нет") && finding("недопустимый", ""))
    #expect(!finding("недопустимый", "да") && !finding("допустимый", "нет"))
  }

  @Test(
    "a source of a request is written and read as one word",
    arguments: ["indicator:coverage", "report:base.pupils", "count:pairs"])
  func sources(code: String) {
    #expect(DataRequest.Source(code: code)?.code == code)
    #expect(DataRequest.Source(code: "count:nothing") == nil && DataRequest.Source(code: "pairs") == nil)
  }
}
