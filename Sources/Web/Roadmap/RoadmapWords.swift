import Mentoring

extension Words {
  static func taskStatus(_ status: RoadmapTask.Status) -> String {
    switch status {
    case .overdue: "просрочено"
    case .planned: "по плану"
    case .standing: "без даты"
    case .done: "выполнено"
    }
  }

  /// The state of a task on a day, with the days that are left of its last month.
  static func state(of task: RoadmapTask, on today: CalendarDate) -> StatusWord {
    switch task.status(on: today) {
    case .done: return StatusWord(taskStatus(.done), .ok)
    case .standing: return StatusWord(taskStatus(.standing), .idle)
    case .overdue: return StatusWord(task.due.map { Russian.deadline($0, today: today) } ?? "", .bad)
    case .planned:
      guard let due = task.due, today.days(until: due) <= 30 else { return StatusWord(taskStatus(.planned), .work) }
      return StatusWord(Russian.deadline(due, today: today), .warn)
    }
  }
}
