import Mentoring
import Testing

@Suite("A task of a roadmap stands by its dates")
struct RoadmapTaskTests {
  private let today = CalendarDate(iso: "2026-11-21")!

  private func task(
    _ term: String, done: String? = nil, begun: String? = nil, waiver: String = ""
  ) throws -> RoadmapTask {
    let completion = done.flatMap(CalendarDate.init(iso:)).map {
      RoadmapTask.Completion(date: $0, evidence: "приказ № 1")
    }
    return RoadmapTask(
      id: .init(1), measure: RoadmapMeasure(title: "Назначить куратора", term: try Term(written: term, today: today)),
      completion: completion, begunOn: begun.flatMap(CalendarDate.init(iso:)), waiver: waiver, version: 1)
  }

  @Test("the last day is still in time")
  func lastDay() throws {
    #expect(try task("до 21.11.2026").status(on: today) == .planned)
    #expect(try task("до 20.11.2026").status(on: today) == .overdue)
  }

  @Test("a term without a day never runs out")
  func standing() throws {
    #expect(try task("постоянно").status(on: today) == .standing)
  }

  @Test("what is done is not overdue, however late it was")
  func done() throws {
    #expect(try task("до 15.01.2021", done: "2021-03-01").status(on: today) == .done)
  }

  @Test("it is in work when its days have begun, or when somebody has")
  func work() throws {
    #expect(try task("ноябрь 2026").status(on: today) == .work)
    #expect(try task("декабрь 2026").status(on: today) == .planned)
    #expect(try task("до 20.12.2026", begun: "2026-11-01").status(on: today) == .work)
    #expect(try task("до 20.10.2026", begun: "2026-10-01").status(on: today) == .overdue)
  }

  @Test("what does not concern an organisation is never overdue")
  func waived() throws {
    #expect(try task("до 15.01.2021", waiver: "нет старших классов").status(on: today) == .waived)
  }
}
