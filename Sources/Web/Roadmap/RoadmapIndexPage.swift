import Mentoring
import Storage

/// Tasks of the roadmap, overdue first, with the term in the words of its source (`ux.md` K14, the table).
struct RoadmapIndexPage: Page {
  static let template = "roadmap/index"

  let title = "Дорожная карта"
  let head: RoadmapHead
  let showsOwner: Bool
  let showsAction: Bool
  let rows: [RoadmapRow]
  let pagination: Pagination?

  init(
    _ head: RoadmapHead, _ list: RoadmapTaskList, _ query: RoadmapListQuery, viewer: Account, today: CalendarDate
  ) {
    self.head = head
    // One roadmap at a time needs no column that says whose it is.
    let showsOwner = query.filter.owner == .everyone && (viewer.seesDistrict || list.organisations.count > 1)
    self.showsOwner = showsOwner
    rows = list.lines.map { RoadmapRow($0, viewer: viewer, showsOwner: showsOwner, today: today) }
    showsAction = rows.contains { $0.actionAddress != nil }
    pagination =
      list.total == 0
      ? nil
      : Pagination(total: list.total, page: query.page, query: query.fields, address: RoadmapAddress.index)
  }

  private init(rows: [RoadmapRow]) {
    head = .sample
    showsOwner = true
    showsAction = true
    self.rows = rows
    pagination = .sample
  }

  static let sample = RoadmapIndexPage(rows: [.sample])
}

/// The same tasks as cards in columns by state.
struct RoadmapBoardPage: Page {
  static let template = "roadmap/board"

  let title = "Дорожная карта: доска"
  let head: RoadmapHead
  let columns: [Column]

  struct Column: Encodable, Sendable {
    let title: String
    let cards: [Card]
  }

  struct Card: Encodable, Sendable {
    let title: String
    let address: String
    let meta: String
    let status: StatusWord
    let mark: Mark?
  }

  struct Mark: Encodable, Sendable {
    let action: String
    let version: String
    let mark: Choice
  }

  init(_ head: RoadmapHead, _ list: RoadmapTaskList, viewer: Account, today: CalendarDate) {
    self.head = head
    let groups: [(String, [RoadmapTask.Status])] = [
      ("Просрочено", [.overdue]), ("В работе", [.work]), ("Запланировано", [.planned, .standing]),
      ("Выполнено", [.done]), ("Не применимо", [.waived]),
    ]
    columns = groups.compactMap { title, statuses in
      let lines = list.lines.filter { statuses.contains($0.task.status(on: today)) }
      guard statuses != [.waived] || !lines.isEmpty else { return nil }
      return Column(
        title: "\(title): \(lines.count)", cards: lines.map { Card($0, viewer: viewer, today: today) })
    }
  }

  private init(columns: [Column]) {
    head = .sample
    self.columns = columns
  }

  static let sample = RoadmapBoardPage(columns: [
    Column(
      title: "В работе: 1",
      cards: [
        Card(
          title: "Закрепить пары", address: "/roadmap/7", meta: "МКОУ СОШ с. Воя, октябрь 2026", status: .sample,
          mark: Mark(action: "/roadmap/7/mark", version: "1", mark: .sample))
      ])
  ])
}

extension RoadmapBoardPage.Card {
  init(_ line: RoadmapTaskLine, viewer: Account, today: CalendarDate) {
    let task = line.task
    title = task.title
    address = RoadmapTaskAddress.show(task.id)
    meta = [viewer.seesDistrict ? line.organisation ?? "Муниципальная" : "", task.term].filter { !$0.isEmpty }
      .joined(separator: ", ")
    status = Words.state(of: task, on: today)
    let isOpen = task.completion == nil && task.waiver.isEmpty
    mark =
      viewer.mayEdit && line.isEditable && isOpen
      ? RoadmapBoardPage.Mark(
        action: RoadmapTaskAddress.mark(task.id), version: String(task.version),
        mark: Choice(
          Input(["mark": task.begunOn == nil ? "begun" : "done"]), "mark", "Состояние: \(task.title)",
          id: "mark-\(task.id)",
          options: [("planned", "Запланировано", nil), ("begun", "В работе", nil), ("done", "Выполнено", nil)])) : nil
  }
}

/// The same tasks as bars over the months of a school year.
struct RoadmapGanttPage: Page {
  static let template = "roadmap/gantt"

  let title = "Дорожная карта по месяцам"
  let head: RoadmapHead
  let chart: RoadmapGantt?

  init(_ head: RoadmapHead, _ list: RoadmapTaskList, _ year: SchoolYear, today: CalendarDate) {
    self.head = head
    chart = RoadmapGantt(list.lines, in: year, on: today)
  }

  private init(chart: RoadmapGantt?) {
    head = .sample
    self.chart = chart
  }

  static let sample = RoadmapGanttPage(chart: .sample)
}

/// The same tasks by the month in which they fall due.
struct RoadmapCalendarPage: Page {
  static let template = "roadmap/calendar"

  let title = "Дорожная карта: календарь"
  let head: RoadmapHead
  let months: [Month]

  struct Month: Encodable, Sendable {
    let title: String
    let isCurrent: Bool
    let days: [Day]
  }

  struct Day: Encodable, Sendable {
    let day: String
    let title: String
    let address: String
    let owner: String?
    let status: StatusWord
  }

  init(_ head: RoadmapHead, _ list: RoadmapTaskList, _ year: SchoolYear, today: CalendarDate) {
    self.head = head
    let dated = list.lines.filter { $0.task.due.map(year.period.contains) ?? false }
    let byMonth = Dictionary(grouping: dated) { ($0.task.due ?? year.start).month }
    let months = (0..<12).compactMap { offset -> Month? in
      let first = year.start.adding(months: offset)
      guard let lines = byMonth[first.month] else { return nil }
      return Month(
        title: Russian.initialUpper(Russian.month(first)),
        isCurrent: first.month == today.month && first.year == today.year,
        days: lines.sorted { ($0.task.due ?? first) < ($1.task.due ?? first) }.map { Day($0, today: today) })
    }
    let undated = list.lines.filter { $0.task.due == nil }
    let rest = Month(title: "Без даты", isCurrent: false, days: undated.map { Day($0, today: today) })
    self.months = months + (undated.isEmpty ? [] : [rest])
  }

  private init(months: [Month]) {
    head = .sample
    self.months = months
  }

  static let sample = RoadmapCalendarPage(months: [
    Month(
      title: "Октябрь 2026", isCurrent: true,
      days: [
        Day(day: "до 31.10", title: "Закрепить пары", address: "/roadmap/7", owner: "МКОУ СОШ с. Воя", status: .sample)
      ])
  ])
}

extension RoadmapCalendarPage.Day {
  init(_ line: RoadmapTaskLine, today: CalendarDate) {
    day = line.task.due.map { "до \(Russian.date($0))" } ?? line.task.term
    title = line.task.title
    address = RoadmapTaskAddress.show(line.task.id)
    owner = line.organisation
    status = Words.state(of: line.task, on: today)
  }
}
