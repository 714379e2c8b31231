import Mentoring
import Storage

/// C11: measures as bars over the months of a school year; a diamond for a single day, a pale bar for what goes on all year.
struct RoadmapGantt: Encodable, Sendable {
  let heading: String
  let description: String
  let viewBox: String
  let height: String
  let months: [Month]
  let rows: [Row]
  let today: String?

  struct Month: Encodable, Sendable {
    let x: String
    let textX: String
    let label: String
  }

  struct Row: Encodable, Sendable {
    let y: String
    let textY: String
    let label: String
    let address: String
    let full: String
    let bar: Bar?
    let diamond: String?
    let kind: String
  }

  struct Bar: Encodable, Sendable {
    let x: String
    let width: String
  }

  private static let (left, month, row, top, most) = (330, 50, 18, 22, 38)
  private static let width = left + 12 * month

  /// Nothing where there is nothing to draw.
  init?(_ lines: [RoadmapTaskLine], in year: SchoolYear, on day: CalendarDate) {
    guard !lines.isEmpty else { return nil }
    let ordered = lines.sorted { Self.start($0.task, in: year) < Self.start($1.task, in: year) }
    let overdue = lines.count { $0.task.status(on: day) == .overdue }
    heading = "Дорожная карта, \(year.label) учебный год"
    description =
      Russian.plural(lines.count, "мероприятие", "мероприятия", "мероприятий")
      + (overdue > 0 ? ", просрочено \(overdue)." : ", просроченных нет.")
    let bottom = Self.top + lines.count * Self.row + 4
    viewBox = "0 0 \(Self.width) \(bottom)"
    height = String(bottom)
    months = (0..<12).map { offset in
      let name = Russian.month(year.start.adding(months: offset)).prefix(3)
      let x = Self.left + offset * Self.month
      return Month(x: String(x), textX: String(x + Self.month / 2), label: String(name))
    }
    rows = ordered.enumerated().map { index, line in Row(line.task, at: Self.top + index * Self.row, in: year, on: day)
    }
    today = year.period.contains(day) ? String(Self.x(of: day, in: year)) : nil
  }

  private static func start(_ task: RoadmapTask, in year: SchoolYear) -> CalendarDate {
    task.measure.term.starts ?? task.due ?? year.end.adding(days: 1)
  }

  /// Days keep to their month, so that every month is as wide as another.
  fileprivate static func x(of day: CalendarDate, in year: SchoolYear) -> Int {
    let inside = min(max(day, year.start), year.end)
    let offset = (inside.year - year.startYear) * 12 + inside.month - 9
    return left + offset * month + (inside.day - 1) * month / 31
  }

  static let sample = RoadmapGantt(heading: "Дорожная карта", row: .sample)

  private init(heading: String, row: Row) {
    self.heading = heading
    description = "1 мероприятие."
    viewBox = "0 0 930 44"
    height = "44"
    months = [Month(x: "330", textX: "355", label: "сен")]
    rows = [row]
    today = "450"
  }
}

extension RoadmapGantt.Row {
  init(_ task: RoadmapTask, at top: Int, in year: SchoolYear, on day: CalendarDate) {
    let status = task.status(on: day)
    y = String(top + 3)
    textY = String(top + 13)
    label = task.title.count > 44 ? task.title.prefix(43) + "…" : task.title
    address = RoadmapTaskAddress.show(task.id)
    full = "\(task.title): \(task.term), \(Words.taskStatus(status))"
    let term = task.measure.term
    let isDay = term.starts == nil && term.due != nil
    if isDay, let due = term.due {
      let x = RoadmapGantt.x(of: due, in: year)
      bar = nil
      diamond = "M\(x) \(top + 3) l6 6 l-6 6 l-6 -6 z"
    } else {
      let first = RoadmapGantt.x(of: term.starts ?? year.start, in: year)
      let last = RoadmapGantt.x(of: term.due ?? year.end, in: year)
      bar = RoadmapGantt.Bar(x: String(first), width: String(max(4, last - first)))
      diamond = nil
    }
    kind = term.due == nil && status == .standing ? "chart-pale" : RoadmapStrip.kind(status)
  }

  private init() {
    y = "25"
    textY = "35"
    label = "Закрепить пары"
    address = RoadmapTaskAddress.show(.init(7))
    full = "Закрепить пары: октябрь 2026, в работе"
    bar = RoadmapGantt.Bar(x: "380", width: "50")
    diamond = "M380 25 l6 6 l-6 6 l-6 -6 z"
    kind = "chart-work"
  }

  static let sample = RoadmapGantt.Row()
}
