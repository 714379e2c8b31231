import Dispatch
import Foundation
import Synchronization

/// A fixed number of threads for handlers, which may block on the database. Not a concurrent queue: Dispatch
/// starts more threads when its own block, and the bound is the point.
final class WorkerPool: Sendable {
  typealias Job = @Sendable () -> Void

  private let threads: Int
  private let limit: Int
  private let waiting = Mutex(Waiting())
  private let signal = DispatchSemaphore(value: 0)

  /// First in, first out; what was taken is cut off now and then rather than each time.
  private struct Waiting {
    private var jobs: [Job?] = []
    private var next = 0

    var count: Int { jobs.count - next }

    mutating func append(_ job: @escaping Job) {
      if next > 64, next > jobs.count / 2 {
        jobs.removeFirst(next)
        next = 0
      }
      jobs.append(job)
    }

    mutating func take() -> Job? {
      guard next < jobs.count else { return nil }
      defer {
        jobs[next] = nil
        next += 1
      }
      return jobs[next]
    }
  }

  init(threads: Int, limit: Int) {
    self.threads = max(1, threads)
    self.limit = limit
    for number in 1...self.threads {
      let thread = Thread { [self] in work() }
      thread.name = "worker-\(number)"
      thread.start()
    }
  }

  /// False when too many jobs wait already.
  func submit(_ job: @escaping Job) -> Bool {
    let isTaken = waiting.withLock { waiting in
      guard waiting.count < limit else { return false }
      waiting.append(job)
      return true
    }
    if isTaken { signal.signal() }
    return isTaken
  }

  /// Each thread ends when the jobs before it are done.
  func stop() {
    for _ in 0..<threads { signal.signal() }
  }

  private func work() {
    while true {
      signal.wait()
      guard let job = waiting.withLock({ $0.take() }) else { return }
      job()
    }
  }
}
