import Dispatch

/// A Dispatch source that may be paused or resumed twice in a row; Dispatch itself counts such calls, and
/// traps when a paused source is released.
///
/// `@unchecked Sendable`: belongs to the queue it was made for, and is touched only there.
final class Watch: @unchecked Sendable {
  private let source: any DispatchSourceProtocol
  private var isRunning = false
  private var isCancelled = false

  init(_ source: any DispatchSourceProtocol, handler: @escaping @Sendable () -> Void) {
    self.source = source
    source.setEventHandler(handler: handler)
  }

  deinit {
    guard !isCancelled else { return }
    source.cancel()
    if !isRunning { source.resume() }
  }

  func resume() {
    guard !isRunning, !isCancelled else { return }
    isRunning = true
    source.resume()
  }

  func pause() {
    guard isRunning, !isCancelled else { return }
    isRunning = false
    source.suspend()
  }

  /// `done` runs on the queue when Dispatch has let go of the descriptor, which may be closed only then.
  func cancel(then done: @escaping @Sendable () -> Void) {
    guard !isCancelled else { return }
    source.setCancelHandler(handler: done)
    source.cancel()
    resume()
    isCancelled = true
  }
}
