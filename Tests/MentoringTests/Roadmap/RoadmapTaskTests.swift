import Mentoring
import Testing

@Suite("A task of a roadmap stands by its dates")
struct RoadmapTaskTests {
  private let today = CalendarDate(iso: "2026-11-21")!

  private func task(due: String?, done: String? = nil) -> RoadmapTask {
    let completion = done.flatMap(CalendarDate.init(iso:)).map {
      RoadmapTask.Completion(date: $0, evidence: "приказ № 1")
    }
    return RoadmapTask(
      id: .init(1), title: "Назначить куратора", source: "Пижанка, п. 11.3", term: "до 15.01.2021",
      due: due.flatMap(CalendarDate.init(iso:)), completion: completion, version: 1)
  }

  @Test("the last day is still in time")
  func lastDay() {
    #expect(task(due: "2026-11-21").status(on: today) == .planned)
    #expect(task(due: "2026-11-20").status(on: today) == .overdue)
  }

  @Test("a term without a day never runs out")
  func standing() {
    #expect(task(due: nil).status(on: today) == .standing)
  }

  @Test("what is done is not overdue, however late it was")
  func done() {
    #expect(task(due: "2021-01-15", done: "2021-03-01").status(on: today) == .done)
  }
}
