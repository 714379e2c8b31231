import Mentoring

extension Words {
  static func extent(_ extent: Destruction.Extent) -> String {
    switch extent {
    case .everything: "все сведения"
    case .specialCategories: "особые категории"
    }
  }

  static func destruction(_ task: Destruction, on today: CalendarDate) -> StatusWord {
    if let done = task.doneOn { return StatusWord("уничтожено \(Russian.date(done))", .ok) }
    if let hold = task.hold, hold.until >= today {
      return StatusWord("удерживается до \(Russian.date(hold.until))", .idle)
    }
    let words = Russian.deadline(task.deadline, today: today)
    return StatusWord(words, task.deadline < today ? .bad : today.days(until: task.deadline) <= 7 ? .warn : .work)
  }
}
