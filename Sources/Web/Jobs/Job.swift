import Dispatch
import HTTP
import Mentoring
import Synchronization

/// One piece of long work: how far it is, and what became of it.
final class Job: Sendable {
  let id = String(Secret.random().hex.prefix(32))
  let title: String
  let subject: String
  let owner: Account.ID
  let moment: Int64
  private let state = Mutex(State())
  private let finished = DispatchGroup()

  enum Outcome: Sendable {
    /// A file to be taken away.
    case file(Response)
    /// The page that shows what was done.
    case page(String)
    /// Words for the owner, and the page where it can be tried again.
    case refused(String, back: String)
  }

  private struct State {
    var stage = "в очереди"
    var done = 0
    var total = 0
    var result: Result<Outcome, any Error>?
  }

  init(_ title: String, about subject: String, owner: Account.ID, moment: Int64) {
    self.title = title
    self.subject = subject
    self.owner = owner
    self.moment = moment
    finished.enter()
  }

  var isDone: Bool { state.withLock { $0.result != nil } }

  /// Nothing while the work goes on; throws what the work threw.
  var outcome: Outcome? {
    get throws { try state.withLock { $0.result }?.get() }
  }

  func outcome(within seconds: Double) throws -> Outcome? {
    _ = finished.wait(timeout: .now() + seconds)
    return try outcome
  }

  /// «Проверяем строки: 340 из 1 200».
  var progress: String {
    state.withLock { state in
      guard state.total > 0 else { return Russian.initialUpper(state.stage) }
      return "\(Russian.initialUpper(state.stage)): \(Russian.number(state.done)) из \(Russian.number(state.total))"
    }
  }

  /// Whole percents, for the bar; nothing where nobody knows how much there is.
  var percent: Int? { state.withLock { $0.total > 0 ? min(100, $0.done * 100 / $0.total) : nil } }

  func report(_ stage: String, _ done: Int = 0, of total: Int = 0) {
    state.withLock { state in
      state.stage = stage
      state.done = done
      state.total = total
    }
  }

  func run(_ work: (Job) throws -> Outcome) {
    let result = Result { try work(self) }
    state.withLock { $0.result = result }
    finished.leave()
  }
}
