import Dispatch
import Foundation
import Mentoring
import Synchronization

/// Work that takes longer than a page may: on queues of its own, one piece at a time, never on the workers
/// (`design.md` 4). One process owns the database, so it lives in memory; a restart forgets it.
final class Jobs: Sendable {
  /// Imports may take long; a list that somebody waits for does not stand behind them.
  enum Line: Sendable, CaseIterable { case files, imports }

  private let files = DispatchQueue(label: "jobs.files", qos: .utility)
  private let imports = DispatchQueue(label: "jobs.imports", qos: .utility)
  private let jobs = Mutex<[Job]>([])
  /// Requests that may wait a moment for their job: the other workers stay free.
  private let waiters = DispatchSemaphore(value: 2)

  private static let limit = 20
  private static let lifetime: Int64 = 900

  /// - Parameter subject: what the work is about, by which its page finds it: «import:7».
  /// - Throws: `Failure.unavailable` when too much is waiting already.
  func start(
    _ title: String, about subject: String = "", in line: Line, for context: Context,
    _ work: @escaping @Sendable (Job) throws -> Job.Outcome
  ) throws -> Job {
    let job = Job(title, about: subject, owner: try context.viewer().id, moment: context.moment)
    try jobs.withLock { jobs in
      jobs.removeAll { $0.isDone && $0.moment < job.moment - Self.lifetime }
      if jobs.count >= Self.limit, let oldest = jobs.firstIndex(where: \.isDone) { jobs.remove(at: oldest) }
      guard jobs.count < Self.limit else { throw Failure.unavailable }
      jobs.append(job)
    }
    (line == .files ? files : imports).async { job.run(work) }
    return job
  }

  /// A job of the viewer; anybody else's does not exist.
  func job(_ id: String, of owner: Account.ID) -> Job? {
    jobs.withLock { $0.first { $0.id == id && $0.owner == owner } }
  }

  /// The latest work of the viewer on a subject.
  func latest(about subject: String, of owner: Account.ID) -> Job? {
    jobs.withLock { $0.last { $0.subject == subject && $0.owner == owner } }
  }

  /// What became of the job, if that is known within a moment; at most two requests wait at a time.
  func outcome(of job: Job, for context: Context) throws -> Job.Outcome? {
    guard waiters.wait(timeout: .now()) == .success else { return try job.outcome }
    defer { waiters.signal() }
    return try job.outcome(within: context.portal.settings.patience)
  }
}
