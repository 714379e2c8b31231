/// How far a transfer has come. One deadline for both ways of being slow: a peer may take `allowing`
/// seconds for nothing, and beyond that has to move bytes at the least rate.
struct TransferProgress {
  private(set) var start: SuspendingClock.Instant
  private var bytes = 0

  init(since start: SuspendingClock.Instant) {
    self.start = start
  }

  mutating func count(_ more: Int) { bytes += more }

  mutating func set(_ count: Int) { bytes = count }

  func deadline(allowing patience: Duration, rate: Int) -> SuspendingClock.Instant {
    start + patience + .seconds(bytes / max(1, rate))
  }
}
