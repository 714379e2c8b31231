import Mentoring
import Storage

/// A task of the roadmap in the table.
struct RoadmapRow: Encodable, Sendable {
  let title: String
  let address: String
  let source: String
  /// Absent where all rows are of one roadmap.
  let owner: String?
  let term: String
  /// The day that the words come to, unless they say it themselves.
  let due: String?
  let status: StatusWord
  let done: String?
  let evidence: String?
  let actionAddress: String?
  let actionLabel: String

  init(_ line: RoadmapTaskLine, viewer: Account, showsOwner: Bool, today: CalendarDate) {
    let task = line.task
    title = task.title
    address = RoadmapTaskAddress.show(task.id)
    source = task.source
    owner = showsOwner ? line.organisation ?? "Муниципальная" : nil
    term = task.term
    due = Words.due(task)
    status = Words.state(of: task, on: today)
    done = task.completion.map { Russian.date($0.date) }
    evidence =
      task.completion.flatMap { $0.evidence.isEmpty ? nil : $0.evidence } ?? (task.waiver.isEmpty ? nil : task.waiver)
    actionAddress = viewer.mayEdit && line.isEditable && task.waiver.isEmpty ? CompletionAddress.new(task.id) : nil
    actionLabel = task.completion == nil ? "Отметить выполнение" : "Изменить"
  }

  private init(status: StatusWord) {
    title = "Открыть раздел «Наставничество» на сайте"
    address = RoadmapTaskAddress.show(.init(7))
    source = "Пижанка, п. 11.8"
    owner = "МКОУ СОШ с. Воя"
    term = "до 03.02.2021"
    due = "до 03.02.2021"
    self.status = status
    done = "01.02.2021"
    evidence = "Раздел открыт"
    actionAddress = CompletionAddress.new(RoadmapTask.ID(7))
    actionLabel = "Отметить выполнение"
  }

  static let sample = RoadmapRow(status: .sample)
}
