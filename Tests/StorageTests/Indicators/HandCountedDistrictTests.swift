import Mentoring
import Storage
import Testing

@Suite("A district counted by hand")
struct HandCountedDistrictTests {
  private let district: HandCountedDistrict
  private let directory: IndicatorDirectory

  init() throws {
    let store = try Store.inMemory()
    district = try HandCountedDistrict(forms: store.mentoringForms())
    directory = try store.directory()
  }

  private func evaluate(_ code: String, on date: CalendarDate, over facts: [Facts]? = nil) throws -> Coverage {
    let indicator = try #require(directory.version(of: .init(rawValue: code), on: date))
    let enterprises = district.enterprises[date.year]
    let beyond =
      indicator.denominator == .enterprises
      ? Coverage.Denominator(heads: enterprises, asOf: date, sources: [], missing: []) : nil
    return Coverage(indicator, on: date, over: facts ?? district.facts, dividedBy: beyond)
  }

  @Test("the portal counts what the pencil counted: who, who not and why, of how many")
  func answers() throws {
    #expect(district.answers.count == 11)
    for answer in district.answers {
      let coverage = try evaluate(answer.indicator, on: answer.date)
      let about = "\(answer.indicator) \(answer.date)"
      let missed = coverage.missed.map { line in
        "\(line.person.map(district.name) ?? district.name(line.organisation)):\(line.reason.rawValue)"
      }
      #expect(coverage.counted.map { district.name($0.person) }.sorted() == answer.counted, "\(about)")
      #expect(missed.sorted() == answer.missed, "\(about)")
      #expect(coverage.others == answer.others, "\(about)")
      let share = coverage.denominator.heads.map { "\(coverage.tally.countedWithDenominator)/\($0)" } ?? "–"
      #expect(share == answer.share, "\(about)")
      #expect((coverage.percent.map { Russian.decimal($0) } ?? Russian.notAvailable) == answer.percent, "\(about)")
    }
  }

  @Test("the lists together are everybody whom the question is about, each once")
  func population() throws {
    for answer in district.answers {
      let coverage = try evaluate(answer.indicator, on: answer.date)
      let indicator = try #require(directory.version(of: .init(rawValue: answer.indicator), on: answer.date))
      guard indicator.rule.subject == .people else { continue }
      let there = district.facts.filter { indicator.rule.kinds.contains($0.kind) }.flatMap(\.members)
        .filter { indicator.rule.roles.contains($0.role) && $0.isThere(on: answer.date) }.map(\.person)
      let listed = coverage.counted.map(\.person) + coverage.missed.compactMap(\.person)
      #expect(Set(listed).count == listed.count)
      #expect(listed.count + coverage.others == Set(there).count)
    }
  }

  @Test("adding up organisations gives the sizes of the lists, in any order")
  func tallies() throws {
    for answer in district.answers {
      let coverage = try evaluate(answer.indicator, on: answer.date)
      let indicator = try #require(directory.version(of: .init(rawValue: answer.indicator), on: answer.date))
      let parts = district.facts.filter { indicator.rule.kinds.contains($0.kind) }
        .map { Tally.Part(indicator, on: answer.date, of: $0) }
      let beyond = indicator.denominator == .enterprises ? coverage.denominator : nil
      #expect(Tally(indicator, on: answer.date, parts, dividedBy: beyond) == coverage.tally, "\(answer.indicator)")
      let turned = Tally(indicator, on: answer.date, parts.reversed(), dividedBy: beyond)
      #expect(turned.counted == coverage.counted.count && turned.missed == coverage.tally.missed)
    }
  }

  @Test("a child of two schools counts in each of them and once in the district")
  func twoSchools() throws {
    let date = try #require(CalendarDate(iso: "2026-12-20"))
    let names = try district.facts.prefix(2).map { facts in
      try evaluate("coverage", on: date, over: [facts]).counted.map { district.name($0.person) }
    }
    #expect(names.allSatisfy { $0.contains("Женя") })
    let both = try evaluate("coverage", on: date, over: Array(district.facts.prefix(2)))
    #expect(both.counted.count { district.name($0.person) == "Женя" } == 1)
  }
}
