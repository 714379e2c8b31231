import Mentoring
import Testing

@Suite("A roadmap against the municipal one and its document")
struct ConformityTests {
  private func measure(
    _ source: String, _ term: String, executor: String = "куратор", result: String = "", subject: String = ""
  ) throws -> RoadmapMeasure {
    var measure = RoadmapMeasure(
      title: "Мероприятие \(source)", term: try Term(written: term, today: CalendarDate(iso: "2026-11-21")!))
    measure.source = source
    measure.executor = executor
    measure.result = result
    measure.subject = subject
    return measure
  }

  private func findings(
    _ own: [RoadmapMeasure], municipal: [RoadmapMeasure] = [], document: [RoadmapMeasure] = [],
    targets: [Conformity.Target] = []
  ) -> [Conformity.Finding] {
    Conformity(
      own: own, municipal: municipal, document: document, shared: Set(document.map(\.source)), targets: targets
    ).findings
  }

  @Test("a measure of the document that the roadmap leaves out is named with its place")
  func missing() throws {
    let found = findings([], document: [try measure("Пижанка, п. 11.8", "до 03.02.2027")])
    #expect(found.map(\.kind) == [.missing])
    #expect(found.first?.other?.source == "Пижанка, п. 11.8")
    #expect(found.first?.own == nil)
  }

  @Test("a later day is a finding, an earlier one is not; a day that is left out is later than any")
  func later() throws {
    let limit = [try measure("А, п. 1", "до 03.02.2027")]
    #expect(findings([try measure("А, п. 1", "до 04.02.2027")], document: limit).map(\.kind) == [.later])
    #expect(findings([try measure("А, п. 1", "до 02.02.2027")], document: limit).isEmpty)
    #expect(findings([try measure("А, п. 1", "постоянно")], document: limit).map(\.kind) == [.later])
  }

  @Test("both the municipal roadmap and the document are cited")
  func both() throws {
    let own = [try measure("А, п. 1", "март 2027")]
    let found = findings(
      own, municipal: [try measure("А, п. 1", "февраль 2027")], document: [try measure("А, п. 1", "январь 2027")])
    #expect(found.compactMap(\.other?.place) == [.document, .municipal])
    #expect(found.compactMap(\.own?.words) == ["март 2027", "март 2027"])
  }

  @Test("a lower share and a lower step are weaker")
  func weaker() throws {
    let own = [try measure("Ростов, п. 4.1", "до 31.12.2026", result: "не менее 50 % обучающихся")]
    let wanted = [try measure("Ростов, п. 4.1", "до 31.12.2026", result: "не менее 70 % обучающихся")]
    #expect(findings(own, document: wanted).map(\.kind) == [.weaker])
    let day = CalendarDate(iso: "2026-12-31")!
    let target = Conformity.Target(
      indicator: "Охват", due: day, percent: 60, source: "приказ школы", above: 70, sourceAbove: "Пижанка, п. 2")
    #expect(findings([], targets: [target]).map(\.kind) == [.weaker])
  }

  @Test("a measure without anybody to do it is named")
  func executor() throws {
    #expect(findings([try measure("А, п. 1", "март 2027", executor: "")]).map(\.kind) == [.noExecutor])
  }

  @Test("two documents that name different days for one subject contradict one another, and both stay")
  func contradiction() throws {
    let own = [
      try measure("Пижанка, п. 10.5", "до 22.01.2027", subject: "программа мониторинга"),
      try measure("Пижанка, п. 10.15", "до 01.02.2027", subject: "программа мониторинга"),
    ]
    let found = findings(own)
    #expect(found.map(\.kind) == [.contradiction])
    #expect(Set([found.first?.own?.source, found.first?.other?.source]) == ["Пижанка, п. 10.5", "Пижанка, п. 10.15"])
  }
}
