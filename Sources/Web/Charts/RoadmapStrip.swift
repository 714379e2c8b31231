import Mentoring
import Storage

/// C3, the measures of one roadmap as a strip of cells: done, overdue, planned, standing. Each leads to its measure.
struct RoadmapStrip: Encodable, Sendable {
  let heading: String
  let description: String
  let viewBox: String
  let cells: [Cell]
  let address: String

  struct Cell: Encodable, Sendable {
    let x: String
    let y: String
    let kind: String
    let glyph: String?
    let label: String
  }

  private static let (size, step, across) = (24, 26, 12)

  /// Nothing where there is no roadmap.
  init?(_ tasks: [Dashboard.TaskState], address: String) {
    guard !tasks.isEmpty else { return nil }
    self.address = address
    let done = tasks.count { $0.status == .done }
    let overdue = tasks.count { $0.status == .overdue }
    heading = "Дорожная карта"
    description =
      "Выполнено \(done) из \(tasks.count)" + (overdue > 0 ? ", просрочено \(overdue)." : ", просроченных нет.")
    let rows = (tasks.count - 1) / Self.across + 1
    viewBox = "0 0 \(Self.across * Self.step) \(rows * Self.step)"
    cells = tasks.enumerated().map { index, task in
      let (x, y) = (index % Self.across * Self.step, index / Self.across * Self.step)
      return Cell(
        x: String(x), y: String(y), kind: Self.kind(task.status), glyph: Self.glyph(task.status, x: x, y: y),
        label: "\(index + 1). \(task.title): \(Words.taskStatus(task.status))")
    }
  }

  static func kind(_ status: RoadmapTask.Status) -> String {
    switch status {
    case .done: "chart-done"
    case .work: "chart-work"
    case .overdue: "chart-late"
    case .planned, .waived: "chart-idle"
    case .standing: "chart-pale"
    }
  }

  /// A tick, an exclamation mark, dots, a hatch: the state is never told by colour alone.
  static func glyph(_ status: RoadmapTask.Status, x: Int, y: Int) -> String? {
    switch status {
    case .done: "M\(x + 6) \(y + 12) L\(x + 10) \(y + 17) L\(x + 18) \(y + 7)"
    case .overdue: "M\(x + 12) \(y + 5) V\(y + 14) M\(x + 12) \(y + 18) V\(y + 19)"
    case .work: "M\(x + 6) \(y + 12) h1 M\(x + 12) \(y + 12) h1 M\(x + 18) \(y + 12) h1"
    case .waived: "M\(x + 4) \(y + 20) L\(x + 20) \(y + 4) M\(x + 4) \(y + 12) L\(x + 12) \(y + 4)"
    case .planned, .standing: nil
    }
  }

  static let sample = RoadmapStrip(
    [
      Dashboard.TaskState(id: .init(1), title: "Назначен куратор", status: .done),
      Dashboard.TaskState(id: .init(2), title: "Раздел на сайте", status: .overdue),
    ], address: RoadmapAddress.index)
}
